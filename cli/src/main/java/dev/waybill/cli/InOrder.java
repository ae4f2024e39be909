package dev.waybill.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Does the same to many things on several threads, and hands over what comes of each in the order
 * of the things. Only so many are under way as is good for memory.
 */
final class InOrder {
  /** Enough to keep every thread busy while one thing takes longer than the others. */
  private static final int UNDER_WAY_PER_THREAD = 64;

  /** Below this, to start threads takes longer than they save. */
  private static final int FEW = 8;

  /** Takes what came of one thing. */
  @FunctionalInterface
  interface Taker<R> {
    /** Whether more is wanted. */
    boolean take(R result) throws Exception;
  }

  private record Pending<R>(Future<R> result, long weight) {}

  private final int threads;
  private final long mostWeight;

  /**
   * A way of working.
   *
   * @param mostWeight what may be under way at a time, beyond one thing
   */
  InOrder(int threads, long mostWeight) {
    this.threads = threads;
    this.mostWeight = mostWeight;
  }

  <T, R> void forEach(List<T> things, ToLongFunction<T> weight, Function<T, R> work, Taker<R> taker)
      throws Exception {
    if (threads == 1 || things.size() < FEW) {
      for (T thing : things) {
        if (!taker.take(work.apply(thing))) {
          return;
        }
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      share(workers, things, weight, work, taker);
    } finally {
      workers.shutdownNow();
    }
  }

  private <T, R> void share(
      ExecutorService workers,
      List<T> things,
      ToLongFunction<T> weight,
      Function<T, R> work,
      Taker<R> taker)
      throws Exception {
    Queue<Pending<R>> pending = new ArrayDeque<>();
    long underWay = 0;
    for (T thing : things) {
      long more = weight.applyAsLong(thing);
      while (!pending.isEmpty()
          && (underWay + more > mostWeight || pending.size() >= threads * UNDER_WAY_PER_THREAD)) {
        Pending<R> first = pending.remove();
        underWay -= first.weight();
        if (!taker.take(result(first))) {
          return;
        }
      }
      pending.add(new Pending<>(workers.submit(() -> work.apply(thing)), more));
      underWay += more;
    }
    while (!pending.isEmpty()) {
      if (!taker.take(result(pending.remove()))) {
        return;
      }
    }
  }

  private static <R> R result(Pending<R> pending) throws Exception {
    try {
      return pending.result().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}

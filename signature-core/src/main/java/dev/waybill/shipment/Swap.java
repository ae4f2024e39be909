package dev.waybill.shipment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * SIGNATURE files of a fleet that lie on each other's devices: the file of the first place is on
 * the second, that of the second on the third, and so on.
 *
 * @param path the places in this order, at least two, each once
 * @param closed whether the file of the last place is on the first; otherwise it was not found on
 *     any of these
 * @param <T> what a place is
 */
public record Swap<T>(List<T> path, boolean closed) {
  /** Copies the path. */
  public Swap {
    path = List.copyOf(path);
    if (path.size() < 2) {
      throw new IllegalArgumentException("a swap of " + path.size() + ", at least 2 are needed");
    }
  }

  /**
   * One file that must change places.
   *
   * @param from where it is
   * @param to where it belongs
   * @param <T> what a place is
   */
  public record Move<T>(T from, T to) {}

  /** The same swap of other things, each in the place of one of these. */
  public <R> Swap<R> map(Function<? super T, ? extends R> other) {
    return new Swap<>(path.stream().<R>map(other).toList(), closed);
  }

  /** The files that must change places, each from where it is to where it belongs. */
  public List<Move<T>> moves() {
    List<Move<T>> moves = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      moves.add(new Move<>(path.get(i), path.get(i - 1)));
    }
    if (closed) {
      moves.add(new Move<>(path.get(0), path.get(path.size() - 1)));
    }
    return moves;
  }

  /**
   * The swaps behind these misplaced files: each of the files is moved by exactly one of them.
   *
   * @param belongings for each place that holds the file of another place: that other place. In the
   *     order in which the swaps are to be named
   * @throws IllegalArgumentException when a place is said to be its own other place
   */
  public static <T> List<Swap<T>> of(Map<T, T> belongings) {
    Set<T> done = new HashSet<>();
    List<Swap<T>> swaps = cycles(belongings, done);
    // The others run to a place whose own file is not among these, or into a swap that was named:
    // from their far ends, so that none is cut in two.
    Set<T> owners = new HashSet<>(belongings.values());
    for (T start : belongings.keySet()) {
      if (!owners.contains(start)) {
        swaps.add(chain(belongings, start, done));
      }
    }
    return swaps;
  }

  /** Walks from each file to the place that it belongs to, and meets every place once. */
  private static <T> List<Swap<T>> cycles(Map<T, T> belongings, Set<T> done) {
    List<Swap<T>> swaps = new ArrayList<>();
    Map<T, T> metFrom = new HashMap<>();
    for (T start : belongings.keySet()) {
      T place = start;
      while (place != null && metFrom.putIfAbsent(place, start) == null) {
        place = belongings.get(place);
      }
      if (place != null && start.equals(metFrom.get(place)) && belongings.containsKey(place)) {
        swaps.add(cycle(belongings, place, done));
      }
    }
    return swaps;
  }

  private static <T> Swap<T> cycle(Map<T, T> belongings, T inside, Set<T> done) {
    List<T> path = new ArrayList<>();
    T place = inside;
    while (place != null && done.add(place)) {
      path.add(place);
      place = belongings.get(place);
    }
    Collections.reverse(path);
    for (T first : belongings.keySet()) {
      int index = path.indexOf(first);
      if (index >= 0) {
        Collections.rotate(path, -index);
        break;
      }
    }
    return new Swap<>(path, true);
  }

  private static <T> Swap<T> chain(Map<T, T> belongings, T end, Set<T> done) {
    List<T> path = new ArrayList<>();
    T place = end;
    T next = belongings.get(place);
    while (next != null && done.add(place)) {
      path.add(place);
      place = next;
      next = belongings.get(place);
    }
    path.add(place);
    Collections.reverse(path);
    return new Swap<>(path, false);
  }
}

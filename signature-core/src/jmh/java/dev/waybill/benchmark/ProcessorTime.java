package dev.waybill.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts the time of the processor that the program's threads had in a turn; what the process had
 * is only known to a hundredth of a second.
 */
public final class ProcessorTime implements InternalProfiler {
  static final String RATE = "rate";

  private Map<Long, Long> before = Map.of();

  @Override
  public String getDescription() {
    return "operations in a second of the processor";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanoseconds();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long taken =
        nanoseconds().entrySet().stream()
            .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
            .sum();
    double rate = result.getMetadata().getAllOps() * 1e9 / taken;
    return List.of(new ScalarResult(RATE, rate, "ops/s", AggregationPolicy.AVG));
  }

  /** Of each thread that lives. */
  private static Map<Long, Long> nanoseconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<Long, Long> times = new HashMap<>();
    for (long thread : threads.getAllThreadIds()) {
      times.put(thread, Math.max(0, threads.getThreadCpuTime(thread)));
    }
    return times;
  }
}

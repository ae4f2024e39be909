package dev.waybill.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the methods of a benchmark in this process, one short turn after the other, by the time
 * that the process had a processor: for a machine that does other things too.
 */
final class Turns {
  private final Class<?> benchmarks;
  private final String[] parameters;

  /** Turns with these parameters: each name followed by its value. */
  Turns(Class<?> benchmarks, String... parameters) {
    this.benchmarks = benchmarks;
    this.parameters = parameters;
  }

  /** How often the method is done in a second of the processor, measured for so long. */
  double rate(String method, long milliseconds) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmarks.getName() + "." + method + "$")
            .forks(0)
            .shouldFailOnError(true)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(milliseconds))
            .addProfiler(ProcessorTime.class)
            .verbosity(VerboseMode.SILENT);
    for (int i = 0; i < parameters.length; i += 2) {
      options.param(parameters[i], parameters[i + 1]);
    }
    List<Double> rates = new ArrayList<>();
    new Runner(options.build())
        .run()
        .forEach(run -> rates.add(run.getSecondaryResults().get(ProcessorTime.RATE).getScore()));
    return rates.get(0);
  }

  /** The one in the middle. */
  static double median(double... values) {
    return quantile(0.5, values);
  }

  /** The one below which this share of them is. */
  static double quantile(double share, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * sorted.length)];
  }
}

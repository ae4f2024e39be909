package dev.waybill.benchmark;

import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * How fast manifests are read and judged, against how fast a YAML parser alone composes the same
 * texts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class ReadingBenchmark {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  /** Which texts. */
  @Param public ManifestTexts texts;

  private List<byte[]> files = List.of();
  private List<String> strings = List.of();

  /** Writes them. */
  @Setup
  public void write() {
    files = texts.first(10_000);
    strings = files.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  /** Where a thread is in the texts. */
  @State(Scope.Thread)
  public static class Cursor {
    private int next;

    private int advance(int size) {
      next = (next + 1) % size;
      return next;
    }
  }

  /** Everything: decoding, reading, all rules, and the manifest where it is sound. */
  @Benchmark
  public ReadResult read(Cursor cursor) {
    return ManifestReader.read(files.get(cursor.advance(files.size())));
  }

  /** What the YAML parser does with the decoded text. */
  @Benchmark
  public Node compose(Cursor cursor) {
    String text = strings.get(cursor.advance(strings.size()));
    return new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)))
        .getSingleNode()
        .orElseThrow();
  }

  /**
   * Measures both by turns in this process, for a machine that does other things too: only what was
   * measured within seconds is compared.
   *
   * @param args how many rounds
   */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    for (ManifestTexts texts : ManifestTexts.values()) {
      double[] ratios = new double[rounds];
      double[] gains = new double[rounds];
      double[] rates = new double[rounds];
      // Long, for a busy machine compiles late.
      rate("read", texts, 1, 30);
      rate("compose", texts, 1, 15);
      for (int round = 0; round < rounds; round++) {
        double composed = rate("compose", texts, 1, 2);
        double read = rate("read", texts, 1, 2);
        double readByTwo = rate("read", texts, 2, 2);
        ratios[round] = read / composed;
        gains[round] = readByTwo / read;
        rates[round] = read;
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f manifests a second, %.2f times the rate of the YAML parser alone (%s); two threads do %.2f times as much as one%n",
          texts,
          median(rates),
          median(ratios),
          range(ratios),
          median(gains));
    }
  }

  private static double rate(String benchmark, ManifestTexts texts, int threads, int seconds)
      throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ReadingBenchmark.class.getName() + "." + benchmark + "$")
            .param("texts", texts.name())
            .threads(threads)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.seconds(seconds))
            .verbosity(VerboseMode.SILENT)
            .build();
    List<Double> scores = new ArrayList<>();
    new Runner(options).run().forEach(run -> scores.add(run.getPrimaryResult().getScore()));
    return scores.get(0);
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String range(double... values) {
    return String.format(
        Locale.ROOT,
        "%.2f to %.2f",
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }
}

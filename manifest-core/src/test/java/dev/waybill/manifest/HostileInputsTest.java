package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Severity;
import dev.waybill.document.HostileInputs;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each is answered within a fraction of a second on an idle machine; the limit here leaves room for
 * a busy one.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputsTest {

  static Stream<Named<Supplier<String>>> texts() {
    return named(HostileInputs.texts());
  }

  static Stream<Named<Supplier<String>>> textsForRules() {
    return named(HostileInputs.textsForRules());
  }

  private static Stream<Named<Supplier<String>>> named(Map<String, Supplier<String>> texts) {
    return texts.entrySet().stream().map(text -> Named.of(text.getKey(), text.getValue()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAnsweredSoonAndRefused(Supplier<String> text) {
    byte[] bytes = text.get().getBytes(UTF_8);
    assertThat(bytes).hasSizeLessThanOrEqualTo(SourceText.MAX_BYTES);
    ReadResult result = ManifestReader.read(bytes);
    assertThat(result.diagnostics())
        .hasSizeBetween(1, Rules.MAX_FINDINGS + 1)
        .anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @MethodSource("textsForRules")
  void isAnsweredSoonByTheRules(Supplier<String> text) {
    byte[] bytes = text.get().getBytes(UTF_8);
    assertThat(ManifestReader.read(bytes).diagnostics()).isNotEmpty();
  }

  @Test
  void takesNoMoreOfALongStreamThanTheBudgetAndAByte() throws IOException {
    var stream = new CountedStream(100_000_000);
    assertThat(ManifestReader.read(stream, Ruleset.NEWEST)).isInstanceOf(ReadResult.Invalid.class);
    assertThat(stream.taken).isLessThanOrEqualTo(SourceText.MAX_BYTES + 1L);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void isAnsweredInASmallHeap(@TempDir Path folder) throws Exception {
    Path sparse = folder.resolve("sparse.txt");
    try (var file = new RandomAccessFile(sparse.toString(), "rw")) {
      file.setLength(100L << 20);
    }
    Process child = SmallHeap.start("-Xmx64m", sparse);
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).describedAs(output).isZero();
    assertThat(output.lines()).hasSize(HostileInputs.texts().size() + 1);
  }

  /** A manifest that does not end, counted. */
  private static final class CountedStream extends InputStream {
    private final long size;
    private long taken;

    CountedStream(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return taken++ < size ? '#' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      Arrays.fill(into, offset, offset + length, (byte) '#');
      taken += length;
      return length;
    }
  }

  /** Reads everything in a Java of its own; what it prints is one line an input. */
  static final class SmallHeap {
    private SmallHeap() {}

    static Process start(String heap, Path sparse) throws IOException {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              heap,
              "-cp",
              System.getProperty("java.class.path"),
              SmallHeap.class.getName(),
              sparse.toString());
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public static void main(String[] arguments) {
      try (InputStream sparse = Files.newInputStream(Path.of(arguments[0]))) {
        report("sparse file", ManifestReader.read(sparse, Ruleset.NEWEST));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      HostileInputs.texts()
          .forEach((name, text) -> report(name, ManifestReader.read(text.get().getBytes(UTF_8))));
    }

    private static void report(String name, ReadResult result) {
      System.out.println(name + ": " + result.diagnostics().size());
    }
  }
}

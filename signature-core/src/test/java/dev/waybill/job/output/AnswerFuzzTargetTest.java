package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fuzzer begins with inputs that are answered. */
class AnswerFuzzTargetTest {
  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("testdata"), "answers"))) {
      List<Path> seeds = files.filter(Files::isRegularFile).sorted().toList();
      assertThat(seeds).isNotEmpty();
      return seeds;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answers(Path seed) throws IOException {
    byte[] bytes = Files.readAllBytes(seed);
    assertThatCode(() -> AnswerFuzzTarget.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
  }
}

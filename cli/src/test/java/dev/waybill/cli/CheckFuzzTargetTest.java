package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fuzzer begins with inputs that are answered. */
class CheckFuzzTargetTest {
  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("testdata"), "manifests"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answers(Path seed) throws IOException {
    byte[] bytes = Files.readAllBytes(seed);
    assertThatCode(() -> CheckFuzzTarget.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
  }
}

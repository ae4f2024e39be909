package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own answers, in all forms and with all damage, held against what they say. */
class AnswerFilesTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "answers");

  static List<Path> cases() throws IOException {
    return AnswerFolder.cases(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void recoversWhatTheServiceSaidFromEveryForm(Path directory) throws IOException {
    List<AnswerFolder.Output> outputs = AnswerFolder.outputs(directory);

    assertThat(outputs).hasSizeGreaterThan(8);
    for (AnswerFolder.Output output : outputs) {
      assertThat(AnswerFolder.faults(output, Files.readAllBytes(output.file()))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsToTheTruthWhateverHappenedOnTheWay(Path directory) throws IOException {
    for (AnswerFolder.Output output : AnswerFolder.outputs(directory)) {
      assertThat(Damage.faults(output)).isEmpty();
    }
  }
}

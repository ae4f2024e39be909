package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real answers in all forms, held against what they say. Says so when there are none to read. */
class CorpusAnswersTest {
  private static final Path API = Path.of(System.getProperty("corpus"), "api");

  @Test
  void recoversWhatTheServiceSaidFromEveryForm() throws IOException {
    assumeTrue(
        Files.isDirectory(API), () -> "no real answers at " + API + ", nothing was compared");
    List<String> faults = new ArrayList<>();
    for (Path directory : AnswerFolder.cases(API)) {
      List<AnswerFolder.Output> outputs = AnswerFolder.outputs(directory);
      assertThat(outputs).as("outputs in %s", directory).isNotEmpty();
      for (AnswerFolder.Output output : outputs) {
        faults.addAll(AnswerFolder.faults(output, Files.readAllBytes(output.file())));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void keepsToTheTruthWhateverHappenedOnTheWay() throws IOException {
    assumeTrue(Files.isDirectory(API), () -> "no real answers at " + API + ", nothing was damaged");
    List<String> faults = new ArrayList<>();
    for (Path directory : AnswerFolder.cases(API)) {
      for (AnswerFolder.Output output : AnswerFolder.outputs(directory)) {
        faults.addAll(Damage.faults(output));
      }
    }
    assertThat(faults).isEmpty();
  }
}

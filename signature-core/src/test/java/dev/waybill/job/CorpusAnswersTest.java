package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void readsTheDamagedCopiesOfTheFirstCase() throws IOException {
    Path folder = API.resolve("derived");
    assumeTrue(Files.isDirectory(folder), () -> "no damaged copies at " + folder);
    AnswerFolder.Output original =
        AnswerFolder.outputs(API.resolve("gs01-pending-import")).stream()
            .filter(output -> output.file().toString().endsWith("v1-1.45.11.json.out"))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> copies = files.sorted().toList();
      assertThat(copies).isNotEmpty();
      for (Path copy : copies) {
        assertThat(AnswerFolder.faults(original, Files.readAllBytes(copy)))
            .as("%s", copy)
            .isEmpty();
      }
    }
  }

  @Test
  void readsThePublishedStatusAsItIsPublished() throws IOException {
    Path file = API.resolve("published/cli-get-status.text.published.txt");
    assumeTrue(Files.isRegularFile(file), () -> "no published status at " + file);
    AnswerReading.Read read = (AnswerReading.Read) AnswerReader.read(Files.readAllBytes(file));
    Answer.Result result = (Answer.Result) read.answer();

    for (Field field : result.page().fields()) {
      assertThat(field.certainty()).as(field.member().text()).isEqualTo(Certainty.RECONSTRUCTED);
    }
    assertThat(result.page().fields()).hasSize(11);
    assertThat(result.operation()).hasValue(Operation.GET_STATUS);
    assertThat(result.text(Member.JOB_ID)).hasValue("EX1ID");
    assertThat(result.text(Member.JOB_TYPE)).hasValue("Import");
    assertThat(result.text(Member.LOCATION_CODE)).hasValue("NotReceived");
    assertThat(result.text(Member.PROGRESS_CODE)).hasValue("Pending");
    assertThat(result.text(Member.ERROR_COUNT)).hasValue("0");
    assertThat(result.text(Member.CURRENT_MANIFEST).orElseThrow().lines()).hasSize(20);
    assertThat(result.text(Member.SIGNATURE_FILE_CONTENTS).orElseThrow().lines()).hasSize(4);
    assertThat(read.findings())
        .extracting(Diagnostic::message)
        .contains("no possible signature: signature has 29 characters, expected 28");
  }
}

package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real releases of the provider's command line printed for real answers, which are not part of
 * the project: read where they are, never copied.
 */
class RealRunsTest {
  private static final Path CORPUS = Path.of(System.getProperty("corpus"));

  @BeforeEach
  void skipsVisiblyWithoutTheCorpus() {
    assumeTrue(
        Files.isDirectory(CORPUS.resolve("api")),
        "skipped: no real answers at " + CORPUS + ", set -Dcorpus");
  }

  static Stream<RealRun> kept() {
    return Files.isDirectory(CORPUS.resolve("api"))
        ? RealRun.all(CORPUS).stream().filter(RealRun::isKept)
        : Stream.of((RealRun) null);
  }

  @Test
  void coverEveryFormOfEveryRelease() {
    assertThat(
            kept()
                .filter(run -> !run.isRefusal())
                .map(run -> run.release() + " " + run.option("--output")))
        .contains("1.45.11 json", "1.45.11 text", "1.45.11 table")
        .contains("2.9.19 json", "2.9.19 text", "2.9.19 table")
        .contains("2.9.19 yaml", "2.9.19 yaml-stream")
        .contains("2.36.7 json", "2.36.7 text", "2.36.7 table")
        .contains("2.36.7 yaml", "2.36.7 yaml-stream");
  }

  @ParameterizedTest
  @MethodSource("kept")
  void arePrintedByteForByte(RealRun run) throws Exception {
    CommandLineRelease release = CommandLineRelease.of(run.release());
    if (run.isRefusal()) {
      Operation operation = Operation.of(run.arguments().get(1)).orElseThrow();
      assertThat(
              ErrorOutput.of(release).render(ServiceXml.refusal(run.responses().get(0)), operation))
          .isEqualTo(run.printed());
      assertThat(release.refusalStatus()).isEqualTo(run.status());
      return;
    }
    assertThat(AnswerOutput.render(ServiceXml.result(run.responses()), settings(run, release)))
        .isEqualTo(run.printed());
  }

  /** The same through the reader that everybody uses, which may not lose anything on the way. */
  @ParameterizedTest
  @MethodSource("results")
  void areReadAndPrintedByteForByte(RealRun run) throws Exception {
    CommandLineRelease release = CommandLineRelease.of(run.release());
    AnswerReading reading = AnswerReader.read(Files.readAllBytes(run.responses().get(0)));
    assertThat(reading).isInstanceOf(AnswerReading.Read.class);
    Answer.Result result = (Answer.Result) ((AnswerReading.Read) reading).answer();
    assertThat(AnswerOutput.render(result, settings(run, release))).isEqualTo(run.printed());
  }

  static Stream<RealRun> results() {
    return kept().filter(run -> run == null || (!run.isRefusal() && run.responses().size() == 1));
  }

  private static OutputSettings settings(RealRun run, CommandLineRelease release)
      throws NotPrintableException {
    OutputForm form = OutputForm.of(run.option("--output")).orElseThrow();
    OutputSettings settings =
        OutputSettings.of(form, release)
            .singlePage(
                Stream.of("--no-paginate", "--max-jobs", "--marker")
                    .anyMatch(run.arguments()::contains));
    if (!run.configuration().isEmpty()) {
      String wish = List.of(run.configuration().split(" = ")).get(1);
      settings = settings.timestamps(TimestampForm.valueOf(wish.toUpperCase(Locale.ROOT)));
    }
    String query = run.option("--query");
    return query.isEmpty() ? settings : settings.query(Query.of(query));
  }
}

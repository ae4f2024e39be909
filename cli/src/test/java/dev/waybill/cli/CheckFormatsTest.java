package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class CheckFormatsTest {
  @TempDir private Path folder = Path.of("");
  private Path good = Path.of("");
  private Path bad = Path.of("");

  @BeforeEach
  void writeManifests() throws IOException {
    good = Files.writeString(folder.resolve("good.txt"), Run.MANIFEST);
    bad =
        Files.writeString(
            folder.resolve("b%a:d,\u001b[2J <&>.txt"),
            Run.MANIFEST.replace("eraseDevice: yes", "eraseDevice: maybe") + "colour: blue\n");
  }

  @Test
  void sarifNamesEveryRuleAndGivesEachFindingItsPlace() throws IOException {
    Run run = Run.of("check", "--format", "sarif", bad);
    Map<String, Object> sarif = Run.items(run.json().get("runs")).get(0);
    Map<String, Object> driver = Run.members(Run.members(sarif.get("tool")).get("driver"));
    List<Map<String, Object>> results = Run.items(sarif.get("results"));

    Schemas.assertSarif(run.out());
    SarifMeaning.assertSound(run.json(), Files.readString(bad));
    assertThat(run.status()).isEqualTo(1);
    assertThat(Run.items(driver.get("rules"))).hasSizeBetween(1, 20);
    assertThat(results)
        .extracting(result -> result.get("ruleId"), result -> result.get("level"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("not-yes-or-no", "error"),
            org.assertj.core.groups.Tuple.tuple("unknown-option", "warning"));
    assertThat(run.out())
        .contains("\"columnKind\" : \"unicodeCodePoints\"", "b%25a%3Ad%2C%1B%5B2J%20%3C%26%3E.txt");
  }

  @Test
  void junitIsWellFormedWhateverThePath() throws Exception {
    Run run = Run.of("check", "--format", "junit", good, bad, folder.resolve("missing"));
    var suites =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(run.out())))
            .getElementsByTagName("testsuite");

    Schemas.assertJunit(run.out());
    assertThat(run.status()).isEqualTo(3);
    assertThat(suites.getLength()).isEqualTo(3);
    assertThat(suites.item(1).getAttributes().getNamedItem("failures").getNodeValue())
        .isEqualTo("1");
    assertThat(suites.item(2).getAttributes().getNamedItem("errors").getNodeValue()).isEqualTo("1");
  }

  @Test
  void githubHasErrorsFirstAndEscapesWhatItReads() {
    Run run = Run.of("check", "--format", "github", bad);

    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            error ->
                assertThat(error)
                    .startsWith("::error file=" + folder.toString().replace(":", "%3A"))
                    .contains("b%25a%3Ad%2C\\u{1b}[2J <&>.txt,line=4,endLine=4,col=14,"),
            warning -> assertThat(warning).startsWith("::warning "),
            summary -> assertThat(summary).isEqualTo("1 error, 1 warning, 0 notes in 1 file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
  void isTheSameForEveryNumberOfThreadsAndHoldsNoControlCharacter(String format) {
    List<Object> args = new ArrayList<>(List.of("check", "--format", format));
    for (int i = 0; i < 40; i++) {
      args.add(i % 3 == 0 ? bad : good);
    }
    Run one = with(args, 1);

    assertThat(one.out().chars()).noneMatch(c -> (c < ' ' && c != '\n') || (c >= 127 && c < 160));
    assertThat(with(args, 2)).isEqualTo(one);
    assertThat(with(args, 7)).isEqualTo(one);
  }

  private static Run with(List<Object> args, int threads) {
    List<Object> all = new ArrayList<>(args);
    all.add("--threads");
    all.add(threads);
    return Run.of(all.toArray());
  }

  @Test
  void showsNothingOfAFileThatAConfigurationLinksTo() throws IOException {
    Path job = Files.copy(bad, Files.createDirectories(folder.resolve("sent")).resolve("m.txt"));
    Path secret = Files.writeString(folder.resolve("secret"), "S3CR3TP1: hunter2\n");
    Files.createSymbolicLink(folder.resolve("sent/.waybill.yaml"), secret);

    Run run = Run.of("check", job);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out() + run.err()).contains("is no regular file").doesNotContain("S3CR3TP1");
  }

  @Test
  void takesTheNearestConfigurationUnlessTheCommandLineSaysOtherwise() throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs/today"));
    Path job = Files.copy(bad, jobs.resolve("m.txt"));
    Files.writeString(folder.resolve(".waybill.yaml"), "strict: true\n");

    assertThat(Run.of("check", job).out()).contains("2 errors", "configuration: ");
    assertThat(Run.of("check", "--no-strict", job).out()).contains("1 error, 1 warning");
    assertThat(Run.of("check", "--no-config", job).out()).contains("1 error, 1 warning");

    Path near = Files.writeString(folder.resolve("jobs/.waybill.yaml"), "severities: {a: off}\n");
    Run refused = Run.of("check", job);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(near + ":1:14: unknown rule \"a\"");

    Files.delete(near);
    Files.createDirectory(near);
    assertThat(Run.of("check", job).status()).isEqualTo(3);
  }
}

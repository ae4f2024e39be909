package dev.waybill.rule;

import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of one mistake on many lines, and of a text with more mistakes than anyone reads.
 */
class ManyFindingsTest {
  /** Warnings of unknown options, and then notes of numbers that YAML readers write otherwise. */
  private static List<Diagnostic> findings(int warnings, int notes) {
    String unknown =
        IntStream.range(0, warnings).mapToObj(i -> "shade" + i + ": blue\n").collect(joining());
    String numbers =
        IntStream.range(0, notes).mapToObj(i -> "    q" + i + ": 007\n").collect(joining());
    String block = notes == 0 ? "" : "staticMetadata:\n" + numbers;
    return Findings.in(IMPORT_S3 + block + unknown);
  }

  private static long count(List<Diagnostic> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String spaced(String line) {
    return line.replace(":", ":\u00A0");
  }

  @Test
  void keepsAThousandFindings() {
    List<Diagnostic> findings = findings(Rules.MAX_FINDINGS, 0);

    assertThat(count(findings, Severity.WARNING)).isEqualTo(Rules.MAX_FINDINGS);
    assertThat(findings)
        .hasSize(Rules.MAX_FINDINGS)
        .extracting(Diagnostic::rule)
        .containsOnly("unknown-option");
  }

  @Test
  void leavesOutTheLightestOfMoreAndSaysHowMany() {
    List<Diagnostic> all = findings(400, 500);
    List<Diagnostic> findings = findings(700, 500);

    assertThat(count(all, Severity.NOTE)).isEqualTo(500);
    assertThat(findings).hasSize(Rules.MAX_FINDINGS + 1);
    assertThat(count(findings, Severity.WARNING)).isEqualTo(700);
    assertThat(count(findings, Severity.NOTE)).isEqualTo(300);
    assertThat(findings.subList(0, Rules.MAX_FINDINGS)).isSortedAccordingTo(Diagnostic.ORDER);
    Diagnostic last = findings.get(Rules.MAX_FINDINGS);
    assertThat(last.severity()).isEqualTo(Severity.ERROR);
    assertThat(last.span()).isEqualTo(findings.get(Rules.MAX_FINDINGS - 1).span());
    assertThat(last.message())
        .isEqualTo("200 more findings are left out, the lightest first; no manifest has so many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6| ",
        "6 7|, here and on 1 more line (7)",
        "6 7 8|, here and on 2 more lines (7 to 8)",
        "6 8 9 11|, here and on 3 more lines (8 to 9, 11)",
        "1 3 5 7 9|, here and on 4 more lines (3, 5, 7, 9)",
        "1 3 5 7 9 11|, here and on 5 more lines (3, 5, 7, 9 and so on)",
      })
  void namesTheLinesOfAMistakeThatIsOnMany(String lines, String said) {
    List<String> wrong = List.of(lines.split(" "));
    List<String> texts = IMPORT_S3.lines().toList();
    String text =
        IntStream.range(0, texts.size())
            .mapToObj(i -> wrong.contains("" + (i + 1)) ? spaced(texts.get(i)) : texts.get(i))
            .collect(joining("\n"));

    assertThat(messages("no-break-space", text))
        .containsExactly(
            "a no-break space or another special space, which looks like a blank and is none;"
                + " read as a blank"
                + (said == null ? "" : said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bucket: b| \"bucket\"",
        "bucket: b logBucket: c deviceId: d| \"bucket\", \"logBucket\", \"deviceId\"",
        "bucket: b logBucket: c deviceId: d eraseDevice: yes"
            + "| \"bucket\", \"logBucket\", \"deviceId\" and 1 more option",
        "bucket: b logBucket: c deviceId: d eraseDevice: yes notificationEmail: a@b.example"
            + "| \"bucket\", \"logBucket\", \"deviceId\" and 2 more options",
      })
  void namesThreeOfTheOptionsOnALine(String options, String names) {
    assertThat(messages("several-options-on-a-line", "generator: x " + options + "\n"))
        .containsExactly(
            "in the value stands "
                + names.strip()
                + " with a colon behind; options stand one a line");
  }

  @Test
  void takesThreeNamesInAnotherSpellingForOneMistake() {
    String two = with(with(IMPORT_S3, "deviceId", "DeviceID"), "eraseDevice", "erase_device");
    String three = with(two, "bucket", "Bucket");

    assertThat(Findings.brief(two))
        .containsExactly("3:1 error unknown-option", "4:1 error unknown-option");
    assertThat(Findings.brief(three)).containsExactly("2:1 error unknown-option");
    assertThat(messages("unknown-option", three))
        .containsExactly(
            "unknown option \"Bucket\"; did you mean \"bucket\"; so are 2 more in another spelling,"
                + " though names stand for themselves letter by letter, here and on 2 more lines"
                + " (3 to 4)");
  }
}

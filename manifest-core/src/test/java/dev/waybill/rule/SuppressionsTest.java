package dev.waybill.rule;

import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.DialectReader;
import dev.waybill.option.Edition;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
  private static final String UNKNOWN = "colour: blue\n";

  /** Rules of the findings in a fragment, but for those of what it lacks. */
  private static List<String> rules(String text) {
    return Findings.in(text).stream()
        .filter(finding -> finding.span().start().line() > 1)
        .map(finding -> finding.span().start().line() + " " + finding.rule())
        .toList();
  }

  private static List<String> messages(String text) {
    return Findings.messages("unused-suppression", text);
  }

  private static List<Diagnostic> under(Ruleset rules, String text) {
    var decoding = SourceText.decode(text.getBytes(StandardCharsets.UTF_8));
    return Rules.check(new Subject(DialectReader.read(decoding), rules));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# waybill: allow unknown-option",
        "#waybill:allow unknown-option",
        "  ## Waybill : allow unknown-option   ",
        "# waybill: allow tight-colon, unknown-option",
        "# waybill: allow unknown-option ,tight-colon",
        "# waybill:\tallow\tunknown-option\t",
        "# WAYBILL: allow unknown-option",
        "# waybill: allow unknown-option -- the label printer reads it, see -- there",
        "# waybill: allow unknown-option\n\n# another comment\n",
        "# waybill: allow-file unknown-option",
      })
  void allowsAWarningOnTheNextLineThatIsNoComment(String comment) {
    assertThat(rules("bucket: b\n" + UNKNOWN)).containsExactly("2 unknown-option");
    assertThat(rules("bucket: b\n" + comment + "\n" + UNKNOWN))
        .noneMatch(finding -> finding.endsWith(" unknown-option"));
  }

  @Test
  void allowsItOnThatLineOnly() {
    String text = "bucket: b\n# waybill: allow unknown-option\n" + UNKNOWN + "shape: round\n";

    assertThat(rules(text)).containsExactly("4 unknown-option");
  }

  @Test
  void allowsItEverywhereWhereItIsSaidOfTheFile() {
    String text = "bucket: b\n" + UNKNOWN + "shape: round\n# waybill: allow-file unknown-option\n";

    assertThat(rules(text)).isEmpty();
  }

  @Test
  void standsOnALineOfItsOwn() {
    String text = "bucket: b\ncolour: blue # waybill: allow unknown-option\n";

    assertThat(rules(text)).contains("2 unknown-option");
  }

  @Test
  void doesNotAllowAnError() {
    String text =
        """
        manifestVersion: 2.0
        bucket: archive-2026
        deviceId: 1
        # waybill: allow not-yes-or-no -- it is meant
        eraseDevice: perhaps
        """;

    assertThat(rules(text)).contains("4 unused-suppression", "5 not-yes-or-no");
    assertThat(messages(text))
        .containsExactly(
            "the finding of \"not-yes-or-no\" on line 5 is an error: no comment allows it");
  }

  @Test
  void saysThatNothingWasThereToAllow() {
    assertThat(messages("# waybill: allow post-box\nbucket: b\n"))
        .containsExactly("there is no finding of \"post-box\" on line 2 that this would allow");
    assertThat(messages("# waybill: allow-file post-box\nbucket: b\n"))
        .containsExactly("there is no finding of \"post-box\" in this file that this would allow");
    assertThat(messages("bucket: b\n# waybill: allow post-box\n"))
        .containsExactly("there is no finding of \"post-box\" below it that this would allow");
  }

  @Test
  void doesNotAddToAnErrorThatKeepsTheLineFromBeingJudged() {
    assertThat(messages("# waybill: allow unknown-option\ncolour: \"blue\nbucket: b\n")).isEmpty();
  }

  @Test
  void namesTheNearestRule() {
    assertThat(messages("# waybill: allow unknwon-option\nbucket: b\n" + UNKNOWN))
        .containsExactly(
            "a comment allows a rule that there is not; did you mean \"unknown-option\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# waybill: allow unknwon-option|18 to 32",
        "# waybill: allow unknown-option,  unknwon-option -- x|35 to 49",
        "# waybill: allow unknown-option, |33 to 33",
        "#waybill: ignore unknown-option|2 to 17",
        "## waybill allow unknown-option|4 to 17",
      })
  void pointsAtWhatAllowsNothing(String comment, String columns) {
    assertThat(Findings.in(comment + "\ncolour: blue\n" + IMPORT_S3))
        .filteredOn(finding -> finding.rule().equals("unused-suppression"))
        .extracting(Diagnostic::span)
        .extracting(span -> span.start().column() + " to " + span.end().column())
        .containsExactly(columns);
  }

  /** As many as anybody could mean; a hostile text is not read for more. */
  @Test
  void readsAThousandOfThem() {
    String allow = "# waybill: allow unknown-option\n";
    String rest = UNKNOWN + allow + "shape: round\n" + IMPORT_S3;

    assertThat(Findings.brief(allow.repeat(999) + rest)).isEmpty();
    assertThat(Findings.brief(allow.repeat(1000) + rest))
        .containsExactly("1003:1 warning unknown-option");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# waybill allow unknown-option",
        "# waybill: ignore unknown-option",
        "# waybill: allow",
        "# waybill: allow -- because",
        "# waybill: allow ,",
        "# waybill:",
      })
  void saysThatACommentIsNotOfTheForm(String comment) {
    assertThat(messages(comment + "\nbucket: b\n"))
        .isNotEmpty()
        .allMatch("a comment that allows nothing: it is not of the form"::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# waybill reads this", "# our waybill: see", "# waybills: 3"})
  void leavesOtherCommentsAlone(String comment) {
    List<String> messages = messages(comment + "\nbucket: b\n");

    assertThat(messages).isEmpty();
  }

  @Test
  void neverRepeatsWhatACommentSays() {
    for (String comment :
        List.of(
            "allow hunter2", "allow unknown-option -- hunter2", "hunter2", "allow-file hunter2")) {
      assertThat(Findings.in("# waybill: " + comment + "\nbucket: b\n"))
          .noneMatch(finding -> finding.toString().contains("hunter2"));
    }
  }

  @Test
  void holdsAThousandsOfCommentsWithoutDelay() {
    String text = "# waybill: allow post-box\n".repeat(30_000) + "a: b\n".repeat(20_000);

    assertThat(Findings.in(text)).hasSizeLessThanOrEqualTo(Rules.MAX_FINDINGS + 1);
  }

  @Test
  void otherWeightsHoldForWarningsAndNotes() {
    Ruleset raised =
        Ruleset.NEWEST.weighing(
            Severities.of(Map.of("unknown-option", Severity.ERROR), Set.of("tight-colon")));

    assertThat(under(raised, "bucket:b\n" + UNKNOWN))
        .filteredOn(finding -> finding.span().start().line() == 2)
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    assertThat(under(raised, "bucket:b\n" + UNKNOWN))
        .extracting(Diagnostic::rule)
        .doesNotContain("tight-colon");
  }

  @Test
  void errorsKeepTheirWeightWhateverIsWished() {
    Ruleset lowered =
        Ruleset.NEWEST.weighing(
            Severities.of(Map.of("not-yes-or-no", Severity.NOTE), Set.of("missing-option")));
    String text = "bucket: b\neraseDevice: perhaps\n";

    assertThat(under(lowered, text)).isEqualTo(under(Ruleset.of(Edition.NEWEST), text));
  }

  @Test
  void aRaisedWarningCanStillBeAllowedWhereItIsMeant() {
    Ruleset raised =
        Ruleset.NEWEST.weighing(Severities.of(Map.of("unknown-option", Severity.ERROR), Set.of()));

    assertThat(under(raised, "bucket: b\n# waybill: allow unknown-option\n" + UNKNOWN))
        .extracting(Diagnostic::rule)
        .doesNotContain("unknown-option", "unused-suppression");
  }
}

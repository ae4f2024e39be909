package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.text.LookAlikes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeCharacterTest {
  private static final String ID = "look-alike-character";

  private static List<Diagnostic> findings(String text) {
    return Findings.in(text).stream().filter(finding -> finding.rule().equals(ID)).toList();
  }

  private static Diagnostic finding(String text) {
    assertThat(findings(text)).hasSize(1);
    return findings(text).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFF1A", "\uFE13", "\uFE55", "\uA789", "\u2236", "\u02D0", "\u05C3"})
  void writesTheColonThatAnOtherSignStandsFor(String sign) {
    String text = with(IMPORT_S3, "bucket: ", "bucket" + sign);
    Diagnostic finding = finding(text);

    assertThat(brief(text)).containsExactly("2:7 error " + ID);
    assertThat(finding.message())
        .isEqualTo(
            String.format("U+%04X", (int) sign.charAt(0))
                + " stands where the colon of an option belongs; read as one");
    assertThat(finding.fix()).isEqualTo("write \": \"");
    assertThat(finding.serviceError()).isEqualTo(ServiceError.MALFORMED_MANIFEST);
    assertThat(Findings.mended(ID, text)).isEqualTo(IMPORT_S3);
    assertThat(Findings.mended(ID, with(IMPORT_S3, "bucket: ", "bucket" + sign + " ")))
        .isEqualTo(IMPORT_S3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2013", "\u2022", "\u00B7", "\uFF0D"})
  void writesTheDashThatAnOtherSignStandsFor(String sign) {
    String text = EXPORT_S3.replace("  - export", "  " + sign + " export");
    Diagnostic finding = finding(text);

    assertThat(brief(text)).containsExactly("8:3 error " + ID);
    assertThat(finding.message())
        .isEqualTo(
            String.format("U+%04X", (int) sign.charAt(0))
                + " stands where the dash of a list item belongs; read as one, here and 1 more"
                + " time");
    assertThat(finding.fix()).isEqualTo("write \"- \"");
    assertThat(Findings.mended(ID, text)).isEqualTo(EXPORT_S3);
  }

  @Test
  void countsTheOtherPlacesOfTheSameSign() {
    String two = with(with(IMPORT_S3, "bucket: ", "bucket\uFF1A"), "deviceId: ", "deviceId\uFF1A");
    String three = with(two, "    city: ", "    city\uFF1A");

    assertThat(finding(two).message()).endsWith("; read as one, here and 1 more time");
    assertThat(finding(three).message()).endsWith("; read as one, here and 2 more times");
    assertThat(Findings.mended(ID, three)).isEqualTo(IMPORT_S3);
  }

  @Test
  void onlyWarnsOfQuotesAroundFreeText() {
    String text = with(IMPORT_S3, "Ada Example", "\u201CAda Example\u201D");

    assertThat(brief(text)).containsExactly("7:11 warning " + ID);
    assertThat(finding(text).message())
        .isEqualTo(
            "a quote of a word processor (U+201C), which is part of the text to other readers;"
                + " read as quotes around it");
    assertThat(finding(text).fix()).isEqualTo("write straight quotes, or none");
  }

  @Test
  void refusesQuotesAroundWhatMakesAnotherWordWithThem() {
    String bucket = with(IMPORT_S3, "harbour-archive", "\u201Charbour-archive\u201D");
    String both = with(bucket, "Ada Example", "\u201CAda Example\u201D");

    assertThat(brief(bucket)).containsExactly("2:9 error " + ID);
    assertThat(brief(both)).containsExactly("2:9 error " + ID);
    assertThat(finding(both).message()).endsWith("read as quotes around it, here and 1 more time");
  }

  @Test
  void writesStraightQuotesWhereThatChangesNothing() {
    String text = "generator: \u201CHarbour 2\u201D\n" + IMPORT_S3;

    assertThat(brief(text)).containsExactly("1:12 warning " + ID);
    assertThat(Findings.mended(ID, text)).isEqualTo("generator: \"Harbour 2\"\n" + IMPORT_S3);
    assertThat(finding("generator: \u201CHarbour \\ 2\u201D\n" + IMPORT_S3).correction()).isNull();
    assertThat(finding("generator: \u201CHarbour \" 2\u201D\n" + IMPORT_S3).correction()).isNull();
    assertThat(finding(with(IMPORT_S3, "harbour-archive", "\u201Charbour\u201D")).correction())
        .isNull();
    assertThat(finding(with(EXPORT_S3, "2718281", "\u201C2718281\u201D")).correction()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "WD\u201342-0007, U+2013, -",
    "WD-42\u22120007, U+2212, -",
    "\u0410D-42-0007, U+0410, A",
    "WD-42-000\u041E, U+041E, O",
    "WD\uFF0D42, U+FF0D, -"
  })
  void warnsOfSignsInTheNumberOfTheDevice(String number, String code, String sign) {
    String text = with(IMPORT_S3, "WD-42-0007", number);
    Diagnostic finding = finding(text);

    assertThat(brief(text)).containsExactly("3:11 warning " + ID);
    assertThat(finding.message())
        .isEqualTo(code + " in the device's number looks like \"" + sign + "\" and is none");
    assertThat(finding.option()).isEqualTo("deviceId");
    assertThat(finding.serviceError()).isEqualTo(ServiceError.INVALID_MANIFEST_FIELD);
    assertThat(finding.consequence()).isEqualTo("the device cannot be matched with its job");
    assertThat(finding.fix()).isEqualTo("type the number as it stands on the device");
    assertThat(finding.correction()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Диск 7", "Gerät 42–7", "ディスク\uFF0D7", "WD~42", "№ 7"})
  void takesNamesInOtherScriptsAsTheyAre(String name) {
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "yes, y\u0435s, eraseDevice, 'not-yes-or-no', '; U+0435 only looks like \"e\"', 'write"
        + " \"yes\"'",
    "harbour-archive, harb\u043Eur-archive, bucket, 'bucket-name', '; U+043E only looks like"
        + " \"o\"', 'write \"harbour-archive\"'",
    "'2.0', '\uFF12.0', manifestVersion, 'value-not-allowed', '; U+FF12 only looks like \"2\"',"
        + " 'write \"2.0\"'"
  })
  void isNamedWhereItMakesAnotherWord(
      String right, String wrong, String option, String rule, String hint, String fix) {
    String text = with(IMPORT_S3, option + ": " + right, option + ": " + wrong);
    List<Diagnostic> errors = Findings.in(text);

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).rule()).isEqualTo(rule);
    assertThat(brief(text)).singleElement().asString().contains(" error ");
    assertThat(errors.get(0).message()).contains(hint);
    assertThat(errors.get(0).fix()).isEqualTo(fix);
  }

  @Test
  void hintsAtTheFirstOneOnly() {
    assertThat(LookAlikes.hint("harbour")).isEmpty();
    assertThat(LookAlikes.hint("M\u00FCnchen")).isEmpty();
    assertThat(LookAlikes.hint("a\uFF42\u0441")).isEqualTo("; U+FF42 only looks like \"b\"");
  }

  @Test
  void doesNotNameALetterOfWhatIsHidden() {
    String text = with(IMPORT_S3, "harbour-archive", "password-is-hunt\u0435r2");

    assertThat(Findings.in(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("(hidden) cannot be the name of a bucket");
              assertThat(String.valueOf(finding.fix())).doesNotContain("hunt");
            });
  }
}

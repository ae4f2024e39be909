package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharacterTest {
  private static final String ID = "invisible-character";

  private static Diagnostic finding(String text) {
    return Findings.in(text).stream()
        .filter(finding -> finding.rule().equals(ID))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200D", "\u2060", "\u202E", "\u00AD", "\uDB40\uDC41"})
  void warnsOfOneInFreeText(String character) {
    String text = with(IMPORT_S3, "Ada Example", "Ada Ex" + character + "ample");

    assertThat(brief(text)).containsExactly("7:17 warning " + ID);
    assertThat(finding(text).message())
        .isEqualTo(
            String.format(
                "the character U+%04X cannot be seen, but is part of the text",
                character.codePointAt(0)));
    assertThat(finding(text).span().end().column()).isEqualTo(18);
    assertThat(finding(text).fix()).isEqualTo("remove it");
    assertThat(finding(text).correction()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "bucket: harbour-archive, bucket: harbour\u200B-archive, 2:16",
    "eraseDevice: yes, eraseDevice: yes\u200B, 4:17",
    "notificationEmail: ops@, notificationEmail: o\u200Bps@, 5:21",
    "manifestVersion: 2.0, manifestVersion: \u200B2.0, 1:18"
  })
  void refusesOneInAWord(String right, String wrong, String place) {
    assertThat(brief(with(IMPORT_S3, right, wrong))).containsExactly(place + " error " + ID);
  }

  @ParameterizedTest
  @CsvSource({"buc\u200Bket, 2:4", "bucket\u200B, 2:7", "\u200Bbucket, 2:1"})
  void refusesOneInAName(String name, String place) {
    String text = with(IMPORT_S3, "bucket:", name + ":");

    assertThat(brief(text)).containsExactly(place + " error " + ID);
    assertThat(finding(text).message()).endsWith("cannot be seen, but spoils the name");
  }

  @Test
  void removesOneWhereThatDecidesOverNothing() {
    String text = "generator: Har\u200Bbour\n" + IMPORT_S3;

    assertThat(Findings.mended(ID, text)).isEqualTo("generator: Harbour\n" + IMPORT_S3);
    assertThat(Objects.requireNonNull(finding(text).correction()).safe()).isFalse();
    assertThat(Findings.mended(ID, with(IMPORT_S3, "eraseDevice:", "erase\u200BDevice:")))
        .isEqualTo(IMPORT_S3);
  }

  @Test
  void warnsOfOneInACommentOnly() {
    assertThat(brief("# a: b\u200B: c\n" + IMPORT_S3)).containsExactly("1:7 warning " + ID);
    assertThat(brief("  \u200B# a: b\n" + IMPORT_S3)).contains("1:3 warning " + ID);
  }

  @Test
  void isFoundOnEveryLine() {
    assertThat(brief(IMPORT_S3.replace("\n", "\u200B\n")))
        .filteredOn(finding -> finding.endsWith(ID))
        .hasSize(13);
    assertThat(InvisibleCharacter.isIn("")).isFalse();
    assertThat(InvisibleCharacter.isIn("a~\u00E9")).isFalse();
    assertThat(InvisibleCharacter.isIn("\u200B")).isTrue();
    assertThat(InvisibleCharacter.isIn("ab\u200B")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "manifestVersion: 2.0, manifestVersion: 2\u200B.0, 1:19 error",
    "eraseDevice: yes, eraseDevice: y\u200Bes, 4:15 error",
    "country: USA, country: US\u200B Of A, 12:16 warning",
    "deviceId: WD-42-0007, 'deviceId: W\ncontentLanguage: e\u200Bn', 4:19 warning",
  })
  void isTheOneMistakeOfAValue(String right, String wrong, String place) {
    assertThat(brief(with(IMPORT_S3, right, wrong.translateEscapes())))
        .containsExactly(place + " " + ID);
  }

  @Test
  void weighsAsMuchAsWhatTheValueIsWrongFor() {
    assertThat(brief(IMPORT_S3 + "ignore:\n  - (a\u200Bb\n")).containsExactly("15:7 error " + ID);
    assertThat(brief(IMPORT_S3 + "storageClass: STANDA\u200BRD\n"))
        .containsExactly("14:21 error " + ID);
    assertThat(brief(with(IMPORT_S3, "98000", "9\u200B8000")))
        .containsExactly("11:18 warning " + ID);
  }

  @Test
  void leavesTheRangeOfAnExportAlone() {
    String text = with(EXPORT_S3, "    prefix: 2012/", "    prefix: a/\n    endMarker: \u200Ba/m");

    assertThat(brief(text)).containsExactly("10:16 warning " + ID);
  }
}

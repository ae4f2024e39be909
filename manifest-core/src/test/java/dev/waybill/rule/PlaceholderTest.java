package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Enter the serial number]",
        "[serial|label]",
        "[[serial]]",
        "{serial}",
        "{{ serial }}",
        "{SERIAL}",
        "{SERIAL}-7",
        "${SERIAL}",
        "<serial>",
        "***Your Serial Number***",
        "WD-**serial**",
        "@SERIAL@"
      })
  void findsWhatTemplatesAndProgramsLeave(String placeholder) {
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", placeholder)))
        .containsExactly("3:11 error unfilled-placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[unit 5] 12 Any Street",
        "12 Any Street [rear]",
        "12 Any Street * rear",
        "ship@dock",
        "a < b > c",
        "\"[Dock 7]\"",
        "'<Dock 7>'"
      })
  void leavesTextsAloneThatMerelyHaveSuchCharacters(String street) {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", street)))
        .noneMatch(finding -> finding.endsWith("unfilled-placeholder"));
  }

  @Test
  void isNotJudgedAsAValueToo() {
    assertThat(brief(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: [yes]")))
        .containsExactly("4:14 error unfilled-placeholder");
    assertThat(brief(with(EXPORT_S3, "NTFS", "[NTFS|EXT4]")))
        .containsExactly("4:13 error unfilled-placeholder");
    assertThat(brief(with(IMPORT_S3, "ops@example.org", "<address>")))
        .containsExactly("5:20 error unfilled-placeholder");
  }

  @Test
  void isNoneInAListOfPatterns() {
    assertThat(brief(IMPORT_S3 + "ignore:\n  - \"[0-9]\"\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO ask the archive",
        "tbd",
        "to be filled in",
        "xxx",
        "???",
        "...",
        "$DEVICE",
        "#DEVICE_ID#",
        "change-me",
        "insert the number here",
        "YOUR_DEVICE_ID",
        "your device",
        "deviceId",
        "device id",
        "Enter the serial number"
      })
  void findsWordsThatStandForANumber(String words) {
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", words)))
        .containsExactly("3:11 error unfilled-placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "your",
        "yourself-made",
        "Your Golf Travel",
        "xx",
        "??x",
        "TODOS",
        "\"TBD\"",
        "the device",
        "$9",
        "change",
        "type 42"
      })
  void leavesWordsThatMayBeMeant(String words) {
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", words)))
        .noneMatch(finding -> finding.endsWith("unfilled-placeholder"));
  }

  @Test
  void takesNoLongTextForAPhrase() {
    String phrase = "your " + "device ".repeat(7) + "number";

    assertThat(phrase).hasSize(60);
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", phrase)))
        .containsExactly("3:11 error unfilled-placeholder");
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", phrase + "s"))).isEmpty();
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", phrase.replace("device n", "device  n"))))
        .isEmpty();
  }

  @Test
  void findsAChoiceThatWasLeftInPlace() {
    assertThat(brief(with(EXPORT_S3, "NTFS", "NTFS | EXT4")))
        .containsExactly("4:13 error unfilled-placeholder");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any Street | rear"))).isEmpty();
  }

  @Test
  void leavesAnAddressAsMailProgramsCopyIt() {
    assertThat(brief(with(IMPORT_S3, "ops@example.org", "<ops@example.org>")))
        .containsExactly("5:20 error malformed-email");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "<ops@example.org>")))
        .containsExactly("8:14 error unfilled-placeholder");
  }
}

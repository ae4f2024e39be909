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
}

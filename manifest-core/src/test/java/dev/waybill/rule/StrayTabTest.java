package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayTabTest {
  private static final String ID = "stray-tab";

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "deviceId: ,deviceId:\t,3:10",
        "deviceId: ,deviceId: \t,3:11",
        "deviceId: ,deviceId\t: ,3:9",
        "0007,0007\t,3:21",
        "0007,0007 \t ,3:22",
        "returnAddress:,returnAddress:\t,6:15"
      })
  void pointsAtATabBetweenTextsAndBehindThem(String right, String wrong, String place) {
    assertThat(brief(with(IMPORT_S3, right, wrong))).containsExactly(place + " warning " + ID);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "deviceId: ,deviceId:\t,deviceId: ",
        "deviceId: ,deviceId:\t\t,deviceId:  ",
        "0007,0007\t,0007",
        "0007,0007 \t,0007 ",
        "deviceId: WD-42-0007,deviceId:\tWD-42-0007\t,deviceId: WD-42-0007"
      })
  void writesABlankBetweenTextsAndNothingBehindThem(String right, String wrong, String mended) {
    assertThat(Findings.mended(ID, with(IMPORT_S3, right, wrong)))
        .isEqualTo(with(IMPORT_S3, right, mended));
  }

  @Test
  void leavesTabsWithinTextsToThem() {
    assertThat(brief(with(IMPORT_S3, "Ada Example", "\"Ada\tExample\""))).isEmpty();
    assertThat(brief(with(IMPORT_S3, "Ada Example", "Ada\tExample")))
        .containsExactly("7:11 warning needs-quotes");
    assertThat(brief(IMPORT_S3 + "ignore:\n  - \"a\tb$\"\n"))
        .containsExactly("15:5 warning ignores-nothing");
    assertThat(brief(IMPORT_S3 + "substitutions:\n    \"a\tb\": \"c\td\"\n")).isEmpty();
    assertThat(brief(with(EXPORT_S3, "2012/", "\"20\t12/\""))).isEmpty();
  }

  @Test
  void pointsAtThoseBesideTextsWithTabs() {
    assertThat(brief(with(IMPORT_S3, "Ada Example", "\"Ada\tExample\"\t")))
        .containsExactly("7:24 warning " + ID);
    assertThat(brief(IMPORT_S3 + "ignore:\n  - \"a\tb$\"\t\n")).contains("15:11 warning " + ID);
    assertThat(brief(with(EXPORT_S3, "prefix: 2012/", "prefix:\t\"20\t12/\"")))
        .containsExactly("9:12 warning " + ID);
  }

  @Test
  void notesALineThatHasNothingElse() {
    assertThat(Findings.in("\t\n" + IMPORT_S3))
        .extracting(Diagnostic::rule, Diagnostic::severity)
        .containsExactly(tuple(ID, Severity.NOTE));
    assertThat(brief(with(IMPORT_S3, "deviceId", "\t# the disk\ndeviceId"))).isEmpty();
    assertThat(Findings.mended(ID, " \t \n" + IMPORT_S3)).isEqualTo("  \n" + IMPORT_S3);
    assertThat(Findings.mended(ID, "\t# a\tb\n" + IMPORT_S3)).isEqualTo(" # a\tb\n" + IMPORT_S3);
  }

  @Test
  void isSilentWhereALineCannotBeRead() {
    assertThat(brief(with(IMPORT_S3, "bucket: harbour-archive", "bucket\tharbour-archive")))
        .containsExactly("2:1 error stray-text");
    assertThat(brief(with(IMPORT_S3, "deviceId: WD-42-0007", "deviceId:\t\"WD-42-0007")))
        .noneMatch(finding -> finding.endsWith(ID));
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that were joined, torn or written twice are one mistake each. */
class DisorderedLinesTest {
  @Test
  void missNothingThatStandsBehindAQuote() {
    String quoted = with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: \"yes\"");
    String email = with(IMPORT_S3, "ops@example.org", "\"ops@example.org\"");

    assertThat(brief(with(quoted, "\"yes\"\n", "\"yes\" ")))
        .containsExactly("4:14 error malformed-quotes");
    assertThat(brief(with(quoted, "\"yes\"\n", "\"yes\"")))
        .containsExactly("4:14 error malformed-quotes");
    assertThat(brief(with(email, "org\"\n", "org\" ")))
        .containsExactly("5:20 error malformed-quotes");
  }

  @ParameterizedTest
  @CsvSource({
    "'city: Springfield', 'city:\nSpringfield', 10:1 error stray-text",
    "'city: Springfield', 'city:\n  Springfield', 10:3 error stray-text",
    "'street1: 12 Any Street', 'street1:\n12 Any Street', 9:1 error stray-text",
    "'+1 206', '+1\n206', 14:1 error stray-text"
  })
  void reportTheSecondHalfOfAnOption(String before, String after, String finding) {
    assertThat(brief(with(IMPORT_S3, before, after.translateEscapes()))).containsExactly(finding);
  }

  @Test
  void reportADashThatWasTakenOutWithItsBlank() {
    String edge = with(with(EXPORT_S3, "\n  - ", "\n- "), "\n    ", "\n  ");

    assertThat(brief(edge)).isEmpty();
    assertThat(brief(with(edge, "- exportBucket: harbour-p", "exportBucket: harbour-p")))
        .containsExactly("10:1 error misplaced-option");
    assertThat(
            brief(
                with(
                    edge,
                    "- exportBucket: harbour-photos",
                    "exportBucket: harbour-photos\n  prefix: a/")))
        .containsExactly("10:1 error misplaced-option");
    assertThat(brief(with(EXPORT_S3, "- exportBucket: harbour-p", "exportBucket: harbour-p")))
        .containsExactly("10:3 error missing-dash");
    assertThat(brief(with(IMPORT_EBS, "  - destination", "destination")))
        .containsExactly("7:1 warning missing-dash");
  }

  @Test
  void reportTheFirstLineOfAnItemThatIsThereTwice() {
    String line = "  - destination: ebs-snapshot\n";

    assertThat(brief(with(IMPORT_EBS, line, line + line)))
        .containsExactly("8:5 error several-operations");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region decides where data goes: nobody but the person may write another. */
class RegionNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sa-east-1",
        "us-gov-west-1",
        "us-east-2",
        "ap-northeast-1",
        "ap-southeast-2",
        "eu-central-1",
        "ca-central-1",
        "AP-SOUTH-1"
      })
  void isNotTakenForAnotherThatIsAlike(String region) {
    Diagnostic finding = only(with(IMPORT_EBS, "us-east-1", region));

    assertThat(finding.rule()).isEqualTo("value-not-allowed");
    assertThat(finding.message()).doesNotContain("did you mean");
    assertThat(finding.fix()).isNull();
    assertThat(finding.correction()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "us-eats-1, us-east-1",
    "us-west1, us-west-1",
    "us_west_2, us-west-2",
    "US-EAST-1, us-east-1"
  })
  void isSuggestedWhereTheHandSlippedAndNeverWritten(String region, String meant) {
    Diagnostic finding = only(with(IMPORT_EBS, "us-east-1", region));

    assertThat(finding.fix()).isEqualTo("write \"" + meant + "\"");
    assertThat(finding.correction()).isNull();
  }

  @Test
  void isNotPutInQuotes() {
    Diagnostic finding = only(with(IMPORT_GLACIER, "us-west-2", "us-west-2 # Oregon"));

    assertThat(finding.correction()).isNull();
  }

  private static Diagnostic only(String text) {
    List<Diagnostic> findings = Findings.in(text);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}

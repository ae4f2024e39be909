package dev.waybill.rule;

import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class MalformedAccessKeyIdTest {
  @Test
  void doesNotRepeatASecretKeyThatStandsInPlaceOfItsId() {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    assertThat(Findings.in("accessKeyId: " + secret + "\n" + IMPORT_S3))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.serviceError()).isEqualTo(ServiceError.INVALID_ACCESS_KEY_ID);
            })
        .extracting(Diagnostic::toString)
        .asString()
        .doesNotContain("wJalr");
  }
}

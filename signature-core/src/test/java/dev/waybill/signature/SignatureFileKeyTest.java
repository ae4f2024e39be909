package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureFileKeyTest {
  @ParameterizedTest
  @CsvSource({
    "VERSION, VERSION",
    "versi, VERSION",
    "xxversion, VERSION",
    "versionxx, VERSION",
    "vxrsxon, VERSION",
    "job, JOB_ID",
    "job_id, JOB_ID",
    "signat, ",
    "signatu, SIGNATURE",
    "SigningMethod12, SIGNING_METHOD",
  })
  void isMeantUpToTwoSlips(String written, SignatureFileKey meant) {
    assertThat(SignatureFileKey.nearest(written).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "vers", "xxxversion", "versionxxx", "vxrxxon", "jo", "signingMethod123"})
  void isNotMeantWithThree(String written) {
    assertThat(SignatureFileKey.nearest(written)).isEmpty();
  }
}

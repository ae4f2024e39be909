package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionPageTest {
  private static String page(String path) {
    return OptionPage.of(Catalogue.find(path).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deviceId",
        "logBucket",
        "trueCryptPassword",
        "pinCode",
        "accessKeyId",
        "returnAddress.stateOrProvince",
        "customs",
        "customs.encryptionClassification",
      })
  void saysWhatTheServiceAnswersWhenARequiredOptionIsMissing(String path) {
    assertThat(page(path))
        .containsPattern("- the service answers: \\w+ when it is missing, \\w+ when wrong\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"prefix", "operations[].prefix", "serviceLevel", "generator", "customs.deviceHTS"})
  void saysNothingOfThatWhereItMayBeMissing(String path) {
    assertThat(page(path))
        .containsPattern("- the service answers: \\w+ when wrong\n")
        .doesNotContain("when it is missing");
  }
}

package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "customs | when the device crosses a border, but not inside the European Union, editions 2011 to 2017",
        "customs.deviceValue | yes, where \"customs\" is there, editions 2011 to 2017",
        "customs.encryptionClassification | when \"encryptedData\" is yes, editions 2011 to 2017",
        "customs.deviceHTS | no",
        "returnAddress.city | yes, editions 2009 to 2017",
        "returnAddress.stateOrProvince | when \"country\" is USA or Canada, editions 2009 to 2017",
        "trueCryptPassword | for export-s3 unless \"pinCode\" is there, editions 2014 to 2017",
        "pinCode | for export-s3 unless \"trueCryptPassword\" is there, editions 2015 to 2017",
        "operations[].exportBucket | yes, editions 2011 to 2017"
      })
  void saysWhenTheOptionIsRequired(String path, String when) {
    assertThat(page(path)).contains("- required: " + when + "\n");
  }

  @Test
  void saysInTheListOfAKindWhatIsRequiredByCircumstances() {
    assertThat(OptionPage.of(JobKind.IMPORT_S3))
        .contains(
            "- customs: what customs must know when the device crosses a border (required when the"
                + " device crosses a border, but not inside the European Union)\n");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingOptionTest {
  private static final String STATE = "    stateOrProvince: WA\n";

  private static List<String> missing(String text, Edition edition) {
    return Findings.in(text, edition, false).stream()
        .filter(finding -> finding.rule().equals("missing-option"))
        .map(Diagnostic::option)
        .toList();
  }

  private static List<String> missing(String text) {
    return missing(text, Edition.NEWEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USA",
        "usa",
        "U.S.A.",
        "United States",
        "the United States of America",
        "Canada",
        "CA"
      })
  void wantsAStateInTheUsaAndCanada(String country) {
    String text = with(with(IMPORT_S3, STATE, ""), "country: USA", "country: " + country);

    assertThat(messages("missing-option", text))
        .containsExactly(
            "\"returnAddress.stateOrProvince\" is missing;"
                + " addresses in the USA and Canada need it (see \"country\" at line 11)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ireland", "Singapore", "Germany", "Cameroon"})
  void wantsNoStateElsewhere(String country) {
    String text = with(with(IMPORT_S3, STATE, ""), "country: USA", "country: " + country);

    assertThat(messages("missing-option", text)).isEmpty();
  }

  @Test
  void wantsAClassForEncryptedDataOnly() {
    String customs =
        """
        customs:
            dataDescription: Scanned maps
            encryptedData: no
            exportCertifierName: Ada Example
            requiresExportLicense: no
            deviceValue: 250.00
            deviceCountryOfOrigin: China
            deviceType: externalStorageDevice
        """;

    assertThat(missing(IMPORT_S3 + customs)).isEmpty();
    assertThat(missing(IMPORT_S3 + with(customs, "encryptedData: no", "encryptedData: Yes")))
        .containsExactly("customs.encryptionClassification");
  }

  @ParameterizedTest
  @CsvSource({
    "E2009, accessKeyId",
    "E2011, accessKeyId",
    "E2013, accessKeyId",
    "E2014, notificationEmail eraseDevice",
    "E2017, notificationEmail eraseDevice"
  })
  void wantsWhatTheEditionWants(Edition edition, String options) {
    String text =
        with(with(IMPORT_S3, "eraseDevice: yes\n", ""), "notificationEmail: ops@example.org\n", "");

    assertThat(missing(text, edition)).containsExactlyInAnyOrder(options.split(" "));
  }

  @Test
  void takesAnEmptyOptionForAMissingOneAndPointsAtIt() {
    String text = with(IMPORT_S3, "city: Springfield", "city:");

    assertThat(Findings.brief(text)).containsExactly("9:5 error missing-option");
    assertThat(messages("missing-option", text))
        .containsExactly("\"returnAddress.city\" has no value");
  }

  @Test
  void pointsAtTheBlockOrItemThatLacksAnOption() {
    assertThat(Findings.brief(with(IMPORT_S3, "    city: Springfield\n", "")))
        .containsExactly("6:1 error missing-option");
    assertThat(Findings.brief(with(EXPORT_S3, "exportBucket: harbour-photos", "prefix: 2013/")))
        .containsExactly("10:5 error missing-option");
  }

  @Test
  void demandsOnlyWhatAllKindsNeedWhileTheKindIsUnclear() {
    assertThat(missing("manifestVersion: 3.0\nreturnAddress:\n    name: Ada Example\n"))
        .contains("deviceId", "notificationEmail", "returnAddress.city")
        .doesNotContain("bucket", "logBucket", "operations", "fileSystem");
  }

  @Test
  void doesNotMissAnOptionOfWhichOnlyTheNameIsMissing() {
    String email = "notificationEmail: ops@example.org\n";
    String device = with(IMPORT_S3, "deviceId: WD", ": WD");
    String city = with(IMPORT_S3, "    city: S", "    : S");

    assertThat(Findings.brief(device)).containsExactly("3:1 error stray-text");
    assertThat(Findings.brief(city)).containsExactly("9:5 error stray-text");
    assertThat(Findings.brief(with(city, email, "")))
        .containsExactly("1:1 error missing-option", "8:5 error stray-text");
    assertThat(Findings.brief(with(city, "    country: USA\n", "")))
        .containsExactly(
            "6:1 error missing-option", "6:1 error missing-option", "9:5 error stray-text");
    assertThat(missing(with(device, email, ""))).containsExactly("deviceId", "notificationEmail");
    assertThat(missing(with(IMPORT_S3, "deviceId: WD", "  : WD"))).containsExactly("deviceId");
    assertThat(missing(with(IMPORT_S3, "deviceId: WD", "the disk: WD")))
        .containsExactly("deviceId");
  }

  @Test
  void doesNotMissWhatABlockHasThatCannotBeRead() {
    String before = IMPORT_S3.substring(0, IMPORT_S3.indexOf("    name"));

    assertThat(Findings.brief(before + "    12 Any Street, Springfield\n"))
        .containsExactly("7:5 error stray-text");
    assertThat(missing(before + "\n    12 Any Street, Springfield\n")).contains("returnAddress");
    assertThat(missing(before)).containsExactly("returnAddress");
  }

  @Test
  void saysHowToMendIt() {
    assertThat(Findings.in(with(IMPORT_S3, "deviceId: WD-42-0007", "deviceId:")))
        .singleElement()
        .extracting(Diagnostic::fix)
        .asString()
        .startsWith("write the value behind the colon (");
    assertThat(Findings.in(with(IMPORT_S3, "deviceId: WD-42-0007\n", "")))
        .singleElement()
        .extracting(Diagnostic::fix)
        .asString()
        .startsWith("add \"deviceId:\" (");
  }

  @Test
  void saysNothingOfWhatMayStandInAPartThatWasNotRead() {
    assertThat(missing("manifestVersion: 2.0\n---\nbucket: b\n")).isEmpty();
    assertThat(missing("manifestVersion: 2.0\nbucket: b\n")).contains("deviceId");
  }
}

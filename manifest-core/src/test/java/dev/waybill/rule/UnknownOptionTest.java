package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownOptionTest {
  /** A name that is joined in another way is a slip, and no member of the map above it. */
  @ParameterizedTest
  @ValueSource(strings = {"serial-number", "device_id", "device id"})
  void aSlipBehindAMapOfTheUsersOwnIsOneFinding(String key) {
    String text =
        with(
            IMPORT_S3,
            "deviceId: WD-42-0007\n",
            "substitutions:\n  \"a\" : \"b\"\n" + key + ": WD-42-0007\n");

    assertThat(Findings.brief(text)).containsExactly("5:1 error unknown-option");
  }

  @Test
  void warnsOfANameThatTheFormatDoesNotHave() {
    String text = "colour: blue\n" + IMPORT_S3;

    assertThat(brief(text)).containsExactly("1:1 warning unknown-option");
    assertThat(messages("unknown-option", text)).containsExactly("unknown option \"colour\"");
  }

  @Test
  void refusesItWhenStrict() {
    assertThat(brief(Findings.in("colour: blue\n" + IMPORT_S3, Edition.NEWEST, true)))
        .containsExactly("1:1 error unknown-option");
  }

  @Test
  void refusesANameThatDiffersInCaseOnly() {
    assertThat(brief("CacheControl: max-age=60\n" + IMPORT_S3))
        .containsExactly("1:1 error unknown-option");
  }

  @Test
  void refusesASlipThatStandsForARequiredOption() {
    assertThat(brief(with(IMPORT_S3, "deviceId", "devcieId")))
        .containsExactly("3:1 error unknown-option");
    assertThat(brief(with(IMPORT_S3, "stateOrProvince", "stateOrProvinz")))
        .containsExactly("10:5 error unknown-option");
  }

  @Test
  void warnsOfASlipBesideTheOptionItself() {
    assertThat(brief("devcieId: WD-42-0008\n" + IMPORT_S3))
        .containsExactly("1:1 warning unknown-option");
  }

  @Test
  void warnsOfASlipThatStandsForAnOptionThatMayBeLeftOut() {
    assertThat(brief("cacheControll: max-age=60\n" + IMPORT_S3))
        .containsExactly("1:1 warning unknown-option");
  }

  @Test
  void refusesASlipThatLeavesTheKindUnclear() {
    assertThat(brief(with(IMPORT_EBS, "operations", "operation")))
        .containsExactly("6:1 error unknown-option");
  }

  @Test
  void knowsTheOptionWhoseBeginningIsLeftOut() {
    assertThat(messages("unknown-option", with(EXPORT_S3, "- exportBucket: h", "- bucket: h")))
        .containsOnly(
            "unknown option \"bucket\" below \"operations\"; did you mean \"exportBucket\"");
  }

  @Test
  void knowsTheOptionWhoseColonIsLeftOutWhileTheValueHasOne() {
    String text = with(IMPORT_S3, "deviceId: WD-42-0007", "deviceId S/N:42");

    assertThat(brief(text)).containsExactly("3:1 error unknown-option");
    assertThat(messages("unknown-option", text))
        .containsExactly("unknown option \"deviceId S/N\"; did you mean \"deviceId\"");
  }

  @Test
  void quotesAQuotedNameOnce() {
    assertThat(messages("unknown-option", "\"colour\": blue\n" + IMPORT_S3))
        .containsExactly("unknown option \"colour\"");
  }

  @Test
  void leavesTheNamesOfTheUserAlone() {
    assertThat(brief(IMPORT_S3 + "contentTypes:\n    deviceID: text/plain\n    jpg: image/jpeg\n"))
        .isEmpty();
  }

  @Test
  void knowsTheBlockOfAnOptionWhoseNameAndPlaceAreWrong() {
    String text = "zip: 98000\n" + IMPORT_S3;
    String instead = with(text, "    postalCode: 98000\n", "");

    assertThat(brief(text)).containsExactly("1:1 warning unknown-option");
    assertThat(brief(instead)).containsExactly("1:1 error unknown-option");
    assertThat(messages("unknown-option", text))
        .containsExactly(
            "unknown option \"zip\"; did you mean \"postalCode\" below \"returnAddress\"");
  }

  private static List<Diagnostic> unknown(String text) {
    return Findings.in(text).stream()
        .filter(finding -> finding.rule().equals("unknown-option"))
        .toList();
  }

  private static Diagnostic onlyUnknown(String text) {
    assertThat(unknown(text)).hasSize(1);
    return unknown(text).get(0);
  }

  @Test
  void makesOneFindingOfNamesThatAreAllWrittenOtherwise() {
    String text =
        IMPORT_S3
            .replace("deviceId", "device_id")
            .replace("eraseDevice", "ERASEDEVICE")
            .replace("postalCode", "postal-code")
            .replace("bucket", "Bucket");
    Diagnostic finding = onlyUnknown(text);

    assertThat(finding.message())
        .isEqualTo(
            "unknown option \"Bucket\"; did you mean \"bucket\"; so are 3 more in another spelling,"
                + " though names stand for themselves letter by letter, here and on 3 more lines (3"
                + " to 4, 11)");
    assertThat(finding.option()).isEqualTo("bucket");
    assertThat(finding.fix()).isEqualTo("write \"bucket\", and the others as the manual does");
    assertThat(Findings.mended("unknown-option", text)).isEqualTo(IMPORT_S3);
  }

  @Test
  void namesEachOfAFew() {
    String text = IMPORT_S3.replace("deviceId", "device_id").replace("postalCode", "postal-code");

    assertThat(unknown(text))
        .extracting(Diagnostic::message)
        .containsExactly(
            "unknown option \"device_id\"; did you mean \"deviceId\"",
            "unknown option \"postal-code\" below \"returnAddress\"; did you mean \"postalCode\"");
    assertThat(unknown(text))
        .extracting(Diagnostic::option)
        .containsExactly("deviceId", "returnAddress.postalCode");
  }

  @Test
  void tellsASlipOfThePenFromAnotherSpelling() {
    String text =
        IMPORT_S3
            .replace("deviceId", "device_id")
            .replace("eraseDevice", "erase_device")
            .replace("postalCode", "postal_code")
            .replace("notificationEmail", "notification_email")
            .replace("street1", "stret1");

    assertThat(unknown(text))
        .extracting(finding -> finding.span().start().line())
        .containsExactly(3, 8);
  }

  @Test
  void saysNothingOfAMergeKeyWhoseAliasSaysItAll() {
    assertThat(unknown("<<: *base\n" + IMPORT_S3)).isEmpty();
    assertThat(onlyUnknown("<<: base\n" + IMPORT_S3).message()).isEqualTo("unknown option \"<<\"");
  }

  @Test
  void correctsNoGuess() {
    String region = with(IMPORT_S3, "stateOrProvince", "region");

    assertThat(onlyUnknown(region).message()).contains("did you mean \"stateOrProvince\"");
    assertThat(onlyUnknown(region).correction()).isNull();
    assertThat(onlyUnknown(with(IMPORT_S3, "deviceId: WD", "deviceId S/N: WD")).correction())
        .isNull();
    assertThat(onlyUnknown("bucke: b\n" + IMPORT_S3).correction()).isNull();
    assertThat(onlyUnknown(with(IMPORT_S3, "stateOrProvince", "state")).correction()).isNotNull();
  }

  @Test
  void saysWhichLetterOnlyLooksRight() {
    assertThat(onlyUnknown(with(IMPORT_S3, "deviceId", "d\u0435viceId")).message())
        .isEqualTo(
            "unknown option \"d\u0435viceId\"; did you mean \"deviceId\"; U+0435 only looks like"
                + " \"e\"");
    assertThat(onlyUnknown(with(IMPORT_S3, "deviceId", "d\u0435vicId")).message())
        .endsWith("did you mean \"deviceId\"");
  }

  @Test
  void refusesASlipInEitherOfTwoOptionsOfWhichOneMustBeThere() {
    assertThat(brief(with(EXPORT_S3, "pinCode", "pin")))
        .containsExactly("5:1 error unknown-option");
    assertThat(brief(with(EXPORT_S3, "pinCode", "pinCod")))
        .containsExactly("5:1 error unknown-option");
    assertThat(brief(with(EXPORT_S3, "pinCode", "trueCryptPasword")))
        .containsExactly("5:1 error unknown-option");
    assertThat(brief(with(EXPORT_S3, "pinCode", "trueCryptPasword: x\npinCod")))
        .containsExactly("5:1 error unknown-option", "6:1 error unknown-option");
    assertThat(brief("pinCod: 1\n" + with(EXPORT_S3, "pinCode", "trueCryptPassword")))
        .containsExactly("1:1 warning unknown-option");
    assertThat(brief("pinCod: 1\n" + IMPORT_S3)).containsExactly("1:1 warning unknown-option");
    assertThat(
            brief(
                Findings.in(with(EXPORT_S3, "pinCode", "truecryptPasword"), Edition.E2014, false)))
        .containsExactly("5:1 error unknown-option");
  }

  @Test
  void refusesOneThatStandsElsewhereToo() {
    String text = with(EXPORT_S3, "pinCode: 2718281\n", "");

    assertThat(brief(with(text, "    country", "    device pin: 2718281\n    country")))
        .containsExactly("16:5 error unknown-option");
  }

  @Test
  void suggestsWhatIsMissingRatherThanWhatIsThere() {
    String text = with(IMPORT_S3, "country", "county");

    assertThat(brief(text)).containsExactly("12:5 error unknown-option");
    assertThat(messages("unknown-option", text))
        .containsExactly(
            "unknown option \"county\" below \"returnAddress\"; did you mean \"country\"");
    assertThat(messages("unknown-option", with(IMPORT_S3, "stateOrProvince", "county")))
        .containsExactly(
            "unknown option \"county\" below \"returnAddress\"; did you mean"
                + " \"stateOrProvince\"");
    assertThat(
            messages(
                "unknown-option", with(IMPORT_S3, "    country", "    county: x\n    country")))
        .containsExactly(
            "unknown option \"county\" below \"returnAddress\"; did you mean"
                + " \"stateOrProvince\"");
    assertThat(messages("unknown-option", "Bucket: b\nlogBuckett: b\n" + IMPORT_S3))
        .containsExactly(
            "unknown option \"Bucket\"; did you mean \"bucket\"",
            "unknown option \"logBuckett\"; did you mean \"logBucket\"");
  }

  @ParameterizedTest
  @CsvSource({
    "encryptedData, encrypted",
    "encryptedData, dataEncrypted",
    "encryptionClassification, eccn",
    "exportCertifierName, certifier",
    "requiresExportLicense, licenseRequired",
    "deviceCountryOfOrigin, madeIn",
  })
  void knowsWhatPeopleCallTheOptionsOfCustoms(String name, String called) {
    String text =
        IMPORT_S3
            + """
            customs:
                dataDescription: Scanned maps
                encryptedData: yes
                encryptionClassification: 5D992
                exportCertifierName: Ada Example
                requiresExportLicense: no
                deviceValue: 250.00
                deviceCountryOfOrigin: China
                deviceType: externalStorageDevice
            """;

    assertThat(brief(text)).isEmpty();
    assertThat(messages("unknown-option", with(text, name, called)))
        .containsExactly(
            "unknown option \"" + called + "\" below \"customs\"; did you mean \"" + name + "\"");
    assertThat(brief(with(text, name, called)))
        .singleElement()
        .asString()
        .endsWith("error unknown-option");
  }
}

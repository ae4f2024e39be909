package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Edition;
import org.junit.jupiter.api.Test;

class UnknownOptionTest {
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
}

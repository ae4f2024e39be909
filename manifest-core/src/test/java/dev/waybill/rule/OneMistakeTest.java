package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake is one finding, however much of the text it brings into disorder. */
class OneMistakeTest {
  @ParameterizedTest
  @ValueSource(strings = {IMPORT_S3, EXPORT_S3, IMPORT_EBS, IMPORT_GLACIER})
  void findsNothingInASoundManifest(String sound) {
    assertThat(brief(sound)).isEmpty();
  }

  @Test
  void reportsALineThatIsIndentedOtherwiseButNotTheWayBack() {
    assertThat(brief(with(IMPORT_S3, "    city", "  city")))
        .containsExactly("9:3 warning uneven-indent");
    assertThat(brief(with(IMPORT_S3, "deviceId", "  deviceId")))
        .containsExactly("3:3 warning uneven-indent");
  }

  @Test
  void reportsATabButNotTheIndentationThatItMakes() {
    assertThat(brief(with(IMPORT_S3, "    city", "\tcity")))
        .containsExactly("9:1 warning tab-indent");
  }

  @ParameterizedTest
  @CsvSource({
    "'deviceId: ', 'deviceId:\t', 3:10",
    "'deviceId: ', 'deviceId: \t', 3:11",
    "'deviceId: ', 'deviceId\t:\t', 3:9",
    "'0007\n', '0007\t\n', 3:21",
  })
  void reportsATabThatPartsTextsOnceALine(String before, String after, String place) {
    assertThat(brief(with(IMPORT_S3, before.translateEscapes(), after.translateEscapes())))
        .containsExactly(place + " warning stray-tab");
  }

  /** They pass for addresses, but other readers refuse them. */
  @ParameterizedTest
  @ValueSource(strings = {"%ops@example.org", "`ops@example.org"})
  void reportsAnAddressThatNeedsQuotes(String address) {
    assertThat(brief(with(IMPORT_S3, "ops@example.org", address)))
        .containsExactly("5:20 warning needs-quotes");
  }

  @Test
  void leavesTabsInTextsAndCommentsToOthers() {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12\tAny Street")))
        .containsExactly("8:14 warning needs-quotes");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "\"12\tAny Street\""))).isEmpty();
    assertThat(brief("#\ta comment\twith tabs\n" + IMPORT_S3)).isEmpty();
  }

  @Test
  void reportsATabInTheFirstLineOfABlockButNotTheLinesThatHaveNone() {
    assertThat(brief(with(IMPORT_S3, "    name", "\tname")))
        .containsExactly("7:1 warning tab-indent");
  }

  @Test
  void reportsADashWithoutBlankButNotTheIndentationThatItMakes() {
    assertThat(brief(with(IMPORT_EBS, "- destination", "-destination")))
        .containsExactly("7:3 warning tight-dash");
  }

  @Test
  void reportsAMissingBlockOnce() {
    assertThat(brief(with(IMPORT_S3, "returnAddress:\n", "")))
        .containsExactly("6:5 error misplaced-option");
    assertThat(brief(with(IMPORT_EBS, "operations:\n", "")))
        .containsExactly("6:3 error stray-list-item");
    assertThat(brief(with(EXPORT_S3, "operations:\n", "")))
        .containsExactly("7:3 error stray-list-item");
  }

  @Test
  void reportsAMissingBlockAtTheBeginningOnce() {
    String block = IMPORT_S3.substring(IMPORT_S3.indexOf("    name"));
    String before = IMPORT_S3.substring(0, IMPORT_S3.indexOf("returnAddress"));

    assertThat(brief(block + before)).containsExactly("1:5 error misplaced-option");
  }

  @Test
  void reportsABlockWithoutItsColonOnce() {
    assertThat(brief(with(IMPORT_S3, "returnAddress:", "returnAddress")))
        .containsExactly("6:1 error stray-text");
    assertThat(brief(with(IMPORT_EBS, "operations:", "operations")))
        .containsExactly("6:1 error stray-text");
  }

  @Test
  void reportsABlockThatHasATextInItsPlaceOnce() {
    assertThat(brief(with(IMPORT_S3, "returnAddress:", "returnAddress: 12 Any Street")))
        .containsExactly("6:1 error wrong-shape");
    assertThat(brief(with(IMPORT_EBS, "operations:", "operations: device")))
        .containsExactly("6:1 error wrong-shape");
    assertThat(brief(with(IMPORT_EBS, "- destination: ebs-snapshot", "- volume")))
        .containsExactly("7:5 error wrong-shape");
  }

  @Test
  void keepsTheLinesBehindATextThatStandsInABlock() {
    assertThat(brief(with(IMPORT_S3, "    name:", "    Care of the harbour\n    name:")))
        .containsExactly("7:5 error stray-text");
  }

  @Test
  void reportsALineThatCannotBeReadButNotTheOptionInIt() {
    assertThat(brief(with(IMPORT_S3, "deviceId:", "deviceId")))
        .containsExactly("3:1 error stray-text");
    assertThat(brief(with(IMPORT_S3, "bucket:", "bucket =")))
        .containsExactly("2:8 error wrong-separator");
    assertThat(brief(with(IMPORT_S3, "    country", "    - country")))
        .containsExactly("12:5 error stray-list-item");
    assertThat(brief(with(IMPORT_S3, "deviceId: ", "deviceId:\n    ")))
        .containsExactly("4:5 error value-on-next-line");
  }

  @Test
  void reportsColonsThatAreLeftOutEverywhereOnce() {
    String text = IMPORT_S3.replace(": ", "\t");

    assertThat(brief(text)).containsExactly("1:1 error stray-text");
    assertThat(Findings.messages("stray-text", text))
        .containsExactly(
            "\"manifestVersion\" has no colon behind it; options are written \"name: value\", one"
                + " a line, here and on 11 more lines (2 to 5, 7 to 13)");
    assertThat(brief(text + "colour blue\n"))
        .containsExactly("1:1 error stray-text", "14:1 error stray-text");
  }

  @Test
  void takesAnOptionWithADashForAnItemOnlyWhereItCanBeOne() {
    String text = with(IMPORT_S3, "    phoneNumber", "    company:\n    - phoneNumber");

    assertThat(brief(text)).containsExactly("14:5 error stray-list-item");
    assertThat(brief(with(text, "- phoneNumber", "- Harbour\n    phoneNumber")))
        .containsExactly("13:5 error wrong-shape");
  }

  @Test
  void takesALineForAValueOnlyWhereItCanBeOne() {
    String text = with(IMPORT_S3, "    phoneNumber", "    company:\n    phoneNumber");

    assertThat(brief(with(text, "phoneNumber:", "phoneNumber")))
        .containsExactly("14:5 error stray-text");
    assertThat(brief(with(text, "company:\n", "company:\nsee the note\n")))
        .containsExactly("14:1 error stray-text");
    assertThat(brief(with(text, "company:\n", "company:\n    Harbour\n")))
        .containsExactly("14:5 error value-on-next-line");
  }

  @Test
  void reportsASecondDocumentButNotWhatItMayHold() {
    assertThat(brief(with(IMPORT_S3, "deviceId", "---\ndeviceId")))
        .containsExactly("3:1 error several-documents");
    assertThat(brief("manifestVersion: 3.0\n---\noperations:\n"))
        .containsExactly("2:1 error several-documents");
  }

  @Test
  void reportsAMisspeltBlockButNotThatTheKindIsUnclear() {
    assertThat(brief(with(IMPORT_EBS, "operations:", "operation:")))
        .containsExactly("6:1 error unknown-option");
  }

  @Test
  void reportsTheSameOptionTwiceButNoConflictOfKinds() {
    assertThat(
            brief(with(IMPORT_GLACIER, "    source", "    destination: ebs-snapshot\n    source")))
        .containsExactly("8:5 error duplicate-key");
  }

  @Test
  void reportsAnInvisibleCharacterInANameButNoUnknownOption() {
    assertThat(brief(with(IMPORT_S3, "bucket", "buck\u200Bet")))
        .containsExactly("2:5 error invisible-character");
  }

  @Test
  void reportsACommentBehindAWordOnce() {
    assertThat(brief(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: yes # confirmed")))
        .containsExactly("4:14 error not-yes-or-no");
    assertThat(brief(with(IMPORT_EBS, "source: device", "source: device # the disk")))
        .containsExactly("8:13 error value-not-allowed");
    assertThat(brief(with(IMPORT_S3, "ops@example.org", "ops@example.org # on call")))
        .containsExactly("5:20 error malformed-email");
  }

  @Test
  void reportsAVersionOfAnotherKindButNotThatItIsOld() {
    assertThat(brief(with(IMPORT_EBS, "3.0", "1.2")))
        .containsExactly("1:18 error version-does-not-fit");
  }

  @Test
  void reportsAControlCharacterButNotWhatItSpoils() {
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "\"harbour\\a\"")))
        .containsExactly("2:9 error control-character");
  }

  @Test
  void reportsABlockScalarForAPasswordOnce() {
    assertThat(brief(IMPORT_S3 + "trueCryptPassword: |\n    first: second\n"))
        .containsExactly("14:20 error block-scalar");
  }
}

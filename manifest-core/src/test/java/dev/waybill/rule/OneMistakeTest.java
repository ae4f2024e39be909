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

  // Dashes too much, and dashes that were lost

  @ParameterizedTest
  @ValueSource(strings = {"source", "region", "deviceCapacityGreaterThan1TB"})
  void reportsADashWithinAnOperationOnce(String name) {
    String text = with(IMPORT_EBS, "    " + name, "    - " + name);

    assertThat(brief(text)).singleElement().asString().endsWith(":5 error stray-list-item");
    assertThat(Findings.messages("stray-list-item", text))
        .containsExactly("a dash too much: it begins another operation within the one above");
  }

  @Test
  void reportsDashesWithinAnOperationOnce() {
    assertThat(
            brief(
                with(with(IMPORT_EBS, "    source", "    - source"), "    region", "    - region")))
        .containsExactly("8:5 error stray-list-item");
    assertThat(brief(with(EXPORT_S3, "    prefix", "    - prefix")))
        .containsExactly("9:5 error stray-list-item");
    assertThat(
            brief(with(EXPORT_S3, "    prefix: 2012/", "    - prefix: 2012/\n      endMarker: 3")))
        .containsExactly("9:5 error stray-list-item");
    assertThat(brief(with(EXPORT_S3, "    prefix: 2012/", "    - exportBucket: harbour-maps")))
        .containsExactly("9:5 warning uneven-indent");
  }

  @ParameterizedTest
  @ValueSource(strings = {IMPORT_S3, EXPORT_S3, IMPORT_EBS, IMPORT_GLACIER})
  void reportsADashBeforeAnOptionAtTopLevelOnce(String sound) {
    String text = with(sound, "returnAddress:", "- returnAddress:");
    int line = (int) text.lines().takeWhile(any -> !any.startsWith("- return")).count() + 1;

    assertThat(brief(text)).containsExactly(line + ":1 error stray-list-item");
    assertThat(brief(with(sound, "deviceId:", "- deviceId:")))
        .singleElement()
        .asString()
        .endsWith(":1 error stray-list-item");
  }

  @Test
  void reportsADashBehindAListThatIsNotIndentedOnce() {
    String list = "ignore:\n- \\.tmp$\n- returnAddress:\n";

    assertThat(brief(with(IMPORT_S3, "returnAddress:\n", list)))
        .containsExactly("8:1 error stray-list-item");
    assertThat(brief(with(IMPORT_S3, "deviceId:", "ignore:\n- \\.tmp$\n- deviceId:")))
        .containsExactly("5:1 error stray-list-item");
  }

  @Test
  void reportsADashBeforeTheFirstOptionOfABlockOnce() {
    assertThat(brief(with(IMPORT_S3, "    name", "    - name")))
        .containsExactly("7:5 error stray-list-item");
    assertThat(brief(IMPORT_S3 + "contentTypes:\n  - jpg: image/jpeg\n  html: text/html\n"))
        .containsExactly("15:3 error stray-list-item");
    assertThat(brief(IMPORT_S3 + "contentTypes:\n  - jpg: image/jpeg\n  - html: text/html\n"))
        .containsExactly("14:1 error wrong-shape");
    assertThat(brief(with(IMPORT_S3, "    name", "  - name")))
        .containsExactly("6:1 error wrong-shape");
  }

  @Test
  void reportsADashThatWasLostOnce() {
    String two = with(EXPORT_S3, "harbour-photos\n", "harbour-photos\n    prefix: 2011/\n");

    assertThat(brief(two)).isEmpty();
    assertThat(brief(with(two, "- exportBucket: harbour-photos", "  exportBucket: harbour-photos")))
        .containsExactly("10:5 error missing-dash");
    assertThat(
            brief(with(two, "- exportBucket: harbour-archive", "  exportBucket: harbour-archive")))
        .containsExactly("8:5 warning missing-dash");
    assertThat(brief(with(IMPORT_EBS, "- destination", "destination")))
        .containsExactly("7:3 warning missing-dash");
    assertThat(
            brief(
                with(
                    EXPORT_S3,
                    "  - exportBucket: harbour-photos",
                    "    exportBucket: harbour-archive")))
        .containsExactly("10:5 warning duplicate-key");
  }

  // Lines at the edge

  @Test
  void reportsTheFirstOptionOfABlockAtTheEdgeOnce() {
    assertThat(brief(with(IMPORT_S3, "    name", "name")))
        .containsExactly("7:1 warning unindented-children");
    assertThat(brief(with(IMPORT_S3, "    name", "name").replace("    city", "  city")))
        .containsExactly("7:1 warning unindented-children", "9:3 warning uneven-indent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefix: 2012/", "beginMarker: 2012/"})
  void reportsAnOptionOfAnOperationAtTheEdgeOnce(String option) {
    String text = with(EXPORT_S3, "    prefix: 2012/", option + "\n    endMarker: 2013/");

    assertThat(brief(text)).containsExactly("9:1 error misplaced-option");
    assertThat(brief(with(text, "returnAddress:", "acl: private\n- colour\nreturnAddress:")))
        .contains("13:1 error stray-list-item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phoneNu", "ph", "phoneNumber"})
  void reportsANameAtWhichTheTextWasCutOffOnce(String name) {
    String text = IMPORT_S3.substring(0, IMPORT_S3.indexOf("phoneNumber"));

    assertThat(brief(text + name + "\n")).containsExactly("13:5 error stray-text");
    assertThat(brief(text + "see over\n"))
        .containsExactly("6:1 error missing-option", "13:5 error stray-text");
  }

  @Test
  void reportsABlockThatStandsTooFarInOnce() {
    assertThat(brief(with(IMPORT_S3, "returnAddress:", "    returnAddress:")))
        .containsExactly("6:5 warning uneven-indent");
    assertThat(brief(with(IMPORT_S3, "returnAddress:", "      returnAddress:")))
        .containsExactly("6:7 warning uneven-indent");
    assertThat(brief(with(IMPORT_S3, "returnAddress:", "\treturnAddress:")))
        .containsExactly("6:1 warning tab-indent");
    assertThat(brief(with(IMPORT_EBS, "operations:", "    operations:")))
        .containsExactly("6:5 warning uneven-indent");
    assertThat(brief(with(IMPORT_EBS, "operations:", "\toperations:")))
        .containsExactly("6:1 warning tab-indent");
    assertThat(brief(with(EXPORT_S3, "returnAddress:", "    returnAddress:")))
        .containsExactly("11:5 error misplaced-option");
  }

  @Test
  void reportsABlockWithinAnotherOnce() {
    String customs = "    customs:\n    dataDescription: Maps\n    encryptedData: no\n";

    assertThat(brief(IMPORT_S3 + customs)).containsExactly("14:5 error misplaced-option");
    assertThat(brief(with(IMPORT_S3, "    city", "    logBucket: harbour-logs\n    city")))
        .containsExactly("9:5 error misplaced-option");
  }

  @Test
  void reportsATabBeforeTheFirstOfSeveralLinesOnce() {
    String types = "contentTypes:\n\tjpg: image/jpeg\n    html: text/html\n";

    assertThat(brief(IMPORT_S3 + types)).containsExactly("15:1 warning tab-indent");
    assertThat(brief(IMPORT_S3 + "\tcontentTypes:\n    html: text/html\n"))
        .containsExactly("14:1 warning tab-indent");
    assertThat(
            brief(with(EXPORT_S3, "  - exportBucket: harbour-archive", "\t- exportBucket: a-b-c")))
        .containsExactly("8:1 warning tab-indent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "   - "})
  void reportsADashThatMovedButNotTheLinesBelowIt(String dash) {
    String two = with(EXPORT_S3, "harbour-photos\n", "harbour-photos\n    prefix: 2011/\n");
    String text =
        with(two, "  - exportBucket: harbour-photos", dash + "exportBucket: harbour-photos");

    assertThat(brief(text)).containsExactly("10:" + (dash.length() - 1) + " warning uneven-indent");
    assertThat(brief(with(text, "    prefix: 2011/", "      prefix: 2011/")))
        .contains("11:7 warning uneven-indent");
  }

  @Test
  void reportsTheFirstLineOfAnOperationOnceWhenItIsMissing() {
    assertThat(brief(with(IMPORT_EBS, "  - destination: ebs-snapshot\n", "")))
        .containsExactly("7:5 error missing-option");
    assertThat(brief(with(EXPORT_S3, "  - exportBucket: harbour-archive\n", "")))
        .containsExactly("8:5 error missing-option");
    assertThat(
            brief(with(EXPORT_S3, "  - exportBucket: harbour-archive", "    exportBuckt: a-b-c")))
        .containsExactly("8:5 warning missing-dash", "8:5 error unknown-option");
  }

  @Test
  void reportsLinesWhoseBlockWasLostOnce() {
    String lost = "    jpg: image/jpeg\n    html: text/html\n    txt: text/plain\n";

    assertThat(brief(IMPORT_S3 + "acl: private\n" + lost))
        .containsExactly("15:5 warning unknown-option");
    assertThat(Findings.messages("unknown-option", IMPORT_S3 + "acl: private\n" + lost))
        .containsExactly("unknown option \"jpg\", here and on 2 more lines (16 to 17)");
    assertThat(brief("jpg: image/jpeg\nhtml: text/html\n" + IMPORT_S3))
        .containsExactly("1:1 warning unknown-option", "2:1 warning unknown-option");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations;", "operations", "operations .", "operations;;"})
  void reportsABlockWithAnotherSignThanAColonOnce(String block) {
    assertThat(brief(with(IMPORT_EBS, "operations:", block)))
        .containsExactly("6:1 error stray-text");
  }

  @Test
  void takesADeeperDashForAnItemWhereTheOneAboveSaysAllThatIsNeeded() {
    String text =
        with(
            with(
                EXPORT_S3, "  - exportBucket: harbour-archive", "  -exportBucket: harbour-archive"),
            "  - exportBucket: harbour-photos",
            "   - exportBucket: harbour-photos");

    assertThat(brief(text)).containsExactly("8:3 warning tight-dash", "10:4 warning uneven-indent");
  }
}

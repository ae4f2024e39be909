package dev.waybill.rule;

import static dev.waybill.rule.Findings.mended;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a correction leaves of the text: the characters in question are changed, and no others. */
class CorrectedTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uneven-indent|'    city'|'   city'",
        "uneven-indent|'    city'|'      city'",
        "uneven-indent|'    phoneNumber'|'  phoneNumber'",
        "uneven-indent|'deviceId'|'  deviceId'",
        "tab-indent|'    city'|'\tcity'",
        "tab-indent|'    name'|'\tname'",
        "stray-tab|'deviceId: '|'deviceId:\t'",
        "stray-tab|'0007\n'|'0007\t\n'",
        "tight-colon|'deviceId: '|'deviceId:'",
        "stray-semicolon|'2.0\n'|'2.0;\n'",
        "wrong-separator|'deviceId: '|'deviceId= '",
        "look-alike-character|'deviceId: '|'deviceId\uFF1A'",
        "unknown-option|'cacheControl'|'cachecontrol'",
        "unknown-option|'cacheControl'|'cacheControll'",
      })
  void makesTheLineWhatItWas(String rule, String right, String wrong) {
    String sound = "cacheControl: max-age=60\n" + IMPORT_S3;

    assertThat(mended(rule, with(sound, right, wrong))).isEqualTo(sound);
  }

  @Test
  void movesAWholeBlockThatIsNotIndented() {
    assertThat(mended("unindented-children", IMPORT_S3.replace("\n    ", "\n")))
        .isEqualTo(IMPORT_S3);
  }

  @Test
  void putsADashBeforeTheFirstOptionOfAnItem() {
    String block =
        """
          - destination: ebs-snapshot
            source: device
            region: us-east-1
            deviceCapacityGreaterThan1TB: no
        """;

    assertThat(mended("missing-dash", with(IMPORT_EBS, "  - destination", "    destination")))
        .isEqualTo(with(IMPORT_EBS, block, block.indent(2)));
    assertThat(mended("tight-dash", with(IMPORT_EBS, "- destination", "-destination")))
        .isEqualTo(IMPORT_EBS);
  }

  @Test
  void beginsANewLineBeforeEachOption() {
    String oneLine = "2.0  bucket: harbour-archive deviceId";

    assertThat(
            mended(
                "several-options-on-a-line",
                with(IMPORT_S3, "2.0\nbucket: harbour-archive\ndeviceId", oneLine)))
        .isEqualTo(IMPORT_S3);
    assertThat(
            mended(
                "several-options-on-a-line",
                with(IMPORT_EBS, "device\n    region", "device region")))
        .isEqualTo(IMPORT_EBS);
  }

  @ParameterizedTest
  @CsvSource({"ntfs, NTFS", "'\"ntfs\"', '\"NTFS\"'", "NTSF, NTFS"})
  void writesTheWordThatWasMeantBetweenItsQuotes(String wrong, String right) {
    assertThat(mended("value-not-allowed", with(EXPORT_S3, "NTFS", wrong)))
        .isEqualTo(with(EXPORT_S3, "NTFS", right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.", "no,", "no!!"})
  void takesTheSignsBehindANo(String wrong) {
    String option = "deviceCapacityGreaterThan1TB: ";

    assertThat(mended("not-yes-or-no", with(IMPORT_EBS, option + "no", option + wrong)))
        .isEqualTo(IMPORT_EBS);
  }

  @Test
  void decidesNothingAboutErasing() {
    assertThat(Findings.in(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: yes.")))
        .filteredOn(finding -> finding.rule().equals("not-yes-or-no"))
        .singleElement()
        .matches(finding -> finding.correction() == null)
        .extracting(Diagnostic::fix)
        .isEqualTo("write \"yes\" or \"no\"");
  }

  @ParameterizedTest
  @CsvSource({
    "a &amp; b, a & b",
    "a &#8212; b, ",
    "a &#x41;, a A",
    "\uD83D\uDCE6 &lt;b, \uD83D\uDCE6 <b",
    "a&nbsp;b, a b",
    "a&shy;b, ",
    "a &#1; b, ",
    "a &#9999999; b, ",
  })
  void writesTheCharacterOfAnEntity(String wrong, String right) {
    String text = "generator: " + wrong + "\n" + IMPORT_S3;

    if (right == null) {
      assertThat(Findings.in(text))
          .filteredOn(finding -> finding.rule().equals("html-entity"))
          .singleElement()
          .matches(finding -> finding.correction() == null);
    } else {
      assertThat(mended("html-entity", text)).isEqualTo("generator: " + right + "\n" + IMPORT_S3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ops@example.org, port@example.org|write \"ops@example.org;port@example.org\"",
        "ops@example.org port@example.org|write \"ops@example.org;port@example.org\"",
        "<ops@example.org>, <port@example.org>|write \"ops@example.org;port@example.org\"",
        "ops@example.org, port| ",
        "ops@example| ",
        "ops@.example.org| ",
        "ops@example.org.| ",
        "ops@example..org| ",
        "ops@port@example.org| ",
        "@example.org| ",
      })
  void saysHowAListOfAddressesIsWritten(String list, String fix) {
    assertThat(Findings.in(with(IMPORT_S3, "ops@example.org", list)))
        .filteredOn(finding -> finding.rule().equals("malformed-email"))
        .singleElement()
        .extracting(Diagnostic::fix)
        .isEqualTo(fix);
  }
}

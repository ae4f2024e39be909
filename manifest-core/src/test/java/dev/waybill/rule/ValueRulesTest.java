package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about single values. */
class ValueRulesTest {
  private static List<String> emails(String list) {
    return messages("malformed-email", with(IMPORT_S3, "ops@example.org", list));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ops@example.org",
        "ops@example.org;port@example.org",
        "ops@example.org ; port+disk@mail.example.co.uk",
        "ops@example.org;",
        "\"ops@example.org; port@example.org\""
      })
  void takesOneOrMoreAddresses(String list) {
    assertThat(Findings.in(with(IMPORT_S3, "ops@example.org", list))).isEmpty();
  }

  @Test
  void namesTheAddressThatIsNone() {
    assertThat(emails("ops@example.org; port")).containsExactly("\"port\" is no e-mail address");
    assertThat(emails("ops@example.org;; port@example.org"))
        .containsExactly("an empty address between semicolons");
    assertThat(emails("ops@example")).containsExactly("\"ops@example\" is no e-mail address");
    assertThat(emails("ops@example.org\""))
        .containsExactly(
            "\"ops@example.org\\\"\" is no e-mail address; the quote at its end belongs to none");
    for (String part : new String[] {".ops@a.org", "ops.@a.org", "ops@-a.org", "ops@a-.org"}) {
      assertThat(emails(part)).containsExactly("\"" + part + "\" is no e-mail address");
    }
    assertThat(emails("ops@example.o")).containsExactly("\"ops@example.o\" is no e-mail address");
    assertThat(emails("@example.org;a@b@example.org"))
        .containsExactly("\"@example.org\" is no e-mail address");
  }

  @Test
  void saysHowSeveralAddressesAreSeparated() {
    assertThat(emails("ops@example.org, port@example.org"))
        .containsExactly(
            "\"ops@example.org, port@example.org\" is no e-mail address;"
                + " several are separated by semicolons");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "harbour-archive", "logs.harbour.example", "0-9", "a.b-c.d", "1.2.3.4a"})
  void takesUsualBucketNames(String name) {
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ab, which has 3 to 63",
    "Harbour-Archive, which has 3 to 63",
    "harbour_archive, which has 3 to 63",
    "-harbour, begins and ends in a letter or digit",
    "harbour-, begins and ends in a letter or digit",
    "s3://harbour, it is the address of one",
    "harbour..archive, two dots in a row",
    "'harbour-archive,', 'cannot be the name of a bucket; the sign at its end belongs to it'",
    "harbour-archive;, cannot be the name of a bucket; the sign at its end belongs to it",
    "b\u00FCcher, which has 3 to 63",
    "192.0.2.7, IP address"
  })
  void saysWhatIsUnusualAboutABucketName(String name, String why) {
    List<String> messages = messages("bucket-name", with(IMPORT_S3, "harbour-archive", name));

    assertThat(messages).singleElement().asString().startsWith("\"" + name + "\"").contains(why);
  }

  @ParameterizedTest
  @CsvSource({"'harbour-archive,'", "'harbour-archive ;'", "s3://harbour-archive"})
  void saysWhichBucketIsMeant(String name) {
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", name)))
        .extracting(finding -> finding.fix())
        .containsExactly("write \"harbour-archive\"");
  }

  @ParameterizedTest
  @CsvSource({
    "WD-42-0007, 'WD-42-0007,', 3:21, comma",
    "WD-42-0007, WD-42-0007;, 3:21, semicolon",
    "Ada Example, Ada Example;, 7:22, semicolon",
    "USA, 'USA,', 12:17, comma",
    "WA, 'WA,', 10:24, comma",
    "Springfield, 'Springfield,', 9:22, comma",
    "+1 206-555-0100, +1 206-555-0100;, 13:33, semicolon"
  })
  void saysThatASignBehindATextIsPartOfIt(String right, String wrong, String place, String sign) {
    assertThat(brief(with(IMPORT_S3, right, wrong)))
        .containsExactly(place + " warning stray-semicolon");
    assertThat(messages("stray-semicolon", with(IMPORT_S3, right, wrong)))
        .containsExactly("a " + sign + " behind the value, which is part of the text");
    assertThat(brief(with(IMPORT_S3, right, '"' + wrong + '"'))).isEmpty();
  }

  @Test
  void takesAPrefixThatEndsInASign() {
    assertThat(brief("prefix: a;\n" + IMPORT_S3)).isEmpty();
  }

  @Test
  void knowsAnAddressWithALetterOfAnotherScript() {
    assertThat(messages("malformed-email", with(IMPORT_S3, "ops@", "\u043Eps@")))
        .containsExactly(
            "\"\u043Eps@example.org\" is no e-mail address; U+043E only looks like \"o\"");
    assertThat(
            brief(
                with(
                    IMPORT_S3,
                    "ops@example.org",
                    "\u043F\u043E\u0447\u0442\u0430@\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444")))
        .isEmpty();
    assertThat(brief(with(IMPORT_S3, "ops@example.org", "ops@b\u00FCcher.example"))).isEmpty();
  }

  @Test
  void takesABucketNameOf63CharactersButNoneOf64() {
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "b".repeat(63)))).isEmpty();
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "b".repeat(64))))
        .containsExactly("2:9 warning bucket-name");
  }

  @Test
  void looksAtEveryBucket() {
    assertThat(brief(with(with(EXPORT_S3, "harbour-photos", "Photos"), "harbour-logs", "Logs")))
        .containsExactly("3:12 warning bucket-name", "10:19 warning bucket-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PO Box 12",
        "P.O. Box 12",
        "p. o. box 12",
        "P O Box",
        "POBox 12",
        "P.O.B. 12",
        "Post Office Box 12",
        "Postal Box 12",
        "Postbox 12",
        "post box no. 12",
        "Postfach 12 34",
        "Postbus 7",
        "c/o Harbour, Postbox"
      })
  void refusesPostBoxes(String street) {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", street)))
        .containsExactly("8:14 error post-box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 Postbox Lane",
        "3 Post Box Hill Road",
        "The Old Post Office, 4 High Street",
        "Po Boulevard 12",
        "Boxwood Lane 1",
        "Shop O, Box Street 2",
        "Postfachweg 3",
        "Unit 5, Apo Box 7"
      })
  void takesStreetsThatOnlySoundLikeOne(String street) {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", street))).isEmpty();
  }

  @Test
  void looksForPostBoxesInEveryLineOfTheStreet() {
    String text = with(IMPORT_S3, "    city", "    street2: PO Box 9\n    city");

    assertThat(brief(text)).containsExactly("9:14 error post-box");
  }

  @Test
  void suggestsTheWordThatWasProbablyMeant() {
    assertThat(messages("value-not-allowed", with(IMPORT_EBS, "ebs-snapshot", "ebs-snapshto")))
        .containsExactly(
            "\"ebs-snapshto\" is no value of \"destination\", which takes ebs-snapshot;"
                + " did you mean \"ebs-snapshot\"");
  }

  @Test
  void knowsWhatOneKindTakesAndAnotherDoesNot() {
    String region = "ap-southeast-1";

    assertThat(messages("value-not-allowed", with(IMPORT_EBS, "us-east-1", region))).isEmpty();
    assertThat(brief(with(IMPORT_GLACIER, "us-west-2", region)))
        .containsExactly("9:13 error value-not-allowed");
  }

  @Test
  void warnsOfFileSystemsThatOnlyOnePageOffers() {
    assertThat(brief(with(EXPORT_S3, "NTFS", "EXT4"))).isEmpty();
    assertThat(brief(with(EXPORT_S3, "NTFS", "FAT32")))
        .containsExactly("4:13 warning uncertain-file-system");
  }

  @Test
  void doesNotTakeOneRegionForAnother() {
    Diagnostic finding = Findings.in(with(IMPORT_EBS, "us-east-1", "us-east-2")).get(0);

    assertThat(finding.rule()).isEqualTo("value-not-allowed");
    assertThat(finding.message()).doesNotContain("did you mean");
    assertThat(finding.fix()).isNull();
  }

  @Test
  void warnsOnlyWhereAWordIsRightButForItsCase() {
    assertThat(brief(with(EXPORT_S3, "NTFS", "ntfs")))
        .containsExactly("4:13 warning value-not-allowed");
    assertThat(brief(with(EXPORT_S3, "NTFS", "APFS")))
        .containsExactly("4:13 error value-not-allowed");
  }

  @Test
  void quotesAQuotedValueOnce() {
    assertThat(
            messages("not-yes-or-no", with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: \"ja\"")))
        .containsExactly("\"ja\" is neither yes nor no, which \"eraseDevice\" takes");
    assertThat(messages("malformed-pattern", IMPORT_S3 + "ignore:\n  - \"(a\"\n"))
        .containsExactly("\"(a\" is no Java regular expression: unclosed group at character 3");
  }

  @Test
  void refusesShellPatternsOnce() {
    assertThat(brief(IMPORT_S3 + "ignore:\n  - *.tmp\n  - \\.bak$\n"))
        .containsExactly("15:5 error malformed-pattern");
  }

  @Test
  void takesALogPrefixOf1008BytesButNoneOf1009() {
    String prefix = "é".repeat(503) + "/";

    assertThat(brief("logPrefix: a" + prefix + "\n" + IMPORT_S3)).isEmpty();
    assertThat(Findings.in("logPrefix: ab" + prefix.replace('/', 'x') + "\n" + IMPORT_S3))
        .extracting(Diagnostic::rule)
        .containsExactly("log-key-too-long");
  }

  @Test
  void showsTheLogNameOfTheKindOfJob() {
    assertThat(messages("glued-prefix", "logPrefix: june\n" + EXPORT_S3))
        .singleElement()
        .asString()
        .endsWith("\"juneexport-log-JOBID\"");
    assertThat(messages("glued-prefix", "logPrefix: june\n" + IMPORT_S3))
        .singleElement()
        .asString()
        .endsWith("\"juneimport-log-JOBID\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12\\tAny Street| there is a tab in it",
        "Dock: rear| there is a colon in it with a blank or nothing behind",
        "Dock:| there is a colon in it with a blank or nothing behind",
        "@ the dock| it begins with \"@\"",
        "- the dock| it begins with \"-\"",
      })
  void saysWhyAValueNeedsQuotes(String street, String why) {
    String text = with(IMPORT_S3, "12 Any Street", street.translateEscapes());

    assertThat(messages("needs-quotes", text))
        .containsExactly(
            "read as it is written, but a YAML reader would refuse it or read something else: "
                + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dock:rear", "the - dock", "-dock", "a\u00A0b", "'- the dock'"})
  void leavesValuesThatEveryReaderReadsAlike(String street) {
    assertThat(messages("needs-quotes", with(IMPORT_S3, "12 Any Street", street))).isEmpty();
  }

  @Test
  void pointsAtWhatOtherReadersTakeForAComment() {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any Street #3")))
        .containsExactly("8:28 warning hash-in-value");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "\uD83D\uDCE6 Dock #3")))
        .containsExactly("8:21 warning hash-in-value");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any Street#3"))).isEmpty();
  }

  @Test
  void pointsAtACommentOfAnotherLanguage() {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any Street // rear")))
        .containsExactly("8:28 warning comment-in-value");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "\uD83D\uDCE6 Dock /* rear */")))
        .containsExactly("8:21 warning comment-in-value");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any Street //"))).isEmpty();
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "http://dock"))).isEmpty();
    assertThat(brief("generator: labels // rear\n" + IMPORT_S3)).isEmpty();
  }

  @Test
  void namesTheRegionsOfTheKind() {
    String region = "us-east-2";

    assertThat(messages("value-not-allowed", with(IMPORT_GLACIER, "us-west-2", region)))
        .singleElement()
        .asString()
        .startsWith("\"us-east-2\" is no value of \"region\", which takes us-east-1")
        .endsWith(" for archives");
    assertThat(messages("value-not-allowed", with(IMPORT_EBS, "us-east-1", region)))
        .singleElement()
        .asString()
        .doesNotContain("for archives");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|warning|write \"2.0\"",
        "9|error|write \"2.0\"",
      })
  void writesTheVersionOfTheKind(String version, String severity, String fix) {
    List<Diagnostic> findings = Findings.in(with(IMPORT_S3, "2.0", version));

    assertThat(brief(findings)).containsExactly("1:18 " + severity + " value-not-allowed");
    assertThat(findings.get(0).fix()).isEqualTo(fix);
    assertThat(findings.get(0).correction() == null).isEqualTo(severity.equals("error"));
  }
}

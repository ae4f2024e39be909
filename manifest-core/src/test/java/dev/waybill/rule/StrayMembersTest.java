package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An option that slid among names of the user's own is one mistake; a name like it is none. */
class StrayMembersTest {
  private static final String TYPES =
      IMPORT_S3 + "contentTypes:\n    jpg: image/jpeg\n    mp4: video/mp4\n";
  private static final String SUBSTITUTIONS = IMPORT_S3 + "substitutions:\n    \"$C$\": \":\"\n";
  private static final String METADATA = IMPORT_S3 + "staticMetadata:\n    author: Ada\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifestVersion: 2.0\n",
        "bucket: harbour-archive\n",
        "deviceId: WD-42-0007\n",
        "eraseDevice: yes\n",
        "notificationEmail: ops@example.org\n"
      })
  void isFoundWhereTheOptionIsWantingElsewhere(String line) {
    assertThat(brief(with(TYPES, line, "") + "    " + line))
        .containsExactly("16:5 error misplaced-option");
    assertThat(brief(with(SUBSTITUTIONS, line, "") + "    " + line))
        .containsExactly("15:5 error misplaced-option");
    assertThat(brief(with(METADATA, line, "") + "    " + line))
        .containsExactly("15:5 error misplaced-option");
  }

  @Test
  void saysWhereItStandsAndWhereItBelongs() {
    String text = with(TYPES, "eraseDevice: yes\n", "");

    assertThat(messages("misplaced-option", text + "    eraseDevice: yes\n"))
        .containsExactly("\"eraseDevice\" stands below \"contentTypes\"; it belongs at top level");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contentTypes:\n    jpg: image/jpeg\n",
        "substitutions:\n    \"$C$\": \":\"\n",
        "staticMetadata:\n    author: Ada\n"
      })
  void isFoundInTheFirstLineOfTheMapToo(String map) {
    String line = "deviceId: WD-42-0007\n";
    String slid = map.replaceFirst("\n", "\n    " + line);

    assertThat(brief(with(IMPORT_S3, line, "") + slid))
        .containsExactly("14:5 error misplaced-option");
    assertThat(brief(slid + with(IMPORT_S3, line, "")))
        .containsExactly("2:5 error misplaced-option");
  }

  @Test
  void isOneMistakeWhereSeveralSlid() {
    String text = with(with(TYPES, "eraseDevice: yes\n", ""), "deviceId: WD-42-0007\n", "");

    assertThat(brief(text + "    deviceId: WD-42-0007\n    eraseDevice: yes\n"))
        .containsExactly("15:5 error misplaced-option");
  }

  @ParameterizedTest
  @CsvSource({
    "acl: public-read, 17:5",
    "logBucket: harbour-logs, 17:5",
    "prefix: 2012/, 17:5",
    "defaultContentType: binary/octet-stream, 17:5"
  })
  void isNoMoreThanAWarningWhereTheOptionMayBeAbsent(String line, String place) {
    assertThat(brief(TYPES + "    " + line + "\n"))
        .containsExactly(place + " warning misplaced-option");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logPrefix: logs/", "setContentEncodingForGzFiles: yes"})
  void isFoundAmongSubstitutionsByAWordThatNobodyReplaces(String line) {
    assertThat(brief(SUBSTITUTIONS + "    " + line + "\n"))
        .containsExactly("16:5 warning misplaced-option");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name: text/plain", "prefix: text/plain", "bucket: text/plain", "key: text/plain"})
  void isNoExtensionThatIsCalledLikeAnOption(String line) {
    assertThat(brief(TYPES + "    " + line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bucket: pail", "\"bucket\" : \"pail\"", "prefix: a", "\"deviceId\" : \"x\""})
  void isNoTextThatIsToBeReplaced(String line) {
    assertThat(brief(SUBSTITUTIONS + "    " + line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"generator: Aa", "contentLanguage: en", "deviceId: 12", "expires: never"})
  void isNoNameOfTheUsersOwnData(String line) {
    assertThat(brief(METADATA + "    " + line + "\n")).isEmpty();
  }

  @Test
  void isNoNameInQuotes() {
    String line = "deviceId: WD-42-0007\n";

    assertThat(brief(with(SUBSTITUTIONS, line, "") + "    \"deviceId\": id\n"))
        .containsExactly("1:1 error missing-option");
  }

  @Test
  void isNoOptionOfAnotherKind() {
    String text = EXPORT_S3 + "substitutions:\n    \"$C$\": \":\"\n";

    assertThat(brief(text)).isEmpty();
    assertThat(brief(text + "    eraseDevice: yes\n")).isEmpty();
    assertThat(brief(text + "    prefix: 2012\n")).isEmpty();
    assertThat(brief(with(text, "fileSystem: NTFS\n", "") + "    fileSystem: NTFS\n"))
        .containsExactly("20:5 error misplaced-option");
  }

  @Test
  void isABlockWithWhatBelongsToIt() {
    String address = IMPORT_S3.substring(IMPORT_S3.indexOf("returnAddress"));
    String slid = "    " + address.replace("\n    ", "\n        ");
    String inOneColumn = "    " + address;
    String before = with(TYPES, address, "");

    assertThat(brief(before + slid)).containsExactly("9:5 error misplaced-option");
    assertThat(brief(before + inOneColumn)).containsExactly("9:5 error misplaced-option");
  }

  @Test
  void isTheLineThatABlockLostBehindThem() {
    String address = IMPORT_S3.substring(IMPORT_S3.indexOf("returnAddress"));
    String before = with(TYPES, address, "");

    assertThat(brief(before + with(address, "returnAddress:\n", "")))
        .containsExactly("9:5 error misplaced-option");
    assertThat(messages("misplaced-option", before + with(address, "returnAddress:\n", "")))
        .containsExactly(
            "\"name\", \"street1\", \"city\", \"stateOrProvince\", \"postalCode\", \"country\","
                + " \"phoneNumber\" stand below \"contentTypes\"; they belong below"
                + " \"returnAddress\"");
  }
}

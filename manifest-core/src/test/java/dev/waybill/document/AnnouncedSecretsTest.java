package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells that a password or a PIN follows, and what only sounds like it. */
class AnnouncedSecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "pin: x ~ pin: *",
        "the pin is 1234 ~ the pin ** ****",
        "pinC: x ~ pin** *",
        "pass: x ~ pass: *",
        "pass-phrase: x ~ pass-phrase: *",
        "passcode x ~ passcode *",
        "pasword: x ~ pasword: *",
        "passwort: x ~ passwort: *",
        "passwd: x ~ passwd: *",
        "pwd: x ~ pwd: *",
        "TRUECRYPT: x ~ TRUECRYPT: *",
        "true crypt key: x ~ true crypt key: *",
        "VeraCrypt: x ~ VeraCrypt: *",
        "encryption key: x ~ encryption key: *",
        "secret: x ~ secret: *",
        "trueCryptPassword :x ~ trueCryptPassword :*",
        "trueCryptPassword=x ~ trueCryptPassword**",
        "TRUECRYPTPASSWORDx ~ TRUECRYPTPASSWORD*",
        "trueCriptPasswd: x ~ trueCriptPasswd: *",
        "b trueCrpytPassword: x ~ b trueCrpytPassword: *",
        "b trueCrpytPassword : x ~ b trueCrpytPassword : *",
        "- trueCryptPasswrd x ~ - trueCryptPassw** *",
        "#trueCrpytPassword: x ~ #trueCrpytPassword: *",
        "#  piCod1234 ~ #  piCod****",
        "'pinCod' : x ~ 'pinCod' : *",
        "password number: x ~ password number: *",
        "password of the device: x ~ password ** *** ******* *",
        "password is: x ~ password *** *",
        "deviceId: pincode: x ~ deviceId: pincode: *",
        "deviceId: piCod: x ~ deviceId: piCod: *",
      })
  void hidesWhatFollows(String line, String masked) {
    assertThat(read("bucket: b\n" + line + "\n").maskedLine(2)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spinning: x",
        "pins: x",
        "opinion: x",
        "passport: x",
        "compass: x",
        "encryption: x",
        "encryptionClassification: 5D992",
        "pi: x",
        "pas",
        "deviceId: pi",
        "accessKeyId: AKIAWAYB1LLHARBOUR42",
      })
  void leavesWhatOnlySoundsLikeIt(String line) {
    assertThat(read("bucket: b\n" + line + "\n").maskedLine(2)).isEqualTo(line);
  }

  private static List<String> masked(String text) {
    Document document = read(text);
    return IntStream.rangeClosed(1, (int) text.lines().count())
        .mapToObj(document::maskedLine)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", ">", "\"ab", "'ab", "[ab", "{ab", "&ab", "!ab", ""})
  void hidesAllThatMayBelongToAnOpenValue(String value) {
    assertThat(masked("pinCode: " + value + "\n  ab: c\n- d\n\n e\nbucket: b\nx: y\n"))
        .containsExactly(
            "pinCode: " + "*".repeat(value.length()),
            "  *** *",
            "* *",
            "",
            " *",
            "bucket: b",
            "x: y");
  }

  @Test
  void hidesAllButOptionsBelowAValueThatIsWhole() {
    assertThat(masked("pinCode: x\nab\n- c\nd: e\nbucket: b\nf\n"))
        .containsExactly("pinCode: *", "**", "* *", "** *", "bucket: b", "f");
  }

  @Test
  void hidesTextBelowACommentButNoOption() {
    assertThat(masked("  # pinCode: |\nab\nbucket: b\nc\n"))
        .containsExactly("  # pinCode: *", "**", "bucket: b", "c");
    assertThat(masked("# pinCode: 1\nab\n")).containsExactly("# pinCode: *", "ab");
  }

  @Test
  void hidesTheKeyThatStandsFirstInALine() {
    String key = "aB3/cD4+eF5gH6cD4+eF5gH6cD4+eF5gH6iJ7kL8";
    assertThat(masked("bucket: b " + key + "\nprefix: " + key + " pin: 1\npin: " + key + "\n"))
        .containsExactly(
            "bucket: b " + "*".repeat(40),
            "prefix: " + "*".repeat(40) + " **** *",
            "pin: " + "*".repeat(40));
  }

  @Test
  void hidesPartsOfAKeyInPlaceOfItsIdButNoId() {
    String likeAKey = "ab3/".repeat(10);
    assertThat(masked("accessKeyId: " + likeAKey + "\n"))
        .containsExactly("accessKeyId: " + "*".repeat(40));
    assertThat(masked("accessKeyId: " + likeAKey.substring(0, 16) + "\n"))
        .containsExactly("accessKeyId: " + "*".repeat(16));
    assertThat(masked("accessKeyId: " + likeAKey.substring(0, 15) + "\n"))
        .containsExactly("accessKeyId: " + likeAKey.substring(0, 15));
    assertThat(masked("accessKeyId: AKIAWAYB1LLHARBOUR42\n"))
        .containsExactly("accessKeyId: AKIAWAYB1LLHARBOUR42");
    assertThat(masked("bucket: " + likeAKey + "\n")).containsExactly("bucket: " + likeAKey);
  }

  @Test
  void hidesAKeyThatIsWrittenInEscapes() {
    assertThat(masked("bucket: b\n\"p\\x69nC\\x6fde\": 1234\n"))
        .containsExactly("bucket: b", "\"p\\x69nC\\x6fde\": ****");
  }

  // Places

  @Test
  void hidesEveryPlaceFromTheBeginningOfASecretOn() {
    Document document = read("pinCode: 1234\nbucket: b\n");

    assertThat(document.isHidden(new Position(1, 8))).isFalse();
    assertThat(document.isHidden(new Position(1, 9))).isTrue();
    assertThat(document.isHidden(new Position(1, 13))).isTrue();
    assertThat(document.isHidden(new Position(2, 1))).isFalse();
    assertThat(document.isHidden(new Position(3, 1))).isFalse();
  }

  @Test
  void hidesASpanThatTouchesASecret() {
    Document document = read("deviceId: d\npinCode: 1234\nbucket: b\n");

    assertThat(document.isHidden(span(2, 1, 2, 9))).isFalse();
    assertThat(document.isHidden(span(2, 1, 2, 10))).isTrue();
    assertThat(document.isHidden(span(1, 1, 2, 9))).isFalse();
    assertThat(document.isHidden(span(1, 1, 2, 10))).isTrue();
    assertThat(document.isHidden(span(2, 1, 3, 1))).isTrue();
    assertThat(document.isHidden(span(3, 1, 3, 7))).isFalse();
    assertThat(document.quote(span(3, 1, 3, 7))).isEqualTo("\"bucket\"");
    assertThat(document.quote(span(2, 10, 2, 12), "12")).isEqualTo("(hidden)");
    assertThat(document.quote(span(3, 1, 3, 7), "12")).isEqualTo("\"12\"");
  }

  private static Span span(int line, int column, int endLine, int endColumn) {
    return new Span(new Position(line, column), new Position(endLine, endColumn));
  }
}

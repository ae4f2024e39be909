package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.Position;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "trueCryptPassword: hunter2 ~ trueCryptPassword: *******",
        "pinCode:123 456 ~ pinCode:*** ***",
        "pin Code: 1234 ~ pin Code: ****",
        "PINCODE 1234 ~ PINCODE ****",
        "piCod: 1234 ~ piCod: ****",
        "piCod1234 ~ piCod****",
        "Password: x ~ Password: *",
        "secretAccessKey: x ~ secretAccessKey: *",
        "secret access key: x ~ secret access key: *",
        "trueCryptPassword hunter2: x ~ trueCryptPassword ******** *",
        "trueCryptPasswordhunter2: x ~ trueCryptPassword******** *",
        "bucket: b pinCode: 1 deviceId: 2 ~ bucket: b pinCode: * ********* *",
        "# pinCode: 1234 ~ # pinCode: ****",
        "- pinCode: 1234 ~ - pinCode: ****",
        "'pinCode': 1234 ~ 'pinCode': ****",
      })
  void masksFromWhereTheSecretBegins(String line, String masked) {
    Document document = read("bucket: b\n" + line + "\nprefix: x\n");
    assertThat(document.maskedLine(2)).isEqualTo(masked);
    assertThat(List.of(document.maskedLine(1), document.maskedLine(3)))
        .containsExactly("bucket: b", "prefix: x");
  }

  @Test
  void masksALineAlikeWhicheverIsAskedForFirst() {
    String text =
        """
        # the password is below
        trueCryptPassword:
          hunter2
        bucket: b
        pinCode: 1
        and more
        """;
    Document forward = read(text);
    List<String> lines = IntStream.rangeClosed(1, 6).mapToObj(forward::maskedLine).toList();
    Document backward = read(text);
    for (int number = 6; number >= 1; number--) {
      assertThat(backward.maskedLine(number)).isEqualTo(lines.get(number - 1));
    }
    assertThat(lines.get(2)).doesNotContain("hunter2");
  }

  @Test
  void masksWhatStandsBelowANameThatIsCommentedOut() {
    for (String name : List.of("# trueCryptPassword:", "#pinCode: |", "# pin code:")) {
      Document document = read("bucket: b\n" + name + "\n    hunter2swordfish\nprefix: x\n");
      assertThat(document.maskedLine(3)).as(name).isEqualTo("    ****************");
      assertThat(document.maskedLine(4)).as(name).isEqualTo("prefix: x");
    }
  }

  @Test
  void masksWhatStandsAboveANameWithoutAValue() {
    for (String name : List.of("trueCryptPassword:", "pinCode :  ", "Password:", "pin code")) {
      Document document = read("bucket: b\nhunter2 swordfish\n" + name + "\nprefix: x\n");
      assertThat(document.maskedLine(1)).as(name).isEqualTo("bucket: b");
      assertThat(document.maskedLine(2)).as(name).isEqualTo("******* *********");
    }
  }

  /** A name that has its value explains no line above it, and options are no secrets. */
  @Test
  void showsWhatStandsAboveOtherwise() {
    assertThat(read("hunter2\npinCode: 1\n").maskedLine(1)).isEqualTo("hunter2");
    for (String line : List.of("prefix: x", "prefx: x", "# note", "ignore:", "")) {
      assertThat(read("bucket: b\n" + line + "\npinCode:\n").maskedLine(2)).isEqualTo(line);
    }
  }

  @Test
  void masksWhatMayGoOnBelow() {
    Document document =
        read(
            """
            pinCode:
              12: 34

              5678
            bucket: b
            trueCryptPassword: x
            and y
            z: 1
            # c: d
            z
            prefx: p
            z: 1
            """);
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(document::maskedLine))
        .containsExactly(
            "pinCode:",
            "  *** **",
            "",
            "  ****",
            "bucket: b",
            "trueCryptPassword: *",
            "*** *",
            "** *",
            "# c: d",
            "z",
            "prefx: p",
            "z: 1");
    assertThat(document.isHidden(new Position(2, 3))).isTrue();
    assertThat(document.isHidden(new Position(5, 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deviceId: %s",
        "accessKeyIdd: %s",
        "accessKeyId; %s",
        "%s",
        "  - %s",
        "bucket: x (%s)",
        "accessKeyId: AKIAIOSFODNN7EXAMPLE/%s",
        "accessKeyId: %sx",
        "note: '%s",
        "%s: accessKeyId"
      })
  void masksASecretAccessKeyWhereverItStands(String line) {
    String key = "aB3/" + "cD4+eF5gH6".repeat(3) + "iJ7kL8";
    Document document = read("bucket: b\n" + line.formatted(key) + "\nprefix: p\n");

    assertThat(document.maskedLine(2)).doesNotContain("aB3", "eF5", "kL8");
    assertThat(document.maskedLine(3)).isEqualTo("prefix: p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefix: a1234567890123456789012345678901234567b9", // no capitals
        "prefix: aB3cD4eF5gH6cD4eF5gH6cD4eF5gH6iJ7kL8x", // 37
        "prefix: harbour/originals/2012/photos/of/the/north/quay" // no capitals
      })
  void leavesWhatIsNoSecretAccessKey(String line) {
    assertThat(read("bucket: b\n" + line + "\n").maskedLine(2)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "accessKeyId: wJalrXUtnFEMI/K7MDENG/ ~ accessKeyId: **********************",
        "acessKeyId: wJalrXUtnFEMIK7x ~ acessKeyId: ****************",
        "accessKeyId: [the ID of your key] ~ accessKeyId: [the ID of your key]",
        "accessKeyId: AKIAIOSFODNN7EXAMPL ~ accessKeyId: AKIAIOSFODNN7EXAMPL"
      })
  void masksAPartOfASecretAccessKeyInPlaceOfItsId(String line, String masked) {
    assertThat(read("bucket: b\n" + line + "\n").maskedLine(2)).isEqualTo(masked);
  }

  @Test
  void masksASecretAccessKeyThatIsWrittenInEscapesOrTorn() {
    Document document =
        read(
            """
            bucket: b
            note: wJalrXUtnFEMI%2FK7MDENG%2fbPxRfiCYEXAMPLEKEY
            note: "wJalrXUtnFEMI\\/K7MDENG\\x2FbPxRfiCYEXAMPLEKEY"
            accessKeyId: wJalrXUtnFEMI/K7MD
                ENG/bPxRfiCYEXAMPLEKEY
            prefix: p
            """);

    assertThat(IntStream.rangeClosed(2, 6).mapToObj(document::maskedLine))
        .noneMatch(line -> line.contains("wJalr") || line.contains("PxRfi"))
        .contains("prefix: p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pw",
        "PSW",
        "pwd",
        "pass",
        "passwd",
        "devicePw",
        "Kennwort",
        "Passwort",
        "Geheimzahl",
        "contrase\u00f1a",
        "contrasen\u0303a",
        "clave",
        "mot de passe",
        "mdp",
        "senha",
        "palavra-passe",
        "wachtwoord",
        "l\u00f6senord",
        "passord",
        "adgangskode",
        "salasana",
        "has\u0142o",
        "heslo",
        "jelsz\u00f3",
        "\u015fifre",
        "\u043f\u0430\u0440\u043e\u043b\u044c",
        "\u041f\u0410\u0420\u041e\u041b\u042c",
        "\u5bc6\u7801",
        "\u5bc6\u78bc",
        "\u30d1\u30b9\u30ef\u30fc\u30c9",
        "\uff8a\uff9f\uff7d\uff9c\uff70\uff84\uff9e",
        "\uff50\uff49\uff4e",
        "\ube44\ubc00\ubc88\ud638",
        "\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2",
        "p\u200bw",
        "unlock code"
      })
  void knowsTheWordsOfManyLanguages(String word) {
    for (String line :
        List.of(word + ": hunter2", word + " hunter2", "# " + word + "\uff1ahunter2")) {
      assertThat(read("bucket: b\n" + line + "\nprefix: x\n").maskedLine(2))
          .contains(word)
          .doesNotContain("hunter");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2 is the pin",
        "# hunter2 is the pin",
        "hunter2 = password",
        "- hunter2 (password)",
        "company: hunter2 is the pin",
        "acl: hunter2 pinCode:",
        "acl: hunter2 pinCode: ",
        "hunter2 pin: 1",
        "\"\\u0070\\u0069nCode\" hunter2",
        "\"\\u0070inCode: hunter2",
        "&#112;inCode hunter2"
      })
  void masksASecretThatStandsBeforeItsWord(String line) {
    assertThat(read("bucket: b\n" + line + "\nprefix: x\n").maskedLine(2)).doesNotContain("hunter");
  }

  @Test
  void showsWhoseSecretItIs() {
    assertThat(read("bucket: b\nmy device password: x\n").maskedLine(2))
        .isEqualTo("my device password: *");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company: Spinnaker Passage & Co",
        "name: Erica Campbell",
        "street1: 12 Passamaquoddy Lane",
        "deviceId: WXPIN4-PWX",
        "city: Pinneberg"
      })
  void leavesWordsThatOnlyHaveTheirLetters(String line) {
    assertThat(read("bucket: b\n" + line + "\n").maskedLine(2)).isEqualTo(line);
  }

  @Test
  void keepsTheColumnsOfWhatItMasks() {
    Document document = read("bucket: b\npinCode: \uD83D\uDCE6a\tb\n");
    assertThat(document.maskedLine(2)).isEqualTo("pinCode: **\t*");
  }

  @Test
  void quotesKeysAndHidesTheirSecrets() {
    Document document = read("bucket: b\ntrueCryptPassword: hunter2\n");
    Field field = document.find("trueCryptPassword").orElseThrow();
    assertThat(document.quote(field.keySpan())).isEqualTo("\"trueCryptPassword\"");
    assertThat(document.quote(field.value().span())).isEqualTo("(hidden)");
    assertThat(document.quote(document.root().span())).isEqualTo("(hidden)");
  }

  static Stream<String> openNames() {
    return Catalogue.OPTIONS.stream().filter(option -> !option.secret()).map(Option::name);
  }

  @ParameterizedTest
  @MethodSource("openNames")
  void hidesNoOtherOption(String name) {
    for (String line : List.of(name + ": x", name + ":x", "  - " + name + ": x", name + " x")) {
      assertThat(read("bucket: b\n" + line).maskedLine(2)).isEqualTo(line);
    }
  }
}

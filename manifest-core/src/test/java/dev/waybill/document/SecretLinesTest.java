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
  void masksWhatMayGoOnBelow() {
    Document document =
        read("pinCode:\n  12: 34\n\n  5678\nbucket: b\ntrueCryptPassword: x\nand y\nz: 1\n");
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(document::maskedLine))
        .containsExactly(
            "pinCode:",
            "  *** **",
            "",
            "  ****",
            "bucket: b",
            "trueCryptPassword: *",
            "*** *",
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
        "bucket: x (%s)"
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
        "prefix: aB3/cD4+eF5gH6cD4+eF5gH6cD4+eF5gH6iJ7kL8x" // 41
      })
  void leavesWhatIsNoSecretAccessKey(String line) {
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

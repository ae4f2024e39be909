package dev.waybill.rule;

import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No finding shows a password or a PIN, whatever is wrong with it. */
class SecretsStayHiddenTest {
  private static void assertHidden(List<Diagnostic> findings) {
    assertThat(findings).isNotEmpty();
    for (Diagnostic finding : findings) {
      String shown =
          Stream.of(finding.message(), finding.consequence(), finding.fix(), finding.option())
              .filter(Objects::nonNull)
              .reduce("", String::concat);
      assertThat(shown).doesNotContain("hunter").doesNotContain("2#7");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trueCryptPassword: [hunter2]",
        "trueCryptPassword: {HUNTER} hunter2",
        "trueCryptPassword: <hunter2>",
        "trueCryptPassword: ${hunter2}",
        "trueCryptPassword: ***hunter2***",
        "trueCryptPassword: hunter2 #7",
        "trueCryptPassword: @hunter2",
        "trueCryptPassword: hunter: 2",
        "trueCryptPassword: &hunter2",
        "trueCryptPassword: \"hunter2",
        "trueCryptPassword: \"hunter2\" 7",
        "trueCryptPassword: \"hunter\\q\"",
        "trueCryptPassword: \"hunter\\0\"",
        "trueCryptPassword:\n    hunter2",
        "trueCryptPassword:\nhunter2",
        "trueCryptPassword:\n  - hunter2",
        "trueCryptPassword:\n    hunter2: x",
        "trueCryptPassword: |\n    hunter2",
        "trueCryptPassword hunter2",
        "trueCryptPassword= hunter2",
        "trueCryptPassword hunter:2",
        "true crypt password hunter: 2",
        "pin code hunter:2",
        "password for the device hunter: 2",
        "trueCryptPasword: hunter2",
        "TrueCryptPassword: [hunter2]",
        "truecrypt password: @hunter2",
        "password: [hunter2]",
        "pinCode: 2#7 #2#7",
        "pin_code: [2#7]",
        "trueCryptPassword: hunter1\ntrueCryptPassword: hunter2"
      })
  void whateverIsWrongWithThem(String line) {
    assertHidden(Findings.in(IMPORT_S3 + line + "\n"));
    assertHidden(Findings.in(IMPORT_S3 + line + "\n", Edition.E2009, true));
  }

  @Test
  @Timeout(10)
  void looksForThemInALineOfBlanksAsFastAsInAnyOther() {
    assertThat(Findings.brief(IMPORT_S3 + " ".repeat(16_000) + "x\n"))
        .containsExactly("14:16001 error stray-text");
  }

  @Test
  void saysThatAPlaceholderWasNotFilledInWithoutShowingIt() {
    assertThat(
            Findings.messages(
                "unfilled-placeholder", IMPORT_S3 + "trueCryptPassword: [Enter it]\n"))
        .containsExactly("placeholder (hidden) was not filled in");
  }

  @Test
  void doesNotSayWhereInAPasswordTheHashStands() {
    assertThat(Findings.brief(IMPORT_S3 + "trueCryptPassword: hunter2 #7\n"))
        .containsExactly("14:20 warning hash-in-value");
  }

  @Test
  void doesNotSayWithWhichCharacterAPasswordBegins() {
    assertThat(Findings.messages("needs-quotes", IMPORT_S3 + "trueCryptPassword: @hunter2\n"))
        .singleElement()
        .asString()
        .doesNotContain("@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deviceId: 123 trueCryptPassword:hunter22",
        "\"\\u0070\\u0069nC\\u006fde\": hunter22 #x",
        "devicePin: hunter22",
        "pinNumber: hunter22",
        "passcode: hunter22",
        "pwd: hunter22",
        "veraCryptPassword: hunter22",
        "encryptionKey: hunter22",
        "trueCryptPassword:\n  hunter22: x\n  hunter22: y",
      })
  void hidesASecretInEveryKindOfKey(String line) {
    ReadResult result =
        ManifestReader.read((IMPORT_S3 + line + "\n").getBytes(StandardCharsets.UTF_8));
    StringBuilder shown = new StringBuilder();
    result.diagnostics().forEach(finding -> shown.append(finding));
    for (int number = 1; number <= result.document().source().lineCount(); number++) {
      shown.append(result.document().maskedLine(number));
    }
    for (Field field : result.document().fields()) {
      shown.append(result.document().quote(field.value().span(), field.text()));
    }
    assertThat(shown.toString()).doesNotContain("hunter22");
  }

  @Test
  void answersALineOfManyAnnouncements() {
    byte[] manifest =
        (IMPORT_S3 + "# " + "secret".repeat(2700) + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(ManifestReader.read(manifest)).isInstanceOf(ReadResult.Valid.class);
  }
}

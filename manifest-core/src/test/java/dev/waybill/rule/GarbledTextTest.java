package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTextTest {
  private static Diagnostic finding(String text) {
    return Findings.in(text).stream()
        .filter(finding -> finding.rule().equals("garbled-text"))
        .findFirst()
        .orElseThrow();
  }

  private static String misread(String text, String charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J\u00FCrgen Gro\u00DF",
        "Mar\u00EDa L\u00F3pez",
        "Fran\u00E7ois",
        "\u0141ukasz",
        "O\u2019Neill"
      })
  void tellsWhatWasThere(String name) {
    for (String charset : new String[] {"windows-1252", "ISO-8859-1"}) {
      String garbled = misread(name, charset);
      if (garbled.chars().noneMatch(c -> (c >= 0x7F && c < 0xA0) || c == 0xFFFD)) {
        String text = with(IMPORT_S3, "Ada Example", garbled);

        assertThat(brief(text)).containsExactly("7:11 warning garbled-text");
        assertThat(finding(text).fix()).isEqualTo("write \"" + name + "\"");
        assertThat(finding(text).option()).isEqualTo("returnAddress.name");
      }
    }
  }

  @Test
  void saysThatALetterIsLost() {
    String text = with(IMPORT_S3, "Ada Example", "Ad\uFFFD Example");

    assertThat(brief(text)).containsExactly("7:11 warning garbled-text");
    assertThat(finding(text).message())
        .isEqualTo("U+FFFD stands where a program could not read a character");
    assertThat(finding(text).fix()).isEqualTo("type the text anew");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J\u00FCrgen Gro\u00DF",
        "\u00C3o",
        "\u00C2ngela",
        "\u00D8re \u00A7 5",
        "\u0418\u0432\u0430\u043D",
        "\u5C71\u7530 \u592A\u90CE",
        "S\u00E3o Jo\u00E3o",
        "Caf\u00E9 \u00AB Chez \u00BB"
      })
  void leavesTextsOfTheWorldAlone(String name) {
    assertThat(brief(with(IMPORT_S3, "Ada Example", name)))
        .noneMatch(finding -> finding.endsWith("garbled-text"));
    assertThat(GarbledText.isIn(name)).isFalse();
  }

  @Test
  void doesNotTellWhatAPasswordWas() {
    String text =
        with(
            EXPORT_S3,
            "pinCode: 2718281",
            "trueCryptPassword: " + misread("\u00FCber7", "ISO-8859-1"));

    assertThat(brief(text)).containsExactly("5:20 warning garbled-text");
    assertThat(finding(text).fix()).isEqualTo("type the text anew");
  }
}

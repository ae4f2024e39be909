package dev.waybill.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line says to somebody who looks for a secret in it, however it is spelt. */
class LegibleLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Escapes of YAML and JSON, of addresses and of web pages
        "pin\\u0043ode | pinCode",
        "pin\\x43ode | pinCode",
        "pin\\U00000043ode | pinCode",
        "pin%43ode | pinCode",
        "pin%5Fode | pin_ode",
        "pin&#67;ode | pinCode",
        "pin&#x43;ode | pinCode",
        "pin&#X43;ode | pinCode",
        "pin&#0000000067;ode | pinCode",
        "a\\/b | a/b",
        "\\x21\\x7E | !~",
        "a\\u0043 | aC",
        // What stands for no character that can be seen in ASCII stays as it is
        "\\x20\\x7F | \\x20\\x7F",
        "\\u00430 | C0",
        "\\u004 | \\u004",
        "\\x4 | \\x4",
        "\\xg1 | \\xg1",
        "\\n | \\n",
        "x\\ | x\\",
        "100% | 100%",
        "%4 | %4",
        "%zz | %zz",
        "&amp; | &amp;",
        "&#; | &#;",
        "&#67 | &#67",
        "&#99999; | &#99999;",
        "&#00000000067;x | &#00000000067;x",
        "\\U00100043 | \\U00100043",
        // Letters with something above or beside them, and those of other scripts
        "p\u00E4ssw\u00F6rd | password",
        "passwo\u0308rd | password",
        "\u0142\u0141\u00F8\u00D8\u0111\u0110 | lLoOdD",
        "p\u0430ssword | password",
        "\uFF50\uFF49\uFF4E\uFF23ode | pinCode",
        "\u03AC | a",
        "\u05D0\uAC00\u4E2D | \u05D0\uAC00\u4E2D",
        "12\u20AC\u00A7 | 12\u20AC\u00A7",
        // Characters that nobody sees
        "pin\u200BCo\u00ADde | pinCode",
        "\uFEFFpinCode | pinCode",
        "plain text: 42~! | plain text: 42~!",
      })
  void isReadAsPeopleReadIt(String line, String legible) {
    assertThat(LegibleLine.of(line).text()).isEqualTo(legible);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\\u0043b", "a%43b", "a&#67;b", "a\u00E9b", "a\u200Bb", "a\\/b", "a\\U00000043b"})
  void knowsWhereEachCharacterIsWritten(String line) {
    LegibleLine legible = LegibleLine.of(line);
    int last = legible.text().length() - 1;

    assertThat(legible.written(0)).isZero();
    assertThat(line.charAt(legible.written(last))).isEqualTo('b');
    assertThat(legible.written(last)).isEqualTo(line.length() - 1);
    assertThat(legible.written(last + 1)).isEqualTo(line.length());
  }

  @Test
  void isTheLineItselfWhereEveryCharacterIsPlain() {
    String line = "pinCode: 4711 ~ 'x'";

    assertThat(LegibleLine.of(line).text()).isSameAs(line);
    assertThat(LegibleLine.of(line).written(7)).isEqualTo(7);
    assertThat(LegibleLine.of("").text()).isEmpty();
  }
}

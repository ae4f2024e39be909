package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String TEXT = "jLbLVp54vBa/vuh/XW1MOMdZUxw=";

  @ParameterizedTest
  @ValueSource(strings = {TEXT, "DV+TpDfx1/TdSE9ktyK9k/bDTVI=", "O3qG7xnI46ZEm9gi+eOy9dnSS9k="})
  void readsAndWritesTheSignaturesSeenInPrint(String printed) {
    assertThat(Signature.parseBase64(printed).toBase64()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | signature is empty, expected 28 characters of Base64",
        // The one of the service's manual, into which EXAMPLE was pasted.
        "ktKDXpdbEXAMPLEyGFJmQO744UHw= | signature has 29 characters, expected 28",
        "jLbL | signature has 4 characters, expected 28",
        "= | signature has 1 character, expected 28",
        "jLbLVp54vBa/vuh/XW1MOMdZUxw | signature has no padding, expected '=' as its 28th character",
        "jLbLVp54vBa/vuh/XW1MOMdZUxwA | signature has no padding, expected '=' as its 28th character",
        "=LbLVp54vBa/vuh/XW1MOMdZUxw | signature has 27 characters, expected 28",
        "=LbLVp54vBa/vuh/XW1MOMdZUxwA | signature has '=' at position 1, expected it as the 28th character only",
        "jLbLVp54vBa/vuh/XW1MOMdZUx== | signature has '=' at position 27, expected it as the 28th character only",
        "jLbLVp54vBa/=uh/XW1MOMdZUxw= | signature has '=' at position 13, expected it as the 28th character only",
        "jLbLVp54vBa_vuh_XW1MOMdZUxw= | signature is in the URL-safe alphabet at position 12, expected '+' and '/' instead of '-' and '_'",
        "jLbLVp54vBa-vuh/XW1MOMdZUxw= | signature is in the URL-safe alphabet at position 12, expected '+' and '/' instead of '-' and '_'",
        "jLbLVp54vBa/vuh/XW1MOMdZUxx= | signature has stray bits in its 27th character, expected a Base64 encoding of exactly 20 bytes",
        "jLbLVp54 vBa/vuh/XW1MOMdZUxw= | signature has a blank or line break at position 9",
        "'jLbLVp54vBa/vuh/XW1MOMdZUxw=\n' | signature has a blank or line break at position 29",
        "jLbLVp54vBa/vuh/XW1MOMdZUx\u00a0= | signature has a blank or line break at position 27",
        "jLbLVp54vBa/vuh/XW1MOMdZUx*= | signature has a character at position 27 that is not of Base64",
        "jLbLVp54vBa/vuh/XW1MOMdZUx\u00e9= | signature has a character at position 27 that is not of Base64",
      })
  void namesTheFaultAndNotTheValue(String text, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.parseBase64(text))
        .withMessage(fault);
  }

  @Test
  void takesTheCharactersOfBase64AndNoOthers() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (char character = '!'; character <= '~'; character++) {
      String fault = Signature.faultOf(character + TEXT.substring(1));

      assertThat(fault == null).as("%c", character).isEqualTo(alphabet.indexOf(character) >= 0);
    }
  }

  @Test
  void takesTwentyBytesAndCopiesThem() {
    byte[] mine = new byte[20];
    Signature signature = Signature.ofBytes(mine);
    Arrays.fill(mine, (byte) 1);

    assertThat(signature).isEqualTo(Signature.ofBytes(new byte[20]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.ofBytes(new byte[19]))
        .withMessage("signature of 19 bytes, expected 20");
  }

  @Test
  void doesNotPrintItself() {
    assertThat(Signature.parseBase64(TEXT)).hasToString("Signature");
  }

  @Test
  void equalsByItsBytesAndHashesToNothing() {
    Signature one = Signature.parseBase64(TEXT);
    Signature other = Signature.ofBytes(new byte[20]);

    assertThat(one).isEqualTo(Signature.parseBase64(TEXT)).isNotEqualTo(other).isNotEqualTo(TEXT);
    assertThat(one).hasSameHashCodeAs(other);
  }
}

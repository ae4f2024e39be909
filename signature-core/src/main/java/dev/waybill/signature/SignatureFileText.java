package dev.waybill.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a SIGNATURE file as text, whatever shell or editor wrote them.
 *
 * @param text without a byte order mark
 * @param fault what is wrong with the encoding, empty when it is plain
 */
record SignatureFileText(String text, String fault) {
  private static final String EXPECTED = ", expected plain ASCII without one";

  static SignatureFileText of(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      String text = plain(Arrays.copyOfRange(bytes, 3, bytes.length));
      return new SignatureFileText(text, "UTF-8 byte order mark (EF BB BF)" + EXPECTED);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      String text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
      return new SignatureFileText(text, "UTF-16 byte order mark (FF FE)" + EXPECTED);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      String text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
      return new SignatureFileText(text, "UTF-16 byte order mark (FE FF)" + EXPECTED);
    }
    return unmarkedUtf16(bytes)
        .map(
            encoding ->
                new SignatureFileText(
                    new String(bytes, encoding),
                    "every other byte is NUL as in UTF-16, expected plain ASCII"))
        .orElseGet(() -> new SignatureFileText(plain(bytes), ""));
  }

  /** UTF-8 where it is, otherwise a character for each byte: nothing is lost for the remarks. */
  private static String plain(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    int[] nulsAtEvenAndOdd = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      nulsAtEvenAndOdd[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int half = bytes.length / 2;
    if (half == 0 || nulsAtEvenAndOdd[0] + nulsAtEvenAndOdd[1] != half) {
      return Optional.empty();
    }
    if (nulsAtEvenAndOdd[1] == half) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return nulsAtEvenAndOdd[0] == half ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xff) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}

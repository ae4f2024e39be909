package dev.waybill.signature;

import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The 20 bytes of an HMAC-SHA1, written as 28 characters of Base64.
 *
 * <p>Compares in constant time and does not print itself: a signature computed over a changed
 * manifest would be a valid one. {@link #toBase64} is the one way out.
 */
public final class Signature {
  private static final int LENGTH_CHARACTERS = 28;

  /** The characters that hold the bytes; the last of the 28 is always {@code =}. */
  static final int LENGTH_WITHOUT_PADDING = LENGTH_CHARACTERS - 1;

  private final byte[] bytes;

  private Signature(byte[] own) {
    this.bytes = own;
  }

  /**
   * The signature of these 20 bytes, which are copied.
   *
   * @throws IllegalArgumentException when there are more or fewer
   */
  public static Signature ofBytes(byte[] bytes) {
    if (bytes.length != HmacSha1.LENGTH_BYTES) {
      throw new IllegalArgumentException(
          "signature of %d bytes, expected %d".formatted(bytes.length, HmacSha1.LENGTH_BYTES));
    }
    return new Signature(bytes.clone());
  }

  /** What a run has computed; the array belongs to nobody else. */
  static Signature of(HmacSha1.Run run) {
    return new Signature(run.finish());
  }

  /**
   * Reads the one spelling that {@link #toBase64} writes: 28 characters of the standard alphabet
   * with padding, nothing before or after.
   *
   * @throws IllegalArgumentException naming the fault, without quoting the text
   */
  public static Signature parseBase64(String text) {
    String fault = faultOf(text);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    return new Signature(Base64.getDecoder().decode(text));
  }

  /** The 28 characters of a SIGNATURE file. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** In constant time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Signature signature && MessageDigest.isEqual(bytes, signature.bytes);
  }

  /** The same for all: a hash of the bytes would be a way to learn about them. */
  @Override
  public int hashCode() {
    return Signature.class.hashCode();
  }

  /** Says only that this is a signature. */
  @Override
  public String toString() {
    return "Signature";
  }

  /** What keeps the text from being a signature, or null. Never quotes it. */
  static @Nullable String faultOf(String text) {
    if (text.isEmpty()) {
      return "signature is empty, expected " + LENGTH_CHARACTERS + " characters of Base64";
    }
    for (int i = 0; i < text.length(); i++) {
      String fault = faultOf(text.charAt(i), i + 1);
      if (fault != null) {
        return fault;
      }
    }
    int firstPadding = text.indexOf('=');
    if (text.length() == LENGTH_CHARACTERS - 1 && firstPadding < 0) {
      return "signature has no padding, expected '=' as its 28th character";
    }
    if (text.length() != LENGTH_CHARACTERS) {
      return "signature has %d %s, expected %d"
          .formatted(
              text.length(), text.length() == 1 ? "character" : "characters", LENGTH_CHARACTERS);
    }
    if (firstPadding < 0) {
      return "signature has no padding, expected '=' as its 28th character";
    }
    if (firstPadding != LENGTH_CHARACTERS - 1) {
      return "signature has '=' at position %d, expected it as the 28th character only"
          .formatted(firstPadding + 1);
    }
    // 27 characters hold 162 bits, two more than needed; the JDK's decoder would drop them unseen.
    if (!Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text)).equals(text)) {
      return "signature has stray bits in its 27th character, expected a Base64 encoding of exactly 20 bytes";
    }
    return null;
  }

  private static @Nullable String faultOf(char character, int position) {
    if (character <= ' ' || Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return "signature has a blank or line break at position " + position;
    }
    if (character == '-' || character == '_') {
      return "signature is in the URL-safe alphabet at position %d, expected '+' and '/' instead of '-' and '_'"
          .formatted(position);
    }
    if (!isBase64(character)) {
      return "signature has a character at position %d that is not of Base64".formatted(position);
    }
    return null;
  }

  private static boolean isBase64(char character) {
    return (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || character == '+'
        || character == '/'
        || character == '=';
  }
}

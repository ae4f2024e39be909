package dev.waybill.document;

import java.util.regex.Pattern;

/** Recognises secret access keys by their characters, whatever is said of them. */
final class SecretKeys {
  /** A key has 40, of which one or two may have been left out. */
  private static final int CHARACTERS = 38;

  private static final int MIN_PART = 16;

  /** The ID of an access key has capitals and digits; a part of the key itself has more. */
  private static final Pattern PART =
      Pattern.compile("\\s*[\"']?(?![A-Z0-9]*+[\"']?\\s*$)[A-Za-z0-9+/=]{16,}+[\"']?\\s*");

  private SecretKeys() {}

  /** Whether a text is a key, or the beginning of one. */
  static boolean isPart(String text) {
    return text.length() > MIN_PART && PART.matcher(text).matches();
  }

  /**
   * Where a secret access key stands, whatever is written before it: so many characters of Base64
   * among which are capitals and small letters; -1 when there is none. It has no place in a
   * manifest at all.
   */
  static int from(String line) {
    if (line.length() < CHARACTERS) {
      return -1;
    }
    int start = 0;
    boolean capital = false;
    boolean small = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      boolean isCapital = c >= 'A' && c <= 'Z';
      boolean isSmall = c >= 'a' && c <= 'z';
      if (isCapital || isSmall || (c >= '0' && c <= '9') || c == '+' || c == '/') {
        capital |= isCapital;
        small |= isSmall;
      } else {
        if (i - start >= CHARACTERS && capital && small) {
          return start;
        }
        start = i + 1;
        capital = false;
        small = false;
      }
    }
    return -1;
  }
}

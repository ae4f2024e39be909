package dev.waybill.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a phone number of the USA, Canada and the islands beside them: ten, which never
 * begin with 0 or 1, with or without a 1 before them.
 */
final class NorthAmericanNumber {
  /** Without the 1. */
  static final int LENGTH = 10;

  private static final Pattern EXTENSION =
      Pattern.compile(
          "[\\s,;(]*(?:extension|extn|ext|x|#|\\*)\\s*[.:]?\\s*\\d.*$", Pattern.CASE_INSENSITIVE);

  /** What stands between two numbers, or between a number and what is said about it. */
  private static final Pattern BREAK =
      Pattern.compile("[/,;|&\\s(]+(?:(?:or|and)\\s+)?", Pattern.CASE_INSENSITIVE);

  private NorthAmericanNumber() {}

  /** How many digits a text has in place of the ten; null when they are right, or it has words. */
  static @Nullable Integer wrongLength(String written) {
    // Nearly all are one number and nothing else, which needs none of the patterns.
    if (isPlain(written) && isWhole(withoutExitCode(digits(written)))) {
      return null;
    }
    String text = EXTENSION.matcher(written).replaceFirst("");
    String digits = withoutExitCode(digits(text));
    boolean isAbroad = digits.startsWith("011");
    boolean hasWords = text.chars().anyMatch(Character::isLetter);
    if (digits.isEmpty() || isAbroad || hasWords || hasWhole(text)) {
      return null;
    }
    return digits.length() - (digits.startsWith("1") ? 1 : 0);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && " +-.()".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text, or what stands before one of its breaks, is a whole number. */
  private static boolean hasWhole(String text) {
    Matcher end = BREAK.matcher(text);
    while (end.find()) {
      if (isWhole(withoutExitCode(digits(text.substring(0, end.start()))))) {
        return true;
      }
    }
    return isWhole(withoutExitCode(digits(text)));
  }

  private static boolean isWhole(String digits) {
    int from = digits.startsWith("1") ? 1 : 0;
    return digits.length() - from == LENGTH && digits.charAt(from) > '1';
  }

  /** With 00, which much of the world dials for the plus. */
  private static String withoutExitCode(String digits) {
    return digits.startsWith("001") ? digits.substring(2) : digits;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      }
      at += Character.charCount(c);
    }
    return digits.toString();
  }
}

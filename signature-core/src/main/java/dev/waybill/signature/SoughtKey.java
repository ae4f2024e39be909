package dev.waybill.signature;

import java.util.function.IntPredicate;

/**
 * Where a text may have a key in it: as it is, or as programs write it that keep some characters
 * for themselves: JSON has {@code \/} or the number of a character, addresses have {@code %2F}.
 *
 * <p>Takes at most as many steps as text and key have bytes, multiplied; usually those of the text.
 */
final class SoughtKey {
  private static final int PERCENT_LENGTH = "%2F".length();
  private static final int HEX_DIGITS_OF_JSON = 4;

  /** JSON in JSON in JSON has one before each character that needs it, and one before those. */
  private static final int MOST_BACKSLASHES = 7;

  private static final int HEX = 16;

  private final byte[] key;
  private final byte[] text;

  /** In what stands for a slash where there can be none. */
  private final IntPredicate slash;

  private SoughtKey(byte[] key, byte[] text, IntPredicate slash) {
    this.key = key;
    this.text = text;
    this.slash = slash;
  }

  /** Whether it is in the content of a file, in one byte for each character or in two. */
  static boolean isInContent(byte[] key, byte[] text) {
    SoughtKey sought = new SoughtKey(key, text, c -> false);
    return sought.isThere(1) || sought.isThere(2);
  }

  /** Whether it is in a name, where programs put another character in the place of a slash. */
  static boolean isInName(byte[] key, byte[] name) {
    return new SoughtKey(key, name, c -> c == ':' || c == '_' || c == '-').isThere(1);
  }

  /**
   * Whether it is anywhere.
   *
   * @param step how many bytes a character has, of which one is looked at
   */
  private boolean isThere(int step) {
    int last = text.length - ((key.length - 1) * step + 1);
    for (int at = 0; at <= last; at++) {
      byte c = text[at];
      if (c == key[0] && isPlainAt(at, step)) {
        return true;
      }
      if ((c == key[0] || c == '%' || c == '\\' || isFor(key[0], c)) && isWrittenAt(at, step)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlainAt(int at, int step) {
    int same = 0;
    while (same < key.length && text[at + same * step] == key[same]) {
      same++;
    }
    return same == key.length;
  }

  private boolean isWrittenAt(int start, int step) {
    int at = start;
    for (byte wanted : key) {
      int length = length(wanted, at, step);
      if (length == 0) {
        return false;
      }
      at += length * step;
    }
    return true;
  }

  /** Of how many characters the one that is wanted is made here; 0 when it is another one. */
  private int length(byte wanted, int at, int step) {
    int c = character(at);
    if (c == '%' && number(at + step, 2, step) == Byte.toUnsignedInt(wanted)) {
      return PERCENT_LENGTH;
    }
    if (c == '\\') {
      int length = lengthBehindBackslashes(wanted, at, step);
      if (length > 0) {
        return length;
      }
    }
    return c == Byte.toUnsignedInt(wanted) || isFor(wanted, c) ? 1 : 0;
  }

  private int lengthBehindBackslashes(byte wanted, int at, int step) {
    int count = 1;
    while (count < MOST_BACKSLASHES && character(at + count * step) == '\\') {
      count++;
    }
    int behind = at + count * step;
    int c = character(behind);
    if (c == 'u' && number(behind + step, HEX_DIGITS_OF_JSON, step) == Byte.toUnsignedInt(wanted)) {
      return count + 1 + HEX_DIGITS_OF_JSON;
    }
    // In front of a letter it makes something else of that, such as a line end.
    return c == Byte.toUnsignedInt(wanted) && !Character.isLetterOrDigit(c) ? count + 1 : 0;
  }

  private boolean isFor(byte wanted, int c) {
    return wanted == '/' && slash.test(c);
  }

  /** What so many hexadecimal digits say; -1 when these are none. */
  private int number(int from, int digits, int step) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(character(from + i * step), HEX);
      if (digit < 0) {
        return -1;
      }
      number = number * HEX + digit;
    }
    return number;
  }

  /** Behind the end, none. */
  private int character(int at) {
    return at < text.length ? Byte.toUnsignedInt(text[at]) : -1;
  }
}

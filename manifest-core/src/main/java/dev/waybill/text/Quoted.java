package dev.waybill.text;

import java.util.Locale;

/**
 * Text from outside, made harmless for a message: in quotes, with everything invisible escaped, and
 * cut.
 *
 * <p>What could move a cursor, change the direction of writing, hide itself or end the quotes is
 * escaped: {@code \n}, {@code \"}, or the character's number in braces. Letters of every script
 * stay as they are.
 */
public final class Quoted {
  /** Enough to recognise a value that should have had five characters. */
  private static final int SHORT = 20;

  private Quoted() {}

  /** The text in quotes, at most 20 of its characters and then {@code …}. */
  public static String of(String text) {
    return of(text, SHORT);
  }

  /** The text in quotes, at most this many of its characters (code points) and then {@code …}. */
  public static String of(String text, int mostCharacters) {
    if (mostCharacters < 1) {
      throw new IllegalArgumentException(mostCharacters + " characters: at least 1 is needed");
    }
    var quoted = new StringBuilder("\"");
    text.codePoints().limit(mostCharacters).forEach(character -> append(quoted, character));
    // Counted only as far as needed: the text may be megabytes long.
    boolean cut = text.codePoints().skip(mostCharacters).findAny().isPresent();
    return quoted.append(cut ? "…\"" : "\"").toString();
  }

  /** One character in single quotes, escaped in the same way. */
  public static String character(int character) {
    var quoted = new StringBuilder("'");
    append(quoted, character);
    return quoted.append('\'').toString();
  }

  private static void append(StringBuilder quoted, int character) {
    switch (character) {
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      default -> {
        if (isHarmless(character)) {
          quoted.appendCodePoint(character);
        } else {
          quoted.append(String.format(Locale.ROOT, "\\u{%x}", character));
        }
      }
    }
  }

  /**
   * Whether a character shows as itself: no control, no direction mark, no blank but the ordinary
   * one.
   */
  public static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}

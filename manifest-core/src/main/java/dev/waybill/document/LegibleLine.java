package dev.waybill.document;

import dev.waybill.text.LookAlikes;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody who reads it understands it: without accents and what takes no room, with
 * letters of ASCII for those that look like them, and with characters for their escapes.
 */
final class LegibleLine {
  /** Letters with a stroke, which are no letters with an accent. */
  private static final String STROKES = "\u0142\u0141\u00F8\u00D8\u0111\u0110";

  private static final String WITHOUT_STROKES = "lLoOdD";

  /** Behind Latin, Greek and Cyrillic letters. */
  private static final char FIRST_OF_OTHER_SCRIPTS = '\u0530';

  private static final int LONGEST_ESCAPE = 10;

  private final String text;

  /** The index in the line as it is written, for each character; null when it is the same. */
  private final int @Nullable [] written;

  private LegibleLine(String text, int @Nullable [] written) {
    this.text = text;
    this.written = written;
  }

  static LegibleLine of(String line) {
    return isPlain(line) ? new LegibleLine(line, null) : new Reading(line).legible();
  }

  String text() {
    return text;
  }

  /** Where in the line as it is written a character of the text stands. */
  int written(int index) {
    int[] indexes = written;
    return indexes == null ? index : indexes[index];
  }

  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > '~' || c == '\\' || c == '&' || c == '%') {
        return false;
      }
    }
    return true;
  }

  /** One pass over a line. */
  private static final class Reading {
    private final String line;
    private final StringBuilder text;
    private final int[] indexes;

    /** Behind the escape that was read last. */
    private int end;

    Reading(String line) {
      this.line = line;
      this.text = new StringBuilder(line.length());
      this.indexes = new int[line.length() + 1];
    }

    LegibleLine legible() {
      for (int i = 0; i < line.length(); i = end) {
        end = i + 1;
        char c = base(unescaped(i));
        if (!takesNoRoom(c)) {
          indexes[text.length()] = i;
          text.append(c);
        }
      }
      indexes[text.length()] = line.length();
      return new LegibleLine(text.toString(), Arrays.copyOf(indexes, text.length() + 1));
    }

    /** The character at an index, or the one of ASCII that is written there as an escape. */
    private char unescaped(int index) {
      char c = line.charAt(index);
      int code =
          switch (c) {
            case '\\' -> ofBackslash(index + 1);
            case '%' -> code(index + 1, 2, 16);
            case '&' -> ofEntity(index + 1);
            default -> 0;
          };
      if (code > ' ' && code <= '~') {
        return (char) code;
      }
      end = index + 1;
      return c;
    }

    private int ofBackslash(int index) {
      char kind = index < line.length() ? line.charAt(index) : ' ';
      switch (kind) {
        case '/' -> {
          end = index + 1;
          return kind;
        }
        case 'x' -> {
          return code(index + 1, 2, 16);
        }
        case 'u' -> {
          return code(index + 1, 4, 16);
        }
        case 'U' -> {
          return code(index + 1, 8, 16);
        }
        default -> {
          return 0;
        }
      }
    }

    private int ofEntity(int index) {
      boolean isHex = line.startsWith("#x", index) || line.startsWith("#X", index);
      int from = index + (isHex ? 2 : 1);
      int semicolon = line.startsWith("#", index) ? line.indexOf(';', from) : -1;
      if (semicolon <= from || semicolon - from > LONGEST_ESCAPE) {
        return 0;
      }
      int code = code(from, semicolon - from, isHex ? 16 : 10);
      end = semicolon + 1;
      return code;
    }

    private int code(int from, int digits, int radix) {
      end = from + digits;
      if (end > line.length()) {
        return 0;
      }
      int code = 0;
      for (int i = from; i < end; i++) {
        int digit = Character.digit(line.charAt(i), radix);
        if (digit < 0 || code > 0xFFFF) {
          return 0;
        }
        code = code * radix + digit;
      }
      return code;
    }

    private static boolean takesNoRoom(char c) {
      return c > '~'
          && (Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static char base(char c) {
      if (c <= '~') {
        return c;
      }
      char folded = LookAlikes.fold(c);
      int stroke = STROKES.indexOf(folded);
      if (stroke >= 0) {
        return WITHOUT_STROKES.charAt(stroke);
      }
      if (folded <= '~' || !Character.isLetter(folded)) {
        return folded;
      }
      char letter = Normalizer.normalize(String.valueOf(folded), Normalizer.Form.NFD).charAt(0);
      // Syllables of other scripts are made of parts, too, and are not to lose them.
      return letter < FIRST_OF_OTHER_SCRIPTS ? LookAlikes.fold(letter) : folded;
    }
  }
}

package dev.waybill.document;

/** Which characters count as nothing. */
final class Blanks {
  private static final int TAB_STOP = 8;

  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || isSpecial(c) || isInvisible(c);
  }

  /**
   * No-break spaces and the other spaces of Unicode, which look like blanks and are none to a YAML
   * parser.
   */
  static boolean isSpecial(char c) {
    return c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Zero-width spaces, joiners and marks, which take no room on a line. */
  static boolean isInvisible(char c) {
    return c > '~' && Character.getType(c) == Character.FORMAT;
  }

  /**
   * The first index from {@code from} on that is no blank; the length of the text when there is
   * none.
   */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The index behind the last character that is no blank. */
  static int trimmedEnd(String text) {
    return trimmedEnd(text, text.length());
  }

  /** The same, of the part of a text that ends before an index. */
  static int trimmedEnd(String text, int before) {
    int end = before;
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The column of an index, from 0, with tabs going to every eighth column. */
  static int column(String text, int index) {
    int column = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        column = (column / TAB_STOP + 1) * TAB_STOP;
      } else if (!isInvisible(c)) {
        column++;
      }
    }
    return column;
  }
}

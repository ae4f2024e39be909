package dev.waybill.diagnostic;

import java.util.Locale;

/** Text from outside, made fit for one line of a message. */
public final class Quoted {
  private static final int MAX_CODE_POINTS = 60;

  private Quoted() {}

  /**
   * In double quotes, cut after 60 characters, everything invisible or commanding written as its
   * code: {@code "a\u202Eb"}.
   *
   * <p>Not for secrets: what is passed in can be read in what comes out.
   */
  public static String text(String outside) {
    StringBuilder quoted = new StringBuilder("\"");
    outside.codePoints().limit(MAX_CODE_POINTS).forEach(c -> append(quoted, c));
    boolean cut = outside.codePointCount(0, outside.length()) > MAX_CODE_POINTS;
    return quoted.append(cut ? "\"…" : "\"").toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    if (isHarmless(codePoint)) {
      quoted.appendCodePoint(codePoint);
    } else {
      quoted.append(
          String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint));
    }
  }

  /**
   * Whether a character shows as itself: no controls, no direction marks, no blanks other than the
   * ordinary one.
   */
  public static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }
}

package dev.waybill.document;

import org.jspecify.annotations.Nullable;

/** Tells what a line is. */
final class LineScanner {
  /**
   * In UTF-16 code units. A YAML parser takes at most 1,024 characters for a key on the line of its
   * value, and a character outside ASCII may take ten when it is written as an escape.
   */
  private static final int MAX_PLAIN_KEY = 100;

  private static final int MAX_QUOTED_KEY = 1000;

  private LineScanner() {}

  static Line scan(String line) {
    int from = Blanks.skip(line, 0);
    int end = Blanks.trimmedEnd(line);
    if (from >= end || line.charAt(from) == '#') {
      return new Line.Empty();
    }
    if (isMarker(line, end)) {
      return new Line.Marker();
    }
    if (isDash(line, from, end)) {
      int rest = Math.min(Blanks.skip(line, from + 1), end);
      return new Line.Item(from, rest, end, entry(line, rest, end));
    }
    Line.Entry entry = entry(line, from, end);
    return entry != null ? entry : new Line.Stray(from, end);
  }

  /** The text from an index on as an entry, or null when it is none. */
  private static Line.@Nullable Entry entry(String line, int from, int end) {
    if (from >= end) {
      return null;
    }
    char first = line.charAt(from);
    if (first == '"' || first == '\'') {
      int close = Quotes.closing(line, from, end);
      return close < 0 || close - from > MAX_QUOTED_KEY
          ? null
          : entry(line, from, close + 1, true, end);
    }
    // A text that begins with a bracket is JSON or a flow collection; a colon inside does not make
    // a key of it.
    int colon = line.indexOf(':', from);
    if (first == '{' || first == '[' || first == '#' || colon <= from || colon >= end) {
      return null;
    }
    int keyTo = Blanks.trimmedEnd(line, colon);
    return keyTo - from > MAX_PLAIN_KEY ? null : entry(line, from, keyTo, false, end);
  }

  private static Line.@Nullable Entry entry(
      String line, int from, int keyTo, boolean quoted, int end) {
    int colon = Blanks.skip(line, keyTo);
    if (colon >= end || line.charAt(colon) != ':') {
      return null;
    }
    int value = Math.min(Blanks.skip(line, colon + 1), end);
    return new Line.Entry(from, keyTo, quoted, colon, value, end);
  }

  /** The first special blank where only an ordinary one is one; -1 when there is none. */
  static int specialBlank(String text, Line line) {
    for (int i = 0; i < text.length(); i++) {
      if (Blanks.isSpecial(text.charAt(i)) && isBetweenParts(text, line, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether an index lies around the parts of a line or between them, where only a blank is one.
   */
  private static boolean isBetweenParts(String text, Line line, int index) {
    Line.Entry entry =
        line instanceof Line.Item item ? item.entry() : line instanceof Line.Entry e ? e : null;
    return index < Blanks.skip(text, 0)
        || index >= Blanks.trimmedEnd(text)
        || (entry != null && index >= entry.keyTo() && index < entry.valueFrom())
        || (line instanceof Line.Item item && index > item.dash() && index < item.restFrom());
  }

  private static boolean isDash(String line, int from, int end) {
    return line.charAt(from) == '-' && (from + 1 == end || line.charAt(from + 1) != '-');
  }

  private static boolean isMarker(String line, int end) {
    return "-.%".indexOf(line.charAt(0)) >= 0 && isMarkerWord(line, end);
  }

  private static boolean isMarkerWord(String line, int end) {
    return isWord(line, end, "---")
        || isWord(line, end, "...")
        || isWord(line, end, "%YAML")
        || isWord(line, end, "%TAG");
  }

  /** Whether the line begins, in its first column, with a word that a blank or the end follows. */
  private static boolean isWord(String line, int end, String word) {
    return line.startsWith(word)
        && (end == word.length() || Blanks.isBlank(line.charAt(word.length())));
  }
}

package dev.waybill.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON with line breaks inside its strings, where a terminal of so many columns broke the lines.
 *
 * <p>Where a break was taken out a mark stays until the strings are read: two control characters
 * that no XML, and so no answer, can have.
 */
final class BrokenStrings {
  /** After a line of the full width, which lost nothing. */
  private static final char FULL = '\u0001';

  /** After a shorter line, whose last blanks were lost. */
  private static final char SHORT = '\u0002';

  private final String text;
  private final int width;
  private final StringBuilder mended = new StringBuilder();
  private boolean isInString;
  private int escapeStart = -1;
  private int escapeLength;

  private BrokenStrings(String text) {
    this.text = text;
    this.width = text.lines().mapToInt(String::length).max().orElse(0);
  }

  /** The same text without such breaks; null when it has none. */
  static @Nullable BrokenStrings mend(String text) {
    if (text.indexOf(FULL) >= 0 || text.indexOf(SHORT) >= 0) {
      return null;
    }
    BrokenStrings broken = new BrokenStrings(text);
    return broken.takeOut() ? broken : null;
  }

  String text() {
    return mended.toString();
  }

  private boolean takeOut() {
    boolean any = false;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (isInString) {
          any = true;
          mark(i - lineStart == width);
        } else {
          mended.append(c);
        }
        lineStart = i + 1;
      } else if (c != '\r') {
        take(c);
      }
    }
    return any;
  }

  private void take(char c) {
    mended.append(c);
    if (escapeStart >= 0) {
      escapeLength = mended.length() == escapeStart + 2 ? (c == 'u' ? 6 : 2) : escapeLength;
      if (mended.length() - escapeStart >= escapeLength) {
        escapeStart = -1;
      }
    } else if (c == '"') {
      isInString = !isInString;
    } else if (c == '\\' && isInString) {
      escapeStart = mended.length() - 1;
      escapeLength = Integer.MAX_VALUE;
    }
  }

  /** Before the escape if the line broke in the middle of one. */
  private void mark(boolean isFull) {
    String mark = isFull ? "\\u0001" : "\\u0002";
    if (escapeStart >= 0) {
      mended.insert(escapeStart, mark);
      escapeStart += mark.length();
    } else {
      mended.append(mark);
    }
  }

  /** A member without the marks, less sure where there were some. */
  static Found restore(Found found) {
    Certainty certainty = certainty(found.value());
    return new Found(
        found.member(), plain(found.value()), found.certainty().and(certainty), found.place());
  }

  private static Certainty certainty(Value value) {
    if (value instanceof Value.Text text) {
      if (text.text().indexOf(SHORT) >= 0) {
        return Certainty.AMBIGUOUS;
      }
      return text.text().indexOf(FULL) >= 0 ? Certainty.RECONSTRUCTED : Certainty.EXACT;
    }
    Certainty least = Certainty.EXACT;
    if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        least = least.and(certainty(item));
      }
    } else if (value instanceof Value.Mapping mapping) {
      for (Value entry : mapping.entries().values()) {
        least = least.and(certainty(entry));
      }
    }
    return least;
  }

  private static Value plain(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text.text().replace("\u0001", "").replace('\u0002', ' '));
    }
    if (value instanceof Value.Items items) {
      return new Value.Items(items.items().stream().map(BrokenStrings::plain).toList());
    }
    if (value instanceof Value.Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, plain(entry)));
      return new Value.Mapping(entries);
    }
    return value;
  }
}

package dev.waybill.cli;

import dev.waybill.document.Document;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/**
 * The line a finding is about, with carets below it. Carets stand where a person sees the
 * characters: tabs are widened, wide characters count two, what cannot be shown is written as its
 * code, and secrets are stars.
 */
final class Snippet {
  private static final int MAX_WIDTH = 120;
  private static final int TAB_STOP = 8;

  private final Document document;

  Snippet(Document document) {
    this.document = document;
  }

  /** Two lines, or none when the text has no such line or nothing on it. */
  List<String> of(Span span) {
    int number = span.start().line();
    boolean isOfWholeFile = span.isSpot() && span.start().compareTo(Position.START) == 0;
    if (isOfWholeFile
        || number > document.source().lineCount()
        || document.source().line(number).isBlank()) {
      return List.of();
    }
    MaskedLine masked = MaskedLine.of(document, number);
    String line = masked.text();
    // Carets below a mask are below all of it: they would tell how long the secret is.
    int first = Math.min(span.start().column() - 1, masked.hiddenFrom());
    boolean isSpot = span.isSpot();
    int end = span.end().column() - 1;
    int last = span.end().line() > number || end > masked.hiddenFrom() ? Integer.MAX_VALUE : end;
    StringBuilder text = new StringBuilder();
    int width = 0;
    int caretFrom = -1;
    int caretTo = -1;
    int column = 0;
    for (int i = 0; i < line.length() && width < MAX_WIDTH; column++) {
      int c = line.codePointAt(i);
      String shown = shown(c, width);
      if (column == first) {
        caretFrom = width;
      }
      text.append(shown);
      width += width(shown, c);
      if (column < Math.max(last, first + 1)) {
        caretTo = width;
      }
      i += Character.charCount(c);
    }
    if (caretFrom < 0) {
      caretFrom = width;
    }
    int carets = isSpot ? 1 : Math.max(1, caretTo - caretFrom);
    String margin = String.format(Locale.ROOT, "%5d", number);
    return List.of(
        margin + " | " + text.toString().stripTrailing(),
        " ".repeat(margin.length()) + " | " + " ".repeat(caretFrom) + "^".repeat(carets));
  }

  private static String shown(int c, int width) {
    if (c == '\t') {
      return " ".repeat(TAB_STOP - width % TAB_STOP);
    }
    boolean visible = Quoted.isHarmless(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    return visible ? Character.toString(c) : String.format(Locale.ROOT, "<%04X>", c);
  }

  private static int width(String shown, int c) {
    return shown.length() == Character.charCount(c) && shown.codePointAt(0) == c
        ? Math.max(0, WCWidth.wcwidth(c))
        : shown.length();
  }
}

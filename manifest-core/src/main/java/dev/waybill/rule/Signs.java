package dev.waybill.rule;

import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the signs of the format where others stand for them. Never before a password or PIN, which
 * may begin with any sign.
 */
final class Signs {
  private Signs() {}

  /** A colon or dash in place of each sign, with the blank behind it that all readers want. */
  static List<Edit> replaced(Subject subject, List<Span> places, String sign) {
    List<Edit> edits = new ArrayList<>();
    for (Span place : places) {
      if (!isBeforeSecret(subject, place)) {
        String line = subject.document().source().line(place.end().line());
        int end = line.offsetByCodePoints(0, place.end().column() - 1);
        boolean isApart = end >= line.length() || line.charAt(end) == ' ';
        edits.add(new Edit(place, isApart ? sign : sign + " "));
      }
    }
    return edits;
  }

  private static boolean isBeforeSecret(Subject subject, Span place) {
    Position start = place.start();
    int length =
        subject
            .document()
            .source()
            .line(start.line())
            .codePointCount(0, subject.document().source().line(start.line()).length());
    return subject.document().isHidden(new Span(start, new Position(start.line(), length + 1)));
  }

  /** Straight quotes in place of the first and the last character of each text. */
  static List<Edit> quoted(Subject subject, List<Span> texts) {
    List<Edit> edits = new ArrayList<>();
    for (Span text : texts) {
      Position start = text.start();
      Position end = text.end();
      String written = subject.document().source().textOf(text);
      // What is inside may mean something else between straight quotes.
      boolean isPlain = written.indexOf('\\') < 0 && written.indexOf('"', 1) < 0;
      Position inner = new Position(start.line(), start.column() + 1);
      if (isPlain && !subject.untouchable().holds(inner) && !isBeforeSecret(subject, text)) {
        edits.add(new Edit(new Span(start, inner), "\""));
        edits.add(new Edit(new Span(new Position(end.line(), end.column() - 1), end), "\""));
      }
    }
    return edits;
  }
}

package dev.waybill.job;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What is found while one answer is read, within a budget. No message quotes a value. */
final class Findings {
  /** More would say the same again. */
  private static final int MOST = 100;

  /** The bytes are not those of a text, or more than any answer has. */
  static final String NOT_TEXT = "answer-not-text";

  /** The text is not of the form that it begins with, or of none. */
  static final String MALFORMED = "answer-malformed";

  /** A shell, an editor or a terminal changed the text on its way. */
  static final String CHANGED = "answer-changed";

  /** A part that no answer is known to have. */
  static final String UNKNOWN_PART = "answer-unknown-part";

  /** Values without the names of their members. */
  static final String UNNAMED = "answer-unnamed";

  /** Another reading is possible. */
  static final String DOUBTFUL = "answer-doubtful";

  /** Two parts of the answer say different things. */
  static final String CONTRADICTION = "answer-contradiction";

  /** A value that the service cannot have made. */
  static final String IMPOSSIBLE = "answer-impossible";

  private final List<Diagnostic> list = new ArrayList<>();

  void error(String rule, Position place, String message) {
    add(rule, Severity.ERROR, place, message);
  }

  void warn(String rule, Position place, String message) {
    add(rule, Severity.WARNING, place, message);
  }

  void note(String rule, Position place, String message) {
    add(rule, Severity.NOTE, place, message);
  }

  /** What the command line's own token at the end of a list means. */
  void noteCutList(Position place) {
    note(CHANGED, place, "the list was cut by --max-items; there are more jobs");
  }

  void addAll(Findings others) {
    others.list.forEach(
        each -> add(each.rule(), each.severity(), each.span().start(), each.message()));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Diagnostic> list() {
    return list;
  }

  private void add(String rule, Severity severity, Position place, String message) {
    if (list.size() < MOST || (severity == Severity.ERROR && list.size() == MOST)) {
      list.add(Diagnostic.of(rule, severity, Span.at(place), message));
    }
  }
}

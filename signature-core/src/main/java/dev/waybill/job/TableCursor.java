package dev.waybill.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the lines of a table. Cells are as wide as the rule above them says, so that no value
 * can pass for the end of its cell, whatever bars and line breaks it holds.
 */
final class TableCursor {
  /** A row that does not fit its rule. */
  static final class MisfitException extends Exception {
    private static final long serialVersionUID = 1;

    MisfitException() {
      super("a row that does not fit its rule", null, false, false);
    }
  }

  private final String text;
  private int at;

  /** Whether a text begins with lines of dashes and then a bar. */
  static boolean isTable(String text) {
    int dashes = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '|') {
        return dashes > 2 && text.charAt(i - 1) == '\n';
      }
      if (sign != '-' && sign != '\n') {
        return false;
      }
      dashes += sign == '-' ? 1 : 0;
    }
    return false;
  }

  TableCursor(String text) {
    this.text = text;
  }

  int offset() {
    return at;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  String line() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
  }

  /** How many bars this line begins with. */
  int bars() {
    int end = at;
    while (end < text.length() && text.charAt(end) == '|') {
      end++;
    }
    return end - at;
  }

  /** Whether this line is made of bars at both ends, crosses and dashes. */
  boolean isAtRule() {
    String line = line();
    int from = bars();
    int to = line.length();
    while (to > from && line.charAt(to - 1) == '|') {
      to--;
    }
    return to - from > 2
        && line.charAt(from) == '+'
        && line.charAt(to - 1) == '+'
        && line.substring(from, to).chars().allMatch(sign -> sign == '-' || sign == '+');
  }

  /** The widths between the crosses of the rule on this line, which is passed. */
  List<Integer> rule() throws MisfitException {
    if (!isAtRule()) {
      throw new MisfitException();
    }
    String line = line();
    List<Integer> widths = new ArrayList<>();
    int cross = line.indexOf('+');
    for (int next; (next = line.indexOf('+', cross + 1)) >= 0; cross = next) {
      widths.add(next - cross - 1);
    }
    skipLine();
    return widths;
  }

  /** The cells of the row that begins here with so many bars; it is passed. */
  List<Cell> row(int bars, List<Integer> widths) throws MisfitException {
    int start = at;
    at += bars;
    List<Cell> cells = new ArrayList<>();
    for (int width : widths) {
      cells.add(cell(width));
      expectBar(start);
    }
    for (int i = 1; i < bars; i++) {
      expectBar(start);
    }
    if (at < text.length() && text.charAt(at) != '\n') {
      at = start;
      throw new MisfitException();
    }
    at = Math.min(at + 1, text.length());
    return cells;
  }

  private void expectBar(int start) throws MisfitException {
    if (at >= text.length() || text.charAt(at) != '|') {
      at = start;
      throw new MisfitException();
    }
    at++;
  }

  private Cell cell(int width) {
    int start = at;
    int columns = 0;
    while (at < text.length() && columns < width) {
      int character = text.codePointAt(at);
      columns += DisplayWidth.of(character);
      at += Character.charCount(character);
    }
    return new Cell(text.substring(start, at), start);
  }
}

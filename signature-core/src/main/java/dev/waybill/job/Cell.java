package dev.waybill.job;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two tabs, or between the blanks that a terminal made of them.
 *
 * @param offset where it begins in the text
 */
record Cell(String text, int offset) {
  /** A tab leads to the next multiple. */
  private static final int STOP = 8;

  @Override
  public String toString() {
    return "cell of " + text.length() + " characters";
  }

  /** Several cells as the one they were, when a value holds tabs. */
  static Cell joined(List<Cell> cells) {
    return new Cell(
        String.join("\t", cells.stream().map(Cell::text).toList()), cells.get(0).offset);
  }

  /** The cells from an offset on; none when the text ends there. What is there is a separator. */
  static List<Cell> split(String text, int from, boolean hasTabs) {
    if (from >= text.length()) {
      return List.of();
    }
    return hasTabs ? splitAtTabs(text, from + 1) : new Blanks(text, new Columns(text)).split(from);
  }

  private static List<Cell> splitAtTabs(String text, int from) {
    List<Cell> cells = new ArrayList<>();
    int start = from;
    for (int tab; (tab = text.indexOf('\t', start)) >= 0; start = tab + 1) {
      cells.add(new Cell(text.substring(start, tab), start));
    }
    cells.add(new Cell(text.substring(start), start));
    return cells;
  }

  /** The columns, from 0, at which the characters of a text stand on their lines. */
  static final class Columns {
    private final int[] columns;

    Columns(String text) {
      columns = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int width = Character.isLowSurrogate(c) ? 0 : 1;
        columns[i + 1] = c == '\n' ? 0 : columns[i] + width;
      }
    }

    int of(int offset) {
      return columns[offset];
    }

    /** Whether a tab would have led here. */
    boolean isStop(int offset) {
      return columns[offset] % STOP == 0;
    }

    /** Whether blanks may be what became of a tab: two of them, or one that ends at a stop. */
    boolean mayBeTab(int from, int to) {
      return to - from > 1 || isStop(to);
    }
  }

  /** Finds out which runs of blanks were tabs. */
  private static final class Blanks {
    private final String text;
    private final Columns columns;
    private final List<Cell> cells = new ArrayList<>();
    private int start;

    Blanks(String text, Columns columns) {
      this.text = text;
      this.columns = columns;
    }

    List<Cell> split(int from) {
      start = endOfBlanks(from);
      addEmpty(from, start);
      int at = start;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == ' ') {
          int end = endOfBlanks(at);
          if (isTab(at, end)) {
            cells.add(new Cell(text.substring(start, at), start));
            addEmpty(at, end);
            start = end;
          }
          at = end;
        } else {
          if (c == '\n' && beginsSignature(at + 1)) {
            cells.add(new Cell(text.substring(start, at), start));
            start = at + 1;
          }
          at++;
        }
      }
      cells.add(new Cell(text.substring(start), start));
      return cells;
    }

    /** A tab is eight blanks at most: a longer run is several, with empty cells between them. */
    private void addEmpty(int from, int to) {
      if (columns.isStop(to)) {
        int tabs = columns.of(to) / STOP - columns.of(from) / STOP;
        for (; tabs > 1; tabs--) {
          cells.add(new Cell("", to));
        }
      }
    }

    private boolean isTab(int from, int to) {
      if (to - from > 1) {
        return true;
      }
      if (!columns.isStop(to)) {
        return false;
      }
      String left = text.substring(start, from);
      String right = word(to);
      return Vocabulary.isLocationCode(left)
          || Vocabulary.isProgressCode(left)
          || Vocabulary.isLikeSignature(left)
          || Vocabulary.isProgressCode(right)
          || Vocabulary.isLikeSignature(right)
          || right.startsWith("version:")
          || right.contains("port-log-");
    }

    /** Published samples break the line before the signature, where the tab was. */
    private boolean beginsSignature(int at) {
      String word = word(at);
      int end = at + word.length();
      return Vocabulary.isLikeSignature(word)
          && text.startsWith("version", endOfBlanks(end))
          && endOfBlanks(end) > end;
    }

    private String word(int from) {
      int end = from;
      while (end < text.length() && text.charAt(end) > ' ' && end - from < 1100) {
        end++;
      }
      return text.substring(from, end);
    }

    private int endOfBlanks(int from) {
      int end = from;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      return end;
    }
  }
}

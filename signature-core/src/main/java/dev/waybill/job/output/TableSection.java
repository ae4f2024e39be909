package dev.waybill.job.output;

import dev.waybill.job.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A titled part of a table: perhaps names of columns, and rows of cells. */
final class TableSection {
  /** Two blanks at either side of a cell. */
  private static final int PADDING = 4;

  private static final int BORDERS = 2;

  private final String title;
  private final int depth;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> names = List.of();
  private int[] widths = {};

  /**
   * An empty section.
   *
   * @param depth how many bars stand in front of and behind each of its lines
   */
  TableSection(String title, int depth) {
    this.title = title;
    this.depth = depth;
  }

  String title() {
    return title;
  }

  int depth() {
    return depth;
  }

  List<String> names() {
    return names;
  }

  List<List<String>> rows() {
    return rows;
  }

  boolean hasColumns() {
    return widths.length > 0;
  }

  void nameColumns(List<String> columns) throws NotPrintableException {
    if (hasRows() && columns.size() != widths.length) {
      throw misfit(columns.size());
    }
    names = columns;
    makeRoomFor(columns);
  }

  void add(List<String> row) throws NotPrintableException {
    if ((hasRows() || !names.isEmpty()) && row.size() != widths.length) {
      throw misfit(row.size());
    }
    rows.add(row);
    makeRoomFor(row);
  }

  private boolean hasRows() {
    return !rows.isEmpty();
  }

  private NotPrintableException misfit(int cells) {
    return new NotPrintableException(
        "a table cannot have rows of " + widths.length + " and of " + cells + " cells");
  }

  private void makeRoomFor(List<String> cells) {
    int[] needed = cells.stream().mapToInt(DisplayWidth::of).toArray();
    widths =
        widths.length == 0
            ? needed
            : IntStream.range(0, needed.length).map(i -> Math.max(widths[i], needed[i])).toArray();
  }

  /** The same with names and values side by side, if it is one row below names. */
  TableSection upright() throws NotPrintableException {
    if (rows.size() != 1 || names.isEmpty()) {
      return this;
    }
    TableSection turned = new TableSection(title, depth);
    for (int i = 0; i < names.size(); i++) {
      turned.add(List.of(names.get(i), rows.get(0).get(i)));
    }
    return turned;
  }

  /** The columns that it needs on the screen, bars at the edges included. */
  int width() {
    int cells = IntStream.of(widths).map(width -> width + PADDING).sum();
    int bars = BORDERS + 2 * depth;
    return Math.max(cells + bars, DisplayWidth.of(title) + bars);
  }

  /**
   * The widths of its columns, each with the bar at its right and the first also with that at its
   * left, spread over a given width in proportion to what they need.
   */
  int[] spread(int total) {
    int needed = IntStream.of(widths).map(width -> width + PADDING).sum();
    double scale = total / (double) needed;
    int[] spread =
        IntStream.of(widths).map(width -> (int) Math.rint(scale * (width + PADDING))).toArray();
    int surplus = IntStream.of(spread).sum() - total;
    while (surplus != 0) {
      // What is too much is taken from the left, what is missing is given from the right.
      int step = surplus > 0 ? -1 : 1;
      for (int i = 0; i < spread.length && surplus != 0; i++) {
        spread[surplus > 0 ? i : spread.length - 1 - i] += step;
        surplus += step;
      }
    }
    return spread;
  }
}

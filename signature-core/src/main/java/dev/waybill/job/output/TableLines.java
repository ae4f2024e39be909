package dev.waybill.job.output;

import dev.waybill.job.DisplayWidth;
import java.util.List;

/**
 * The lines of a table, with colour or without.
 *
 * <p>Where there is colour, the provider's command line resets it behind whatever it writes, also
 * behind nothing and behind the line end.
 */
final class TableLines {
  private static final String RESET = "\u001B[0m";
  private static final String BRIGHT_BLUE = "\u001B[1m\u001B[34m";
  private static final String DIM_YELLOW = "\u001B[2m\u001B[33m";
  private static final int INDENT = 2;

  private final boolean color;
  private final StringBuilder out;

  TableLines(boolean color, StringBuilder out) {
    this.color = color;
    this.out = out;
  }

  void top(int width) {
    write("-".repeat(width) + "\n");
  }

  void section(TableSection section, int tableWidth) {
    int depth = section.depth();
    int width = tableWidth - 2 * depth;
    if (!section.title().isEmpty()) {
      line(depth, "|" + centred(section.title(), width, 1) + "|");
      if (section.names().isEmpty() && section.rows().isEmpty()) {
        line(depth, "+" + "-".repeat(width - 2) + "+");
      }
    }
    if (!section.hasColumns()) {
      return;
    }
    int[] widths = section.spread(width);
    if (!section.names().isEmpty()) {
      rule(depth, widths);
      names(depth, widths, section.names());
    }
    rule(depth, widths);
    section.rows().forEach(row -> row(depth, widths, row));
    rule(depth, widths);
  }

  private void rule(int depth, int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "+" : "")
          .append("-".repeat(Math.max(0, widths[i] - bars(i))))
          .append('+');
    }
    line(depth, rule.toString());
  }

  private void names(int depth, int[] widths, List<String> names) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      row.append(centred(names.get(i), widths[i], bars(i) - 1)).append('|');
    }
    line(depth, row.toString());
  }

  private void row(int depth, int[] widths, List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      row.append(atLeft(cells.get(i), widths[i] - bars(i))).append('|');
    }
    line(depth, row.toString());
  }

  /** The bars that a column's width has room for: at its right, and of the first at its left. */
  private static int bars(int column) {
    return column == 0 ? 2 : 1;
  }

  /**
   * A text between blanks.
   *
   * @param width with the bar at the right, and those at the left
   */
  private static String centred(String text, int width, int barsAtLeft) {
    int length = DisplayWidth.of(text);
    int left = Math.max(0, width / 2 - length / 2 - 1);
    return blanks(left) + text + blanks(width - 1 - barsAtLeft - left - length);
  }

  /** A text behind two blanks, or none where it just fits. */
  private String atLeft(String text, int room) {
    int length = DisplayWidth.of(text);
    int indent = room >= length + INDENT ? INDENT : 0;
    return blanks(indent)
        + (color ? BRIGHT_BLUE + text + RESET : text)
        + blanks(room - indent - length);
  }

  private static String blanks(int number) {
    return " ".repeat(Math.max(0, number));
  }

  private void line(int depth, String text) {
    String bars = (color ? DIM_YELLOW + "|" + RESET : "|").repeat(depth);
    write(bars);
    write(text);
    write(bars);
    write("\n");
  }

  private void write(String text) {
    out.append(text);
    if (color) {
      out.append(RESET);
    }
  }
}

package dev.waybill.text;

/**
 * A place in a text, as an editor shows it.
 *
 * @param line counts from 1; LF, CR LF and a lone CR each end a line
 * @param column counts Unicode code points from 1: a tab is one column and so is a wide character;
 *     a byte order mark at the start of the file is none
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** Where a text begins; also the place of what is missing from a whole file. */
  public static final Position START = new Position(1, 1);

  /** Refuses anything below 1. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line " + line + ", column " + column + ": both count from 1");
    }
  }

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}

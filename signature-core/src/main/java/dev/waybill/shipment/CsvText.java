package dev.waybill.shipment;

import dev.waybill.text.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) with their places in the text. Lines end in LF, CR LF or CR;
 * those that begin with {@code #} are left out.
 *
 * <p>By hand: a fault is told with its column, which the libraries do not know, and the fastest of
 * them (fastcsv 4.2.0) silently loses a row that has a CR inside of quotes.
 */
final class CsvText {
  /**
   * One value.
   *
   * @param text what it says, without its quotes
   * @param quoted whether it has quotes
   * @param offset of its first character, its quote if it has one
   */
  record Cell(String text, boolean quoted, int offset) {}

  private final String text;
  private final char separator;

  /** The offset at which each line begins. */
  private final int[] lines;

  private int at;

  CsvText(String text, char separator) {
    this(text, separator, lines(text));
  }

  private CsvText(String text, char separator, int[] lines) {
    this.text = text;
    this.separator = separator;
    this.lines = lines;
  }

  /** Hands over row by row up to the first place that is not of the form, and returns that. */
  @Nullable FleetListFault rows(Consumer<List<Cell>> taker) {
    at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        while (at < text.length() && !isLineEnd(at)) {
          at++;
        }
        passLineEnd();
      } else {
        List<Cell> row = new ArrayList<>();
        FleetListFault fault = readRow(row);
        if (fault != null) {
          return fault;
        }
        taker.accept(row);
      }
    }
    return null;
  }

  /** The row that begins at this offset, which was handed over before; by any thread. */
  List<Cell> rowAt(int offset) {
    CsvText again = new CsvText(text, separator, lines);
    again.at = offset;
    List<Cell> row = new ArrayList<>();
    FleetListFault fault = again.readRow(row);
    if (fault != null) {
      throw new IllegalArgumentException("no sound row begins at " + offset);
    }
    return row;
  }

  private @Nullable FleetListFault readRow(List<Cell> row) {
    while (true) {
      int begin = at;
      if (at < text.length() && text.charAt(at) == '"') {
        FleetListFault fault = readQuoted(row);
        if (fault != null) {
          return fault;
        }
      } else {
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
          at++;
        }
        row.add(new Cell(text.substring(begin, at), false, begin));
      }
      if (at == text.length() || isLineEnd(at)) {
        passLineEnd();
        return null;
      }
      at++;
    }
  }

  private @Nullable FleetListFault readQuoted(List<Cell> row) {
    int begin = at;
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        return new FleetListFault(position(begin), "a quote that is never closed");
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (at == text.length() || text.charAt(at) != '"') {
        break;
      }
      value.append('"');
      at++;
    }
    if (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
      return new FleetListFault(
          position(begin),
          "text behind the closing quote of a value; a quote inside of it is written twice");
    }
    row.add(new Cell(value.toString(), true, begin));
    return null;
  }

  /** Line and column of a character. */
  Position position(int offset) {
    int found = Arrays.binarySearch(lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, text.codePointCount(lines[line], offset) + 1);
  }

  private boolean isLineEnd(int offset) {
    char c = text.charAt(offset);
    return c == '\n' || c == '\r';
  }

  private void passLineEnd() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length()) {
      at++;
    }
  }

  private static int[] lines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}

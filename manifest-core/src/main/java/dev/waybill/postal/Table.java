package dev.waybill.postal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table that stands in a file beside the classes: one row a line, {@code |} between columns. */
final class Table {
  private Table() {}

  /** The columns of every row; lines that begin with {@code #} say where the table is from. */
  static List<List<String>> read(String name) {
    List<List<String>> rows = new ArrayList<>();
    String text = text(name);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (text.charAt(start) != '#') {
        rows.add(split(text.substring(start, end), '|'));
      }
      start = end + 1;
    }
    return rows;
  }

  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

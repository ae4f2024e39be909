package dev.waybill.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes in rows of sixteen: where, in hexadecimal, and as text. */
final class HexDump {
  private static final int ROW = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private HexDump() {}

  /** What is no printable ASCII is shown as a dot; the hexadecimal column says what it is. */
  static List<String> rows(byte[] bytes) {
    List<String> rows = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += ROW) {
      int to = Math.min(from + ROW, bytes.length);
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(
            bytes[i] > ' ' && bytes[i] <= '~' ? (char) bytes[i] : bytes[i] == ' ' ? ' ' : '.');
      }
      // The widest row: two digits and a blank for each byte, without the last blank.
      String hex = HEX.formatHex(bytes, from, to);
      rows.add("%04X  %s%s  %s".formatted(from, hex, " ".repeat(3 * ROW - 1 - hex.length()), text));
    }
    return rows;
  }
}

package dev.waybill.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of one file, cut into lines, with what was peculiar about its bytes.
 *
 * <p>A text that exists is UTF-8, within the budgets, and free of control characters other than tab
 * and line ends.
 */
public final class SourceText {
  /** 1 MiB. Real manifests are about 1 KiB; an export with 10,000 operations stays below this. */
  public static final int MAX_BYTES = 1 << 20;

  /**
   * In UTF-16 code units. The longest value the format limits, an archive comment, has 997
   * characters.
   */
  public static final int MAX_LINE_LENGTH = 1 << 14;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<String> lines;
  private final List<Integer> loneCarriageReturnLines;
  private final boolean byteOrderMark;

  private SourceText(
      List<String> lines, List<Integer> loneCarriageReturnLines, boolean byteOrderMark) {
    this.lines = List.copyOf(lines);
    this.loneCarriageReturnLines = List.copyOf(loneCarriageReturnLines);
    this.byteOrderMark = byteOrderMark;
  }

  /**
   * Reads no more than the budget and one byte, so that a huge file costs no more than a large one.
   *
   * @throws IOException as the stream throws it
   */
  public static Decoding read(InputStream in) throws IOException {
    return decode(in.readNBytes(MAX_BYTES + 1));
  }

  /** Decodes what a file holds. An empty array is a text of one empty line. */
  public static Decoding decode(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return undecodable(
          DecodingFault.TOO_LARGE, Position.START, "more than " + MAX_BYTES + " bytes");
    }
    String wide = WideEncoding.sniff(bytes);
    if (wide != null) {
      return undecodable(DecodingFault.WIDE_ENCODING, Position.START, wide);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    Decoding decoding = cut(text);
    if (result.isError()) {
      // A fault that comes before this one is told first.
      return decoding instanceof Decoding.Decoded before
          ? undecodable(DecodingFault.NOT_UTF8, before.text().end(), notUtf8(bytes, in.position()))
          : decoding;
    }
    return decoding;
  }

  /** How many lines there are; the empty rest after a final line end counts as one. */
  public int lineCount() {
    return lines.size();
  }

  /**
   * One line without its end.
   *
   * @param number counts from 1
   */
  public String line(int number) {
    return lines.get(number - 1);
  }

  /** Whether the file began with a byte order mark, which is not part of any line here. */
  public boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** The lines, counted from 1, that end in a CR which no LF follows. */
  public List<Integer> loneCarriageReturnLines() {
    return loneCarriageReturnLines;
  }

  /**
   * Part of one line.
   *
   * @param number the line, from 1
   * @param from index of the first UTF-16 code unit, from 0
   * @param to index behind the last one
   */
  public Span span(int number, int from, int to) {
    String line = line(number);
    int start = line.codePointCount(0, from) + 1;
    return new Span(
        new Position(number, start), new Position(number, start + line.codePointCount(from, to)));
  }

  /** The characters of a span; line ends between its lines come out as LF. */
  public String textOf(Span span) {
    StringBuilder text = new StringBuilder();
    for (int number = span.start().line(); number <= span.end().line(); number++) {
      String line = line(number);
      int from = number == span.start().line() ? index(line, span.start().column()) : 0;
      int to = number == span.end().line() ? index(line, span.end().column()) : line.length();
      text.append(line, from, to);
      if (number < span.end().line()) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static int index(String line, int column) {
    return line.offsetByCodePoints(0, column - 1);
  }

  private static Decoding cut(String text) {
    boolean mark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    List<String> lines = new ArrayList<>();
    List<Integer> loneReturns = new ArrayList<>();
    int start = mark ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        // Empty lines share one text: a file of nothing but line ends has a million of them.
        lines.add(i == start ? "" : text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        } else if (c == '\r') {
          loneReturns.add(lines.size());
        }
        start = i + 1;
      } else if (isControl(c)) {
        Position place = new Position(lines.size() + 1, text.codePointCount(start, i) + 1);
        return undecodable(DecodingFault.CONTROL_CHARACTER, place, name(c));
      } else if (i - start >= MAX_LINE_LENGTH) {
        Position place = new Position(lines.size() + 1, 1);
        return undecodable(
            DecodingFault.TOO_LARGE,
            place,
            "a line of more than " + MAX_LINE_LENGTH + " characters");
      }
    }
    lines.add(text.substring(start));
    return new Decoding.Decoded(new SourceText(lines, loneReturns, mark));
  }

  /** C0 and C1 controls but tab, and the two separators that some readers take for line ends. */
  private static boolean isControl(char c) {
    return (Character.isISOControl(c) && c != '\t') || c == '\u2028' || c == '\u2029';
  }

  private static String name(char c) {
    String code = String.format(Locale.ROOT, "U+%04X", (int) c);
    return switch (c) {
      case 0 -> "NUL (" + code + ")";
      case 0x1B -> "ESC (" + code + ")";
      default -> code;
    };
  }

  private static String notUtf8(byte[] bytes, int offset) {
    // The bytes from offset on are not UTF-8; every byte string is Latin-1, so only its habit of
    // single high bytes is telling.
    boolean alone = offset + 1 >= bytes.length || bytes[offset + 1] >= 0;
    return "byte "
        + (offset + 1)
        + " of the file"
        + (alone ? ", which looks like Windows-1252 or Latin-1" : "");
  }

  private Position end() {
    String last = lines.get(lines.size() - 1);
    return new Position(lines.size(), last.codePointCount(0, last.length()) + 1);
  }

  private static Decoding undecodable(DecodingFault fault, Position place, String found) {
    return new Decoding.Undecodable(fault, place, found);
  }
}

package dev.waybill.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The text of one file, cut into lines, with what was peculiar about its bytes.
 *
 * <p>It keeps what is needed to give the very same bytes back, changed or not: {@link #bytes} and
 * {@link #edited}. A text that exists is UTF-8, within the budgets, and free of control characters
 * other than tab and line ends.
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

  /** What decoders put where bytes are not UTF-8; a text may also have it by itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String[] lines;
  private final List<Integer> loneCarriageReturnLines;
  private final boolean byteOrderMark;

  /** The numbers of the lines that end in CR LF; as a rule all of them or none. */
  private final BitSet crLfLines;

  private SourceText(
      List<String> lines,
      List<Integer> loneCarriageReturnLines,
      BitSet crLfLines,
      boolean byteOrderMark) {
    this.lines = lines.toArray(String[]::new);
    this.crLfLines = crLfLines;
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
    String format = FileFormat.sniff(bytes);
    if (format != null) {
      return undecodable(DecodingFault.OTHER_FORMAT, Position.START, format);
    }
    // Much faster than a decoder that reports, and where it replaces nothing, all was UTF-8.
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isPlain = text.indexOf(REPLACEMENT) < 0 && text.indexOf('\0') < 0;
    return isPlain ? cut(text) : decodeWithCare(bytes);
  }

  private static Decoding decodeWithCare(byte[] bytes) {
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
    Decoding decoding = cut(out.flip().toString());
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
    return lines.length;
  }

  /**
   * One line without its end.
   *
   * @param number counts from 1
   */
  public String line(int number) {
    return lines[number - 1];
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
   * What ends a line: LF, CR LF, a lone CR, or nothing, which only the last line has.
   *
   * @param number counts from 1
   */
  public String lineEnd(int number) {
    if (number == lines.length) {
      return "";
    }
    if (crLfLines.get(number)) {
      return "\r\n";
    }
    return Collections.binarySearch(loneCarriageReturnLines, number) >= 0 ? "\r" : "\n";
  }

  /** The bytes that this text was decoded from, each of them. */
  public byte[] bytes() {
    return edited(List.of());
  }

  /**
   * The bytes of this text with some of it changed; what no edit covers keeps its bytes, line ends
   * and byte order mark too. The text of an edit goes in as it is, with the line ends that it has.
   * A span that reaches to the first column of the next line takes the line end along.
   *
   * @param edits in any order, none overlapping another
   * @throws IllegalArgumentException when two edits overlap, one lies outside the text, or a
   *     replacement has half a surrogate pair, which no file can hold; never quotes the text
   */
  public byte[] edited(List<Edit> edits) {
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(
        Comparator.comparing((Edit edit) -> edit.span().start())
            .thenComparing(edit -> edit.span().end()));
    boolean mark = byteOrderMark && !inOrder.remove(Edit.NO_BYTE_ORDER_MARK);
    StringBuilder text = new StringBuilder(mark ? String.valueOf(BYTE_ORDER_MARK) : "");
    Position done = Position.START;
    for (Edit edit : inOrder) {
      if (edit.span().start().compareTo(done) < 0) {
        throw new IllegalArgumentException("two edits overlap at line " + done.line());
      }
      copy(done, edit.span().start(), text);
      text.append(edit.replacement());
      done = edit.span().end();
    }
    copy(done, end(), text);
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exactly = new byte[bytes.remaining()];
      bytes.get(exactly);
      return exactly;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("half a surrogate pair in a replacement", e);
    }
  }

  private void copy(Position from, Position to, StringBuilder text) {
    if (to.compareTo(from) < 0 || to.line() > lines.length) {
      throw new IllegalArgumentException("an edit at line " + to.line() + " of " + lines.length);
    }
    for (int number = from.line(); number <= to.line(); number++) {
      String line = line(number);
      boolean isLast = number == to.line();
      text.append(
          line,
          number == from.line() ? index(line, from.column()) : 0,
          isLast ? index(line, to.column()) : line.length());
      text.append(isLast ? "" : lineEnd(number));
    }
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
    if (line.codePointCount(0, line.length()) < column - 1) {
      throw new IllegalArgumentException("column " + column + " lies behind the end of its line");
    }
    return line.offsetByCodePoints(0, column - 1);
  }

  private static Decoding cut(String text) {
    boolean mark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    List<String> lines = new ArrayList<>();
    List<Integer> loneReturns = new ArrayList<>();
    BitSet crLfLines = new BitSet();
    int start = mark ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' && i - start < MAX_LINE_LENGTH) {
        continue;
      }
      if (c == '\n' || c == '\r') {
        // Empty lines share one text: a file of nothing but line ends has a million of them.
        lines.add(i == start ? "" : text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
          crLfLines.set(lines.size());
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
    return new Decoding.Decoded(new SourceText(lines, loneReturns, crLfLines, mark));
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
    String last = lines[lines.length - 1];
    return new Position(lines.length, last.codePointCount(0, last.length()) + 1);
  }

  private static Decoding undecodable(DecodingFault fault, Position place, String found) {
    return new Decoding.Undecodable(fault, place, found);
  }
}

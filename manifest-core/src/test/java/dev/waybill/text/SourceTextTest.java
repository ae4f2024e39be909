package dev.waybill.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SourceTextTest {
  private static final String MANIFEST = "manifestVersion: 2.0\nbucket: my-bucket\n";

  // Lines

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\nb\r\nc", "a\r\nb\rc"})
  void endsALineAtEveryLineEndAlike(String text) {
    assertThat(lines(decoded(text))).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", "a\r\n", "a\r"})
  void countsTheEmptyRestBehindAFinalLineEnd(String text) {
    assertThat(lines(decoded(text))).containsExactly("a", "");
  }

  @Test
  void takesNoBytesForOneEmptyLine() {
    assertThat(lines(decoded(""))).containsExactly("");
  }

  @Test
  void tellsALoneReturnFromOneBeforeALineFeed() {
    SourceText text = decoded("a\rb\r\nc\r\rd\n\re\r");
    assertThat(lines(text)).containsExactly("a", "b", "c", "", "d", "", "e", "");
    assertThat(text.loneCarriageReturnLines()).containsExactly(1, 3, 4, 6, 7);
  }

  @Test
  void leavesTheByteOrderMarkOutOfTheFirstLine() {
    SourceText text = decoded("\uFEFFbucket: b");
    assertThat(text.hasByteOrderMark()).isTrue();
    assertThat(text.line(1)).isEqualTo("bucket: b");
    assertThat(text.span(1, 0, 6).start()).isEqualTo(Position.START);
  }

  @Test
  void takesOnlyTheFirstCharacterForAByteOrderMark() {
    SourceText text = decoded("a\uFEFF\n\uFEFFb");
    assertThat(text.hasByteOrderMark()).isFalse();
    assertThat(lines(text)).containsExactly("a\uFEFF", "\uFEFFb");
  }

  // Columns

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "ab:c, 2, 3", // plain
        "a\tx, 2, 3", // a tab is one column
        "\uD83D\uDCE6x, 2, 2", // an emoji is one column and two code units
        "\u00E9x, 1, 2", // so is an accented letter
        "e\u0301x, 2, 3", // and a combining accent is one of its own
        "\u6F22x, 1, 2", // wide letters too
      })
  void countsColumnsInCodePoints(String line, int index, int column) {
    SourceText text = decoded(line);
    Span span = text.span(1, index, index + 1);
    assertThat(span.start()).isEqualTo(new Position(1, column));
    assertThat(span.end()).isEqualTo(new Position(1, column + 1));
  }

  @Test
  void givesTheCharactersOfASpanBack() {
    SourceText text = decoded("\uD83D\uDCE6bc\r\ndef\r\nghi");
    assertThat(text.textOf(text.span(1, 2, 4))).isEqualTo("bc");
    assertThat(text.textOf(text.span(1, 2, 3).to(text.span(3, 0, 1)))).isEqualTo("bc\ndef\ng");
    assertThat(text.textOf(Span.at(new Position(2, 4)))).isEmpty();
  }

  @Test
  void refusesPlacesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(new Position(2, 1), new Position(1, 9)));
  }

  // Faults

  @ParameterizedTest
  @CsvSource({
    "00, 1, 2, NUL (U+0000)",
    "1B, 1, 2, ESC (U+001B)",
    "08, 1, 2, U+0008",
    "0C, 1, 2, U+000C",
    "7F, 1, 2, U+007F",
    "C285, 1, 2, U+0085",
    "E280A8, 1, 2, U+2028",
    "E280A9, 1, 2, U+2029",
    "0A61620D0AF09F93A607, 3, 2, U+0007",
    "0D1B, 2, 1, ESC (U+001B)",
  })
  void namesAControlCharacterAndItsPlace(String hex, int line, int column, String name) {
    assertThat(SourceText.decode(bytes("61" + hex)))
        .isEqualTo(
            new Decoding.Undecodable(
                DecodingFault.CONTROL_CHARACTER, new Position(line, column), name));
  }

  @Test
  void takesTabsForText() {
    assertThat(lines(decoded("a\tb"))).containsExactly("a\tb");
  }

  @Test
  void pointsBehindTheLastGoodCharacterOfTextThatIsNotUtf8() {
    byte[] latin = "a\ncity: Z\u00FCrich\n".getBytes(ISO_8859_1);
    assertThat(SourceText.decode(latin))
        .isEqualTo(
            new Decoding.Undecodable(
                DecodingFault.NOT_UTF8,
                new Position(2, 8),
                "byte 10 of the file, which looks like Windows-1252 or Latin-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a byte that only goes on
        "C3", // cut off at the end
        "E282", // cut off in the middle
        "C080", // NUL in two bytes
        "EDA080", // half of a surrogate pair
        "F4908080", // beyond Unicode
        "FE",
      })
  void refusesWhatIsNotUtf8(String hex) {
    assertThat(SourceText.decode(bytes("6162" + hex)))
        .isInstanceOfSatisfying(
            Decoding.Undecodable.class,
            fault -> {
              assertThat(fault.fault()).isEqualTo(DecodingFault.NOT_UTF8);
              assertThat(fault.place()).isEqualTo(new Position(1, 3));
              assertThat(fault.found()).startsWith("byte 3 of the file");
            });
  }

  @Test
  void namesTheFirstOfSeveralFaults() {
    assertThat(SourceText.decode(bytes("610A62001FC3")))
        .isEqualTo(
            new Decoding.Undecodable(
                DecodingFault.CONTROL_CHARACTER, new Position(2, 2), "NUL (U+0000)"));
  }

  @Test
  void knowsWideEncodingsByTheirMark() {
    assertThat(wide(MANIFEST.getBytes(UTF_16)))
        .isEqualTo("UTF-16, big-endian, with a byte order mark");
    assertThat(wide(("\uFEFF" + MANIFEST).getBytes(UTF_16LE)))
        .isEqualTo("UTF-16, little-endian, with a byte order mark");
    assertThat(wide(("\uFEFF" + MANIFEST).getBytes(Charset.forName("UTF-32LE"))))
        .isEqualTo("UTF-32, little-endian, with a byte order mark");
    assertThat(wide(("\uFEFF" + MANIFEST).getBytes(Charset.forName("UTF-32BE"))))
        .isEqualTo("UTF-32, big-endian, with a byte order mark");
  }

  @Test
  void knowsWideEncodingsByTheirZeros() {
    assertThat(wide(MANIFEST.getBytes(UTF_16LE)))
        .isEqualTo("UTF-16, little-endian, without a byte order mark");
    assertThat(wide(MANIFEST.getBytes(UTF_16BE)))
        .isEqualTo("UTF-16, big-endian, without a byte order mark");
    assertThat(wide(MANIFEST.getBytes(Charset.forName("UTF-32LE"))))
        .isEqualTo("UTF-32, little-endian, without a byte order mark");
    assertThat(wide(MANIFEST.getBytes(Charset.forName("UTF-32BE"))))
        .isEqualTo("UTF-32, big-endian, without a byte order mark");
  }

  // Budgets

  @Test
  void takesAMebibyteAndNotAByteMore() {
    String line = "x".repeat(1023) + "\n";
    String full = line.repeat(SourceText.MAX_BYTES / 1024);
    assertThat(full.getBytes(UTF_8)).hasSize(SourceText.MAX_BYTES);
    assertThat(decoded(full).lineCount()).isEqualTo(1025);
    assertThat(SourceText.decode((full + "x").getBytes(UTF_8)))
        .isEqualTo(
            new Decoding.Undecodable(
                DecodingFault.TOO_LARGE, Position.START, "more than 1048576 bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void takesALineOfTheGreatestLengthAndNotACharacterMore(String end) {
    String longest = "x".repeat(SourceText.MAX_LINE_LENGTH);
    assertThat(decoded("a\n" + longest + end).line(2)).isEqualTo(longest);
    assertThat(SourceText.decode(("a\n" + longest + "x" + end).getBytes(UTF_8)))
        .isEqualTo(
            new Decoding.Undecodable(
                DecodingFault.TOO_LARGE,
                new Position(2, 1),
                "a line of more than 16384 characters"));
  }

  @Test
  void doesNotCountTheByteOrderMarkToTheLine() {
    String longest = "x".repeat(SourceText.MAX_LINE_LENGTH);
    assertThat(decoded("\uFEFF" + longest).line(1)).isEqualTo(longest);
  }

  @Test
  void takesAFullStreamAndOneByteOfALongerOne() throws IOException {
    var stream = new Endless();
    assertThat(SourceText.read(stream)).isInstanceOf(Decoding.Undecodable.class);
    assertThat(stream.taken).isEqualTo(SourceText.MAX_BYTES + 1L);
    byte[] full = "\n".repeat(SourceText.MAX_BYTES).getBytes(UTF_8);
    assertThat(SourceText.read(new ByteArrayInputStream(full)))
        .isInstanceOf(Decoding.Decoded.class);
  }

  /** As many blanks as anybody asks for, counted. */
  private static final class Endless extends InputStream {
    private long taken;

    @Override
    public int read() {
      taken++;
      return ' ';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      Arrays.fill(into, offset, offset + length, (byte) ' ');
      taken += length;
      return length;
    }
  }

  private static SourceText decoded(String text) {
    return ((Decoding.Decoded) SourceText.decode(text.getBytes(UTF_8))).text();
  }

  private static List<String> lines(SourceText text) {
    return IntStream.rangeClosed(1, text.lineCount()).mapToObj(text::line).toList();
  }

  private static String wide(byte[] bytes) {
    Decoding.Undecodable fault = (Decoding.Undecodable) SourceText.decode(bytes);
    assertThat(fault.fault()).isEqualTo(DecodingFault.WIDE_ENCODING);
    assertThat(fault.place()).isEqualTo(Position.START);
    return fault.found();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void takesTheByteOrderMarkAwayAndNothingElse() {
    SourceText text = decoded("\uFEFFa\r\nb\rc");

    assertThat(text.edited(List.of(Edit.NO_BYTE_ORDER_MARK))).isEqualTo(utf8("a\r\nb\rc"));
  }

  @Test
  void takesALineAwayWithItsEnd() {
    SourceText text = decoded("a\r\nb\nc");
    Span first = new Span(Position.START, new Position(2, 1));

    assertThat(text.edited(List.of(Edit.removal(first)))).isEqualTo(utf8("b\nc"));
  }

  @Test
  void refusesEditsThatOverlapOrLieOutside() {
    SourceText text = decoded("abc");
    Edit one = Edit.removal(text.span(1, 0, 2));
    Edit other = Edit.removal(text.span(1, 1, 3));
    Edit behind = Edit.insertion(new Position(1, 5), "x");
    Edit below = Edit.insertion(new Position(2, 1), "x");
    Edit half = Edit.insertion(Position.START, "\uD800");

    for (List<Edit> edits :
        List.of(List.of(one, other), List.of(behind), List.of(below), List.of(half))) {
      assertThatIllegalArgumentException().isThrownBy(() -> text.edited(edits));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}

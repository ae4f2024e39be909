package dev.waybill.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.AnyBytes.Content;
import dev.waybill.text.AnyBytes.Lines;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(AnyBytes.class)
@Domain(DomainContext.Global.class)
class SourceTextProperties {
  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void anyBytesAreAnswered(@ForAll Content content) {
    Decoding decoding = SourceText.decode(content.bytes());
    if (decoding instanceof Decoding.Undecodable fault) {
      Statistics.collect(fault.fault());
      // A later place than the last character there can be is outside of every text.
      assertThat(fault.place().line() + fault.place().column())
          .isLessThanOrEqualTo(content.bytes().length + 2);
      assertThat(fault.found()).isNotEmpty().doesNotContain("\n");
    } else {
      Statistics.collect("text");
      assertThat(((Decoding.Decoded) decoding).text().lineCount()).isPositive();
    }
    Statistics.coverage(
        coverage -> {
          coverage.check("text").percentage(share -> share > 20);
          coverage.check(DecodingFault.NOT_UTF8).count(count -> count > 0);
          coverage.check(DecodingFault.CONTROL_CHARACTER).count(count -> count > 0);
        });
  }

  @Property
  void whatIsDecodedIsTheTextOfTheBytes(@ForAll Content content) {
    if (SourceText.decode(content.bytes()) instanceof Decoding.Decoded decoded) {
      assertThat(new String(content.bytes(), UTF_8).getBytes(UTF_8)).isEqualTo(content.bytes());
      assertThat(decoded.text().textOf(whole(decoded.text())))
          .isEqualTo(
              new String(content.bytes(), UTF_8)
                  .replaceFirst("^\uFEFF", "")
                  .replace("\r\n", "\n")
                  .replace('\r', '\n'));
    }
  }

  @Property
  void linesAreWhatStandsBetweenLineEnds(@ForAll Lines lines) {
    SourceText text = decoded(lines.text());
    assertThat(text.hasByteOrderMark()).isEqualTo(lines.mark());
    assertThat(text.lineCount()).isEqualTo(lines.lines().size());
    for (int i = 0; i < lines.lines().size(); i++) {
      assertThat(text.line(i + 1)).isEqualTo(lines.lines().get(i));
      boolean isLast = i == lines.lines().size() - 1;
      assertThat(text.loneCarriageReturnLines().contains(i + 1))
          .isEqualTo(!isLast && lines.ends().get(i).equals("\r"));
    }
  }

  @Property
  void aSpanLiesInItsLineAndGivesItsTextBack(
      @ForAll Lines lines, @ForAll @IntRange(max = 99) int a, @ForAll @IntRange(max = 99) int b) {
    SourceText text = decoded(lines.text());
    int number = a % text.lineCount() + 1;
    String line = text.line(number);
    int points = line.codePointCount(0, line.length());
    int first = Math.min(a % (points + 1), b % (points + 1));
    int last = Math.max(a % (points + 1), b % (points + 1));
    int from = line.offsetByCodePoints(0, first);
    int to = line.offsetByCodePoints(0, last);
    Span span = text.span(number, from, to);
    assertThat(span)
        .isEqualTo(new Span(new Position(number, first + 1), new Position(number, last + 1)));
    assertThat(text.textOf(span)).isEqualTo(line.substring(from, to));
  }

  @Property
  void givesBackTheBytesItWasDecodedFrom(@ForAll Content content) {
    if (SourceText.decode(content.bytes()) instanceof Decoding.Decoded decoded) {
      assertThat(decoded.text().bytes()).isEqualTo(content.bytes());
    }
  }

  /** Against the bytes themselves: what stands before, between and behind the edits is copied. */
  @Property
  void changesTheBytesOfTheSpansOnly(
      @ForAll Lines lines,
      @ForAll List<@IntRange(max = 999) Integer> cuts,
      @ForAll List<@StringLength(max = 3) @CharRange(from = ' ', to = '\u00FC') String> texts) {
    byte[] bytes = lines.text().getBytes(UTF_8);
    List<Position> places = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    int offset = lines.mark() ? 3 : 0;
    for (int i = 0; i < lines.lines().size(); i++) {
      int[] points = lines.lines().get(i).codePoints().toArray();
      for (int column = 0; column <= points.length; column++) {
        places.add(new Position(i + 1, column + 1));
        offsets.add(offset);
        if (column < points.length) {
          offset += Character.toString(points[column]).getBytes(UTF_8).length;
        }
      }
      offset += i < lines.lines().size() - 1 ? lines.ends().get(i).length() : 0;
    }
    int[] chosen = cuts.stream().mapToInt(cut -> cut % places.size()).sorted().distinct().toArray();

    List<Edit> edits = new ArrayList<>();
    var expected = new ByteArrayOutputStream();
    int done = 0;
    for (int i = 0; i + 1 < chosen.length && i / 2 < texts.size(); i += 2) {
      String text = texts.get(i / 2);
      edits.add(0, new Edit(new Span(places.get(chosen[i]), places.get(chosen[i + 1])), text));
      expected.write(bytes, done, offsets.get(chosen[i]) - done);
      expected.writeBytes(text.getBytes(UTF_8));
      done = offsets.get(chosen[i + 1]);
    }
    expected.write(bytes, done, bytes.length - done);

    assertThat(decoded(lines.text()).edited(edits)).isEqualTo(expected.toByteArray());
  }

  private static Span whole(SourceText text) {
    int last = text.lineCount();
    return text.span(1, 0, 0).to(text.span(last, 0, text.line(last).length()));
  }

  private static SourceText decoded(String text) {
    return ((Decoding.Decoded) SourceText.decode(text.getBytes(UTF_8))).text();
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.DialectTexts.AnyText;
import dev.waybill.document.LaidOutManifests.LaidOut;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(DialectTexts.class)
@Domain(LaidOutManifests.class)
@Domain(DomainContext.Global.class)
class DialectReaderProperties {

  @Property(tries = 4000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void anyTextGivesADocumentWithPlacesInsideIt(@ForAll AnyText any) {
    assertPlacesInside(read(any.text()));
    Statistics.collect(read(any.text()).isReadable() ? "read" : "refused");
    Statistics.coverage(
        coverage -> {
          coverage.check("read").percentage(share -> share > 30);
          coverage.check("refused").count(count -> count > 0);
        });
  }

  @Property
  void anyStringGivesADocumentWithPlacesInsideIt(@ForAll String text) {
    assertPlacesInside(read(text));
    assertPlacesInside(read("bucket: b\nprefix: " + text));
    assertPlacesInside(read("bucket: b\n" + text + ": x"));
  }

  private static void assertPlacesInside(Document document) {
    for (Span span : Documents.spans(document)) {
      // Of bytes that are no text only the place of the fault is known.
      if (document.isReadable() || document.source().lineCount() > 1) {
        assertInside(document.source(), span.start());
        assertInside(document.source(), span.end());
        assertThat(document.quote(span)).matches("(?s)\\(hidden\\)|\".*\"");
      }
    }
    for (int number = 1; number <= document.source().lineCount(); number++) {
      assertThat(columns(document.maskedLine(number)))
          .isEqualTo(columns(document.source().line(number)));
    }
  }

  private static void assertInside(SourceText source, Position place) {
    assertThat(place.line()).isBetween(1, source.lineCount());
    assertThat(place.column()).isBetween(1, columns(source.line(place.line())) + 1);
  }

  private static int columns(String line) {
    return line.codePointCount(0, line.length());
  }

  @Property
  void aSpanHoldsWhatItsFieldSays(@ForAll AnyText any) {
    Document document = read(any.text());
    for (Field field : document.fields()) {
      String key = document.source().textOf(field.keySpan());
      String value = document.source().textOf(field.value().span());
      if (field.value() instanceof Scalar scalar && !scalar.quoted() && !document.isFaulty(field)) {
        assertThat(value).isEqualTo(scalar.text());
      }
      boolean quoted = key.charAt(0) == '"' || key.charAt(0) == '\'';
      assertThat(field.key()).isEqualTo(quoted ? PlainYaml.unquote(key).orElse(key) : key);
    }
  }

  @Property
  void readsEveryFieldAsWrittenWhateverTheLayout(@ForAll LaidOut manifest) {
    Document document = read(manifest.text());
    assertThat(Documents.shape(document.root())).isEqualTo(manifest.content());
    assertThat(document.faults()).isEmpty();
    assertThat(document.repairs()).allMatch(repair -> repair.kind() == Repair.Kind.TIGHT_COLON);
  }

  @Property
  void readsTheSameFromEveryLineEnd(@ForAll LaidOut manifest) {
    assertSame(read(manifest.text()), read(manifest.text().replace("\n", "\r\n")));
    assertSame(read(manifest.text()), read(manifest.text().stripTrailing()));
    assertThat(read(manifest.text().replace("\n", "\r")).root())
        .isEqualTo(read(manifest.text()).root());
  }

  @Property
  void readsTheSameFromEveryLineEndOfAnyText(@ForAll AnyText any) {
    String text = any.text().replace("\r", "\n");
    assertSame(read(text), read(text.replace("\n", "\r\n")));
  }

  @Property
  void readsTheSameBehindAByteOrderMark(@ForAll LaidOut manifest) {
    assertThat(read("\uFEFF" + manifest.text()).root()).isEqualTo(read(manifest.text()).root());
  }

  private static void assertSame(Document one, Document other) {
    assertThat(other.root()).isEqualTo(one.root());
    assertThat(other.repairs()).isEqualTo(one.repairs());
    assertThat(other.faults()).isEqualTo(one.faults());
  }
}

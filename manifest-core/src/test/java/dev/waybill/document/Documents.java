package dev.waybill.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads texts, and shows documents in words that a test can compare at a glance. */
final class Documents {
  private Documents() {}

  static Document read(String text) {
    return DialectReader.read(SourceText.decode(text.getBytes(UTF_8)));
  }

  /** All fields as {@code path = text}; what is nested only as its path. */
  static List<String> fields(Document document) {
    return document.fields().stream()
        .map(
            field ->
                field.value() instanceof Scalar scalar
                    ? field.path() + " = " + scalar.text()
                    : field.path())
        .toList();
  }

  /** What the reader did, as {@code KIND line:column}, in that order. */
  static List<String> repairs(Document document) {
    return document.repairs().stream()
        .map(repair -> repair.kind() + " " + place(repair.span().start()))
        .toList();
  }

  static List<String> faults(Document document) {
    return document.faults().stream()
        .map(fault -> fault.kind() + " " + place(fault.span().start()))
        .toList();
  }

  static String place(Position position) {
    return position.line() + ":" + position.column();
  }

  /** A value without places: texts, lists and lists of pairs. */
  static Object shape(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.fields().stream()
          .map(field -> Map.entry(field.key(), shape(field.value())))
          .collect(Collectors.toList());
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().map(Documents::shape).collect(Collectors.toList());
    }
    return ((Scalar) value).text();
  }

  /** Every place that a document names. */
  static List<Span> spans(Document document) {
    List<Span> spans = new ArrayList<>();
    document.repairs().forEach(repair -> spans.add(repair.span()));
    document.faults().forEach(fault -> spans.add(fault.span()));
    document.fields().forEach(field -> spans.add(field.keySpan()));
    collect(document.root(), spans);
    return spans;
  }

  private static void collect(Value value, List<Span> spans) {
    spans.add(value.span());
    if (value instanceof Mapping mapping) {
      mapping.fields().forEach(field -> collect(field.value(), spans));
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, spans));
    }
  }
}

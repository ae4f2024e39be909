package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tab between the parts of a line, or where nothing else is. */
final class StrayTab implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    SourceText source = subject.document().source();
    List<Diagnostic> found = new ArrayList<>();
    List<Span> texts = null;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if (line.indexOf('\t') >= 0) {
        texts = texts == null ? texts(subject) : texts;
        Diagnostic finding = inLine(subject, number, line, texts);
        if (finding != null) {
          found.add(finding);
        }
      }
    }
    return found;
  }

  private @Nullable Diagnostic inLine(Subject subject, int number, String line, List<Span> texts) {
    SourceText source = subject.document().source();
    int first = 0;
    while (first < line.length() && (line.charAt(first) == ' ' || line.charAt(first) == '\t')) {
      first++;
    }
    boolean hasNothing = first == line.length() || line.charAt(first) == '#';
    // In front of an option or an item a tab is indentation, which is another mistake.
    int from = hasNothing ? 0 : first;
    int to = hasNothing ? first : line.length();
    Span place = null;
    List<Edit> edits = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (line.charAt(i) == '\t') {
        Span tab = source.span(number, i, i + 1);
        if (texts.stream().noneMatch(text -> holds(text, tab))) {
          place = place == null ? tab : place;
          edits.add(new Edit(tab, isAtEnd(line, i) ? "" : " "));
        }
      }
    }
    return place == null || isFaulty(subject, number) ? null : finding(place, edits);
  }

  private Diagnostic finding(Span place, List<Edit> edits) {
    return warning(place, "a tab; read as a blank, but many YAML readers take no tab between texts")
        .mendedBy("write a blank")
        .correctedBy(new Correction(true, edits));
  }

  private static boolean isAtEnd(String line, int index) {
    return line.substring(index).isBlank();
  }

  private static boolean isFaulty(Subject subject, int number) {
    return subject.document().faults().stream()
        .anyMatch(
            fault -> fault.span().start().line() <= number && number <= fault.span().end().line());
  }

  private static boolean holds(Span text, Span tab) {
    return text.start().compareTo(tab.start()) <= 0 && tab.end().compareTo(text.end()) <= 0;
  }

  /** Where keys and values are written, to which their tabs belong. */
  private static List<Span> texts(Subject subject) {
    List<Span> texts = new ArrayList<>();
    collect(subject.document().root(), texts);
    return texts;
  }

  private static void collect(Value value, List<Span> texts) {
    if (value instanceof Mapping mapping) {
      for (Field field : mapping.fields()) {
        texts.add(field.keySpan());
        collect(field.value(), texts);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, texts));
    } else if (value instanceof Scalar scalar) {
      texts.add(scalar.span());
    }
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tab between the parts of a line, or where nothing else is. */
final class StrayTab implements Rule {
  /** More in one line are mended by the next run. */
  private static final int MOST_EDITS = 1000;

  @Override
  public List<Diagnostic> check(Subject subject) {
    SourceText source = subject.document().source();
    List<Diagnostic> found = new ArrayList<>();
    Map<Integer, List<Span>> texts = null;
    BitSet faulty = new BitSet();
    for (int number = 1;
        number <= source.lineCount() && found.size() <= Rules.MAX_FINDINGS;
        number++) {
      String line = source.line(number);
      // Of what is no manifest, the tabs are not what is wrong.
      if (line.indexOf('\t') >= 0 && subject.document().isReadable()) {
        if (texts == null) {
          texts = texts(subject);
          faulty = faultyLines(subject);
        }
        Diagnostic finding = inLine(subject, number, texts.getOrDefault(number, List.of()));
        if (finding != null && !faulty.get(number)) {
          found.add(finding);
        }
      }
    }
    return found;
  }

  private @Nullable Diagnostic inLine(Subject subject, int number, List<Span> texts) {
    SourceText source = subject.document().source();
    String line = source.line(number);
    int first = 0;
    while (first < line.length() && (line.charAt(first) == ' ' || line.charAt(first) == '\t')) {
      first++;
    }
    int end = line.length();
    while (end > first && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    boolean hasNothing = first == line.length() || line.charAt(first) == '#';
    // In front of an option or an item a tab is indentation, which is another mistake.
    int from = hasNothing ? 0 : first;
    int to = hasNothing ? first : line.length();
    Span place = null;
    List<Edit> edits = new ArrayList<>();
    for (int i = from; i < to && edits.size() < MOST_EDITS; i++) {
      if (line.charAt(i) == '\t') {
        Span tab = source.span(number, i, i + 1);
        if (texts.stream().noneMatch(text -> holds(text, tab))) {
          place = place == null ? tab : place;
          edits.add(new Edit(tab, i >= end || (hasNothing && end == first) ? "" : " "));
        }
      }
    }
    return place == null
        ? null
        : finding(place, edits).as(hasNothing ? Severity.NOTE : Severity.WARNING);
  }

  private Diagnostic finding(Span place, List<Edit> edits) {
    return warning(place, "a tab; read as a blank, but many YAML readers take no tab between texts")
        .mendedBy("write a blank")
        .correctedBy(new Correction(true, edits));
  }

  /** Lines of which something worse is said. */
  private static BitSet faultyLines(Subject subject) {
    BitSet lines = new BitSet();
    for (Fault fault : subject.document().faults()) {
      lines.set(fault.span().start().line(), fault.span().end().line() + 1);
    }
    return lines;
  }

  private static boolean holds(Span text, Span tab) {
    return text.start().compareTo(tab.start()) <= 0 && tab.end().compareTo(text.end()) <= 0;
  }

  /** Where keys and values are written, to which their tabs belong, by each line they touch. */
  private static Map<Integer, List<Span>> texts(Subject subject) {
    Map<Integer, List<Span>> texts = new HashMap<>();
    collect(subject.document().root(), texts);
    return texts;
  }

  private static void collect(Value value, Map<Integer, List<Span>> texts) {
    if (value instanceof Mapping mapping) {
      for (Field field : mapping.fields()) {
        add(field.keySpan(), texts);
        collect(field.value(), texts);
      }
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, texts));
    } else if (value instanceof Scalar scalar) {
      add(scalar.span(), texts);
    }
  }

  private static void add(Span text, Map<Integer, List<Span>> texts) {
    for (int line = text.start().line(); line <= text.end().line(); line++) {
      texts.computeIfAbsent(line, unused -> new ArrayList<>(2)).add(text);
    }
  }
}

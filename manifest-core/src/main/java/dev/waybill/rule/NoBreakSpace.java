package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A special space stands where only a blank is one. */
final class NoBreakSpace implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Span> places = subject.repaired(Repair.Kind.NO_BREAK_SPACE);
    List<Text> values = values(subject);
    if (!places.isEmpty()) {
      // Who copied one line copied all of them: one mistake.
      return List.of(
          warning(
                  places.get(0),
                  "a no-break space or another special space, which looks like a blank and is none;"
                      + " read as a blank"
                      + Lines.besides(places)
                      + (values.isEmpty()
                          ? ""
                          : "; as part of a value on line " + firstLine(values)))
              .mendedBy("write an ordinary blank")
              .correctedBy(
                  new Correction(
                      true,
                      places.stream()
                          .map(place -> ordinary(subject.document().source(), place))
                          .toList())));
    }
    return values.isEmpty() ? List.of() : List.of(inValues(subject, values));
  }

  /** A text with such a space, and the option that it belongs to. */
  private record Text(Scalar scalar, String path) {}

  private Diagnostic inValues(Subject subject, List<Text> values) {
    List<Span> spans = values.stream().map(text -> text.scalar().span()).toList();
    Text first = values.get(0);
    Diagnostic finding =
        warning(
                place(subject, first.scalar()),
                "a no-break space or another special space in a value, which looks like a blank and"
                    + " stays what it is"
                    + Lines.besides(spans))
            .about(first.path())
            .mendedBy("write an ordinary blank");
    List<Edit> edits = new ArrayList<>();
    for (Text text : values) {
      if (!subject.untouchable().holds(text.scalar())) {
        edits.addAll(edits(subject.document().source(), text.scalar()));
      }
    }
    return edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits));
  }

  /** The space itself, but of a password nothing that tells where in it something is. */
  private static Span place(Subject subject, Scalar text) {
    return subject.document().isHidden(text.span())
        ? text.span()
        : edits(subject.document().source(), text).stream()
            .map(Edit::span)
            .findFirst()
            .orElse(text.span());
  }

  private static int firstLine(List<Text> values) {
    return values.get(0).scalar().span().start().line();
  }

  /**
   * Texts and patterns of the format's own options; words, numbers and buckets have rules that say
   * more.
   */
  private static List<Text> values(Subject subject) {
    List<Text> found = new ArrayList<>();
    for (Field field : subject.document().fields()) {
      OptionType type = field.option().map(Option::type).orElse(OptionType.MAP);
      if (field.value() instanceof Scalar scalar
          && hasSpace(scalar.text())
          && type == OptionType.TEXT
          && subject.isJudged(field)) {
        found.add(new Text(scalar, field.path()));
      } else if (field.value() instanceof Sequence list && type == OptionType.LIST_OF_PATTERNS) {
        for (Value item : list.items()) {
          if (item instanceof Scalar scalar && hasSpace(scalar.text())) {
            found.add(new Text(scalar, field.path()));
          }
        }
      }
    }
    return found;
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpecial(char c) {
    return c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static List<Edit> edits(SourceText source, Scalar text) {
    Position start = text.span().start();
    String line = source.line(start.line());
    int from = line.offsetByCodePoints(0, start.column() - 1);
    int end = line.offsetByCodePoints(0, text.span().end().column() - 1);
    List<Edit> edits = new ArrayList<>();
    for (int i = from; i < end; i++) {
      if (isSpecial(line.charAt(i))) {
        int to = i;
        while (to < end && isSpecial(line.charAt(to))) {
          to++;
        }
        edits.add(new Edit(source.span(start.line(), i, to), " ".repeat(to - i)));
        i = to;
      }
    }
    return edits;
  }

  /** Up to the next character that is none, so that a whole indentation is one change. */
  private static Edit ordinary(SourceText source, Span first) {
    String line = source.line(first.start().line());
    int from = line.offsetByCodePoints(0, first.start().column() - 1);
    int to = from;
    while (to < line.length() && Character.getType(line.charAt(to)) == Character.SPACE_SEPARATOR) {
      to++;
    }
    return new Edit(source.span(first.start().line(), from, to), " ".repeat(to - from));
  }
}

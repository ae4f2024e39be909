package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.option.OptionType;
import dev.waybill.text.Edit;
import dev.waybill.text.LookAlikes;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A character stands where one of ASCII belongs that it looks like. */
final class LookAlikeCharacter implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    // Who has one such character has it on every line: one mistake for each character.
    Map<Character, List<Span>> places = new LinkedHashMap<>();
    for (Repair repair : subject.document().repairs()) {
      if (repair.kind() == Repair.Kind.LOOK_ALIKE) {
        char c = subject.document().source().textOf(repair.span()).charAt(0);
        places.computeIfAbsent(c, any -> new ArrayList<>()).add(repair.span());
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    places.forEach((c, spans) -> found.add(finding(subject, c, spans)));
    return found;
  }

  private Diagnostic finding(Subject subject, char c, List<Span> spans) {
    Span first = spans.get(0);
    int others = spans.size() - 1;
    String more =
        others == 0 ? "" : ", here and " + others + (others == 1 ? " more time" : " more times");
    if (LookAlikes.isQuote(c)) {
      Set<Position> starts = textStarts(subject);
      boolean isText = spans.stream().allMatch(span -> starts.contains(span.start()));
      List<Edit> straight = Signs.quoted(subject, spans);
      return corrected(
          warning(
                  first,
                  "a quote of a word processor ("
                      + code(c)
                      + "), which is part of the text to other readers; read as quotes around it"
                      + more)
              .as(isText ? Severity.WARNING : Severity.ERROR)
              .mendedBy("write straight quotes, or none"),
          straight);
    }
    boolean isColon = LookAlikes.isColon(c);
    String text = subject.document().source().textOf(first);
    return corrected(
        error(
                first,
                (c < 0x80 ? "\"" + text + "\"" : code(c))
                    + " stands where "
                    + (isColon ? "the colon of an option" : "the dash of a list item")
                    + " belongs; read as one"
                    + more)
            .sparing(ServiceError.MALFORMED_MANIFEST)
            .mendedBy("write \"" + (isColon ? ": " : "- ") + "\""),
        Signs.replaced(subject, spans, isColon ? ":" : "-"));
  }

  private static Diagnostic corrected(Diagnostic finding, List<Edit> edits) {
    return edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits));
  }

  /** Where a quote that begins a value only spoils free text; elsewhere it makes another word. */
  private static Set<Position> textStarts(Subject subject) {
    Set<Position> starts = new TreeSet<>();
    for (Field field : subject.document().fields()) {
      if (field.value() instanceof Scalar scalar && takesAnyText(field)) {
        Position inner = scalar.span().start();
        starts.add(new Position(inner.line(), Math.max(1, inner.column() - 1)));
      }
    }
    return starts;
  }

  private static boolean takesAnyText(Field field) {
    return field
        .option()
        .map(option -> option.type() == OptionType.TEXT && !option.secret())
        .orElse(true);
  }

  private static String code(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }
}

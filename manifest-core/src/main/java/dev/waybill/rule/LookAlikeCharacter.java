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
import java.util.Optional;
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
    subject.value("deviceId").flatMap(field -> inDevice(subject, field)).ifPresent(found::add);
    return found;
  }

  /**
   * What stands on a device is compared by people and scanners, which tell one dash from another.
   */
  private Optional<Diagnostic> inDevice(Subject subject, Field field) {
    String text = field.text();
    int index = firstOther(text);
    if (index < 0) {
      return Optional.empty();
    }
    char c = text.charAt(index);
    String ascii = LookAlikes.isDash(c) ? "-" : String.valueOf(LookAlikes.fold(c));
    return Optional.of(
        warning(
                field.value().span(),
                subject.isSecret(field)
                    ? "a character of the device's number only looks like one of ASCII"
                    : code(c) + " in the device's number looks like \"" + ascii + "\" and is none")
            .about(field.path())
            .sparing(ServiceError.INVALID_MANIFEST_FIELD)
            .leadingTo("the device cannot be matched with its job")
            .mendedBy("type the number as it stands on the device"));
  }

  /** The first character that would be one of ASCII if the text were; -1 when there is none. */
  private static int firstOther(String text) {
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isOther = c > '~' && (LookAlikes.isDash(c) || LookAlikes.fold(c) != c);
      if (c > '~' && !isOther) {
        // A name in another script is one.
        return -1;
      }
      first = isOther && first < 0 ? i : first;
    }
    return first;
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

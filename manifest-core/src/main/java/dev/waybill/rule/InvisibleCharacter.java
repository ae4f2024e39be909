package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A character that cannot be seen. */
final class InvisibleCharacter implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    SourceText source = subject.document().source();
    Set<Integer> marred =
        subject.standIns().unknown().stream()
            .filter(subject.standIns()::isMarred)
            .map(field -> field.keySpan().start().line())
            .collect(Collectors.toSet());
    List<Diagnostic> found = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        int c = line.codePointAt(i);
        if (Character.getType(c) == Character.FORMAT) {
          Span place = source.span(number, i, i + Character.charCount(c));
          Diagnostic finding = finding(c, place, marred.contains(number));
          found.add(
              subject.untouchable().holds(place.start())
                  ? finding
                  : finding.correctedBy(Correction.doubtful(Edit.removal(place))));
          break;
        }
      }
    }
    return found;
  }

  /** In the name of an option it is what makes the option unknown. */
  private Diagnostic finding(int character, Span place, boolean isInName) {
    String code = String.format(Locale.ROOT, "the character U+%04X cannot be seen, ", character);
    return warning(place, code + (isInName ? "but spoils the name" : "but is part of the text"))
        .as(isInName ? Severity.ERROR : Severity.WARNING)
        .mendedBy("remove it");
  }
}

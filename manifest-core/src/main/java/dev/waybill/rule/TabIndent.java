package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Span;
import java.util.List;

/** A line is indented with tabs. */
final class TabIndent implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    // Whose editor writes tabs has them on every line: one mistake.
    List<Span> places = subject.repaired(Repair.Kind.TAB_INDENT);
    return places.isEmpty()
        ? List.of()
        : List.of(
            warning(
                    places.get(0),
                    "a tab as indentation, which YAML forbids; read as blanks up to the next eighth column"
                        + Lines.besides(places))
                .mendedBy("indent with blanks")
                .correctedBy(
                    subject
                        .indentation()
                        .withoutTabs(
                            places.stream()
                                .map(place -> place.start().line())
                                .distinct()
                                .toList())));
  }
}

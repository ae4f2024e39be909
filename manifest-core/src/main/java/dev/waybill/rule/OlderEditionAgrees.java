package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.option.Edition;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A manifest that was right in its time. */
final class OlderEditionAgrees implements Rule {

  /** The rules whose errors depend on the edition. */
  private static final List<Rule> OF_THEIR_TIME =
      List.of(new MissingOption(), new EraseNotConfirmed(), new KindNewerThanEdition());

  private static final List<String> IDS = OF_THEIR_TIME.stream().map(Rule::id).toList();

  /** Whether all that is wrong may come of the edition, so that it is worth asking the others. */
  static boolean isWorthAsking(List<Diagnostic> found) {
    boolean any = false;
    for (Diagnostic finding : found) {
      if (finding.severity() == Severity.ERROR) {
        if (!IDS.contains(finding.rule())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> errors = errors(subject);
    if (errors.isEmpty()) {
      return List.of();
    }
    List<String> years = new ArrayList<>();
    for (Edition edition : Edition.values()) {
      if (!edition.isFrom(subject.edition()) && errors(subject.under(edition)).isEmpty()) {
        years.add(edition.year());
      }
    }
    return years.isEmpty() ? List.of() : List.of(finding(subject, years));
  }

  private Diagnostic finding(Subject subject, List<String> years) {
    return note(
        place(subject.document()),
        "right under the rules of "
            + String.join(", ", years)
            + "; those of "
            + subject.edition().year()
            + " demand more");
  }

  private static List<Diagnostic> errors(Subject subject) {
    return OF_THEIR_TIME.stream()
        .flatMap(rule -> rule.check(subject).stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /** The version tells the time of a manifest; without one, its first option has to do. */
  private static Span place(Document document) {
    return document
        .find("manifestVersion")
        .or(() -> document.fields().stream().findFirst())
        .map(field -> field.keySpan())
        .orElse(Span.at(Position.START));
  }
}

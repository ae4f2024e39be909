package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import java.util.List;

/** Options of different kinds of job in one manifest. */
final class ConflictingKinds implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field first = subject.evidence().deciding();
    Field other = subject.evidence().contradicting();
    if (first == null || other == null || isSetTwice(subject, other)) {
      return List.of();
    }
    return List.of(
        error(
                other.keySpan(),
                "\""
                    + other.path().replace("[]", "")
                    + "\" belongs to another kind of job than \""
                    + first.path().replace("[]", "")
                    + "\" at line "
                    + first.keySpan().start().line()
                    + "; a manifest is for one job of one kind")
            .about(other.path())
            .sparing(ServiceError.INVALID_MANIFEST_FIELD));
  }

  /** The same option twice at one place is a duplicate, whatever the two values are. */
  private static boolean isSetTwice(Subject subject, Field field) {
    return subject.document().faults().stream()
        .anyMatch(
            fault ->
                fault.kind() == Fault.Kind.DUPLICATE_KEY && fault.span().equals(field.keySpan()));
  }
}

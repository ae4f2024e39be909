package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import java.util.List;

/** Options of different kinds of job in one manifest. */
final class ConflictingKinds implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field first = subject.evidence().deciding();
    Field other = subject.evidence().contradicting();
    if (first == null || other == null) {
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
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.List;
import java.util.Optional;

/** A kind of job that the chosen edition does not have yet. */
final class KindNewerThanEdition implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field deciding = subject.evidence().deciding();
    JobKind kind = subject.kind();
    if (kind == null || deciding == null || !isBroken(subject)) {
      return List.of();
    }
    return List.of(
        error(
                deciding.keySpan(),
                "jobs of kind "
                    + kind.word()
                    + " are known from edition "
                    + kind.since().year()
                    + " on; checked against "
                    + subject.edition().year())
            .about(deciding.path())
            .sparing(ServiceError.INVALID_MANIFEST_FIELD));
  }

  /** Whether the kind of job is from a later time. */
  static boolean isBroken(Subject subject) {
    return Optional.ofNullable(subject.kind())
        .filter(kind -> !subject.edition().isFrom(kind.since()))
        .isPresent();
  }
}

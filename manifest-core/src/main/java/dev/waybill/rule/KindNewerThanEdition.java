package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.Edition;
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
                    + since(kind).year()
                    + " on; checked against "
                    + subject.edition().year())
            .about(deciding.path())
            .sparing(ServiceError.INVALID_MANIFEST_FIELD));
  }

  /** Whether the kind of job is from a later time. */
  static boolean isBroken(Subject subject) {
    return Optional.ofNullable(subject.kind())
        .filter(kind -> !subject.edition().isFrom(since(kind)))
        .isPresent();
  }

  private static Edition since(JobKind kind) {
    return switch (kind) {
      case IMPORT_S3 -> Edition.E2009;
      // The first guide has imports only; the web service of 2010 brought exports.
      case EXPORT_S3, IMPORT_EBS -> Edition.E2011;
      case IMPORT_GLACIER -> Edition.E2013;
    };
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.Edition;
import java.util.List;
import java.util.Optional;

/** Substitutions in a manifest of a version that does not have them. */
final class SubstitutionsInOldVersion implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field version = subject.value("manifestVersion").orElse(null);
    if (version == null || !isBroken(subject, version)) {
      return List.of();
    }
    return substitutions(subject)
        .map(
            field ->
                error(
                        field.keySpan(),
                        "\"substitutions\" need version 2.0; the manifest has "
                            + subject.quoteValue(version)
                            + " at line "
                            + version.keySpan().start().line())
                    .about("substitutions")
                    .sparing(ServiceError.INVALID_MANIFEST_FIELD)
                    .mendedBy("write \"manifestVersion: 2.0\""))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether this rule objects to an old version, so that no other has to. */
  static boolean isBroken(Subject subject, Field version) {
    return subject.edition() != Edition.E2009
        && LegacyVersion.isLegacy(version)
        && substitutions(subject).isPresent();
  }

  private static Optional<Field> substitutions(Subject subject) {
    return subject
        .document()
        .find("substitutions")
        .filter(field -> !field.isEmpty() && subject.isOfThisKind(field));
  }
}

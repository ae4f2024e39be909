package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.Edition;
import java.util.List;

/** A manifest version of the early years. */
final class LegacyVersion implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.edition() == Edition.E2009) {
      return List.of();
    }
    Field version = subject.value("manifestVersion").orElse(null);
    return version == null
            || !isLegacy(version)
            || SubstitutionsInOldVersion.isBroken(subject, version)
            || VersionDoesNotFit.isOfOtherKind(subject, version)
        ? List.of()
        : List.of(finding(subject, version));
  }

  /** Seen in the first guide and in SDK tests that still passed later; 2.0 came in 2011. */
  static boolean isLegacy(Field version) {
    return version
        .option()
        .filter(option -> option.doubtful().contains(version.text()))
        .isPresent();
  }

  private Diagnostic finding(Subject subject, Field field) {
    return warning(
            field.value().span(),
            "version "
                + subject.quoteValue(field)
                + " is from before 2011; since then it is 2.0 for buckets, 3.0 for volumes and archives")
        .about("manifestVersion");
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import java.util.List;

/** A manifest version that the chosen edition does not have yet. */
final class VersionNewerThanEdition implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.edition() != Edition.E2009 || KindNewerThanEdition.isBroken(subject)) {
      return List.of();
    }
    return subject
        .value("manifestVersion")
        .filter(VersionNewerThanEdition::isKnownLater)
        .map(
            field ->
                warning(
                        field.value().span(),
                        "version "
                            + subject.quoteValue(field)
                            + " is not known in edition 2009 yet, whose version is 1.0")
                    .about("manifestVersion")
                    .mendedBy("write \"1.0\", or check against a later edition"))
        .map(List::of)
        .orElse(List.of());
  }

  /** The versions between 1.0 and 2.0 are in no guide; programs of later years have them. */
  private static boolean isKnownLater(Field version) {
    String first = JobKind.IMPORT_S3.manifestVersion(Edition.E2009);
    return version.text().equals("2")
        || (!version.text().equals(first)
            && version.option().stream()
                .anyMatch(option -> option.values(JobKind.IMPORT_S3).contains(version.text())));
  }
}

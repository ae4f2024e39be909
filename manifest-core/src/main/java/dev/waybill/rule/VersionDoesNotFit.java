package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manifest version of another kind of job. */
final class VersionDoesNotFit implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    JobKind kind = subject.kind();
    Field version = subject.value("manifestVersion").orElse(null);
    if (kind == null || version == null || !isOfOtherKind(subject, version)) {
      return List.of();
    }
    return List.of(
        error(
                version.value().span(),
                "version "
                    + subject.quoteValue(version)
                    + " does not go with a job of kind "
                    + kind.word()
                    + ", whose version is "
                    + kind.manifestVersion()
                    + because(subject.evidence().deciding()))
            .about("manifestVersion")
            .sparing(ServiceError.INVALID_MANIFEST_FIELD)
            .mendedBy("write \"" + kind.manifestVersion() + "\""));
  }

  /** Whether a version is one of the format, but for another kind than this job is of. */
  static boolean isOfOtherKind(Subject subject, Field version) {
    JobKind kind = subject.kind();
    String images = JobKind.IMPORT_EBS.manifestVersion();
    // A bare 3 can only be meant as 3.0.
    boolean isForImages = version.text().equals(images) || images.equals(version.text() + ".0");
    return kind != null && isForImages != JobKind.IMAGES.contains(kind) && isKnown(version);
  }

  private static boolean isKnown(Field version) {
    return version.option().stream()
        .flatMap(option -> option.values().stream())
        .anyMatch(word -> word.equals(version.text()) || word.equals(version.text() + ".0"));
  }

  private static String because(@Nullable Field deciding) {
    return deciding == null
        ? ""
        : " (see \""
            + deciding.path().replace("[]", "")
            + "\" at line "
            + deciding.keySpan().start().line()
            + ")";
  }
}

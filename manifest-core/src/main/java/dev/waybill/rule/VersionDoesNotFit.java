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
    if (kind == null
        || version == null
        || version.option().orElseThrow().values().stream().noneMatch(version.text()::equals)) {
      return List.of();
    }
    boolean isForBuckets = !version.text().equals(JobKind.IMPORT_EBS.manifestVersion());
    boolean fits = isForBuckets != JobKind.IMAGES.contains(kind);
    if (fits) {
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

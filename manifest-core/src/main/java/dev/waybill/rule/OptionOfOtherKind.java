package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.List;

/** An option that means nothing in this kind of job. */
final class OptionOfOtherKind implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    JobKind kind = subject.kind();
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : subject.document().fields()) {
      Option option = field.option().orElse(null);
      if (kind != null
          && option != null
          && !option.kinds().contains(kind)
          && MisplacedOption.homeInKind(subject, field).isEmpty()) {
        Diagnostic finding =
            warning(
                    field.keySpan(),
                    "\""
                        + option.path().replace("[]", "")
                        + "\" means nothing in a job of kind "
                        + kind.word())
                .about(option.path())
                .mendedBy("leave it out");
        found.add(
            needsOtherVersion(option, kind)
                ? finding.as(Severity.ERROR).sparing(ServiceError.INVALID_MANIFEST_FIELD)
                : finding);
      }
    }
    return found;
  }

  /** Of one option the guide says that a version of the manifest does not have it at all. */
  private static boolean needsOtherVersion(Option option, JobKind kind) {
    return option.path().equals("substitutions") && !kind.manifestVersion().equals("2.0");
  }
}

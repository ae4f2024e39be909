package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.List;

/** A directory for the whole export, and another one for an operation. */
final class OverriddenTargetDirectory implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field whole = subject.value("targetDirectory").orElse(null);
    if (whole == null || subject.kind() != JobKind.EXPORT_S3) {
      return List.of();
    }
    return subject.operations().stream()
        .flatMap(operation -> subject.value(operation, "targetDirectory").stream())
        .filter(own -> !own.text().equals(whole.text()))
        .limit(1)
        .map(
            own ->
                note(
                        own.value().span(),
                        "this operation goes to "
                            + subject.quoteValue(own)
                            + ", those without a directory of their own to "
                            + subject.quoteValue(whole)
                            + " at line "
                            + whole.keySpan().start().line())
                    .about(own.path()))
        .toList();
  }
}

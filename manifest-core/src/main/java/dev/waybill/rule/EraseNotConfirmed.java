package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.YesNo;
import java.util.List;
import java.util.Optional;

/** An import that does not confirm that the device is erased. */
final class EraseNotConfirmed implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Optional<Field> field =
        subject
            .value("eraseDevice")
            .filter(erase -> YesNo.read(erase.text()).equals(Optional.of(false)));
    if (field.isEmpty() || subject.kind() == JobKind.EXPORT_S3) {
      return List.of();
    }
    // Up to 2013 no was a choice and even the documented sample; from 2014 it fails the request.
    boolean mustConfirm = subject.edition().isFrom(Edition.E2014);
    return List.of(
        error(
                field.get().value().span(),
                mustConfirm
                    ? "\"eraseDevice\" must be yes: every device is erased before it is returned, even after a failed import"
                    : "\"eraseDevice\" is no; from edition 2014 on the service refuses that")
            .as(mustConfirm ? Severity.ERROR : Severity.WARNING)
            .about("eraseDevice")
            .sparing(field.get().option().orElseThrow().invalid())
            .leadingTo(
                "with yes, everything on the device is lost once it has been imported; keep a second copy"));
  }
}

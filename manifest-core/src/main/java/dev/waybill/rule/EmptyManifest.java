package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** The file has no option at all. */
final class EmptyManifest implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.EMPTY,
        fault ->
            error(fault.span(), "the file has no option, only blank lines or comments")
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }
}

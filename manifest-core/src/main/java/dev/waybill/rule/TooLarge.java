package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** The file goes over a budget. */
final class TooLarge implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.TOO_LARGE,
        fault ->
            error(
                    fault.span(),
                    fault.found() + "; no manifest needs so much, and reading stopped here")
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }
}

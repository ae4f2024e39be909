package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** Quotes around a text are not whole. */
final class MalformedQuotes implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.MALFORMED_QUOTES,
        fault ->
            error(fault.span(), fault.found() + "; it is open what a reader makes of it")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("close the quotes, or leave them out"));
  }
}

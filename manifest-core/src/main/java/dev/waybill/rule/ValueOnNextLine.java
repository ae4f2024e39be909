package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A value stands on the line below its option. */
final class ValueOnNextLine implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.VALUE_ON_NEXT_LINE,
        fault ->
            error(
                    fault.span(),
                    "text below \""
                        + fault.found()
                        + "\", which has no value of its own; values stand on the line of their option")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("put it behind the colon of \"" + fault.found() + "\""));
  }
}

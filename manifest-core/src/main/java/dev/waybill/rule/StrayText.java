package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A line is no option, list item or comment. */
final class StrayText implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.STRAY_TEXT,
        fault ->
            error(
                    fault.span(),
                    "the line is no option, list item or comment; options are written \"name: value\", one a line")
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }
}

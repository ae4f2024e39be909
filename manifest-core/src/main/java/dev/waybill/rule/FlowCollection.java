package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A value is a YAML list or map in brackets. */
final class FlowCollection implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.FLOW_COLLECTION,
        fault ->
            error(fault.span(), "a YAML list or map in brackets, which manifests do not have")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy(
                    "write one entry a line, indented below the option; quote the value if it is meant as text"));
  }
}

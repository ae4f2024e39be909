package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A value is a YAML block scalar. */
final class BlockScalar implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.BLOCK_SCALAR,
        fault ->
            error(
                    fault.span(),
                    "a YAML block scalar (a text on the lines below), which manifests do not have")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("write the value on the line of its option"));
  }
}

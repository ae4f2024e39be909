package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A value is a YAML anchor or alias. */
final class AnchorOrAlias implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.ANCHOR_OR_ALIAS,
        fault ->
            error(
                    fault.span(),
                    "a YAML anchor or alias (a name behind & or *), which manifests do not have")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("write the value out; quote it if it is meant as text"));
  }
}

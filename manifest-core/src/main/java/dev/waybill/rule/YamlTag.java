package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A value has a YAML tag. */
final class YamlTag implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.TAG,
        fault ->
            error(fault.span(), "a YAML tag (a type behind !), which manifests do not have")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("leave the tag out; quote the value if it is meant as text"));
  }
}

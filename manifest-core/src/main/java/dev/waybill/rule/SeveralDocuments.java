package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A second YAML document begins. */
final class SeveralDocuments implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.SEVERAL_DOCUMENTS,
        fault ->
            error(
                    fault.span(),
                    "a second document begins here; a file is one manifest, and nothing from here on was read")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("keep one manifest in a file"));
  }
}

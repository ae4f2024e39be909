package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** The file is something else. */
final class NotAManifest implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.NOT_A_MANIFEST,
        fault ->
            error(
                    fault.span(),
                    "the file is no manifest"
                        + (fault.found().isEmpty() ? "" : "; it looks like " + fault.found()))
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }
}

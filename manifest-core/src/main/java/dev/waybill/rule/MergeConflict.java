package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** Two versions of a part of the text were not merged. */
final class MergeConflict implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.MERGE_CONFLICT,
        fault ->
            error(
                    fault.span(),
                    fault.found().isEmpty()
                        ? "the marker of a merge that was not finished; of two versions the first was read"
                        : "a line that a patch takes out, with one below that it puts in; of the two the second was read")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("keep one of the versions and remove the markers"));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** A list item stands below nothing that takes a list. */
final class StrayListItem implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.STRAY_LIST_ITEM,
        fault ->
            error(fault.span(), "a list item, but no list above it")
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }
}

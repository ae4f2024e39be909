package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.option.Catalogue;
import java.util.List;

/** A list item stands below nothing that takes a list. */
final class StrayListItem implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.STRAY_LIST_ITEM,
        fault ->
            error(
                    fault.span(),
                    fault.found().isEmpty()
                        ? "a list item, but "
                            + wanted(subject.document().source().textOf(fault.span()))
                        : fault.found())
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }

  private static String wanted(String item) {
    boolean isOperation =
        StandIns.firstWord(item).flatMap(word -> Catalogue.find("operations[]", word)).isPresent();
    return isOperation ? "not below \"operations:\"" : "nothing above it takes a list";
  }
}

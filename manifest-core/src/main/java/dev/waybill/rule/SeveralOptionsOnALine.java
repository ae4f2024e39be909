package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** More than one option stands on a line. */
final class SeveralOptionsOnALine implements Rule {
  private static final int MOST_NAMED = 3;

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.SEVERAL_OPTIONS,
        fault ->
            error(
                    fault.span(),
                    "in the value stands "
                        + names(List.of(fault.found().split(", ")))
                        + " with a colon behind; options stand one a line")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .leadingTo("what stands behind the first colon of a line is one value")
                .mendedBy("begin a new line before the name of each option"));
  }

  private static String names(List<String> all) {
    List<String> shown = all.stream().limit(MOST_NAMED).map(name -> "\"" + name + "\"").toList();
    int more = all.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more options");
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Span;
import java.util.List;

/** Options stand below {@code operations} without a dash. */
final class MissingDash implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Span> items = subject.repaired(Repair.Kind.MISSING_DASH);
    if (items.isEmpty()) {
      return List.of();
    }
    // Who left one dash out left out all of them.
    int count = items.size();
    Diagnostic finding =
        warning(
                items.get(0),
                "options below \"operations\" without a dash; read as "
                    + (count == 1 ? "one item" : count + " items"))
            .mendedBy("write \"- \" in front of the first option of each item");
    return List.of(subject.indentation().dashed(items).map(finding::correctedBy).orElse(finding));
  }
}

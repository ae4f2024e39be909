package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Options stand below {@code operations} without a dash. */
final class MissingDash implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Span> items = new ArrayList<>(subject.repaired(Repair.Kind.MISSING_DASH));
    if (items.isEmpty()) {
      return List.of();
    }
    List<Span> lost = lost(subject, items);
    items.removeAll(lost);
    List<Diagnostic> found = new ArrayList<>();
    if (!items.isEmpty()) {
      found.add(withoutDashes(subject, items));
    }
    if (!lost.isEmpty()) {
      found.add(lost(lost));
    }
    return found;
  }

  private Diagnostic withoutDashes(Subject subject, List<Span> items) {
    // Who left one dash out left out all of them.
    int count = items.size();
    Diagnostic finding =
        warning(
                items.get(0),
                "options below \"operations\" without a dash; read as "
                    + (count == 1 ? "one item" : count + " items"))
            .mendedBy("write \"- \" in front of the first option of each item");
    return subject.indentation().dashed(items).map(finding::correctedBy).orElse(finding);
  }

  /** Those behind an item that has its dash: other readers take them for a part of it. */
  private static List<Span> lost(Subject subject, List<Span> items) {
    Set<Position> places =
        items.stream().map(Span::start).collect(Collectors.toCollection(TreeSet::new));
    List<Span> lost = new ArrayList<>();
    boolean isDashSeen = false;
    for (Mapping operation : subject.operations()) {
      Span first = operation.fields().get(0).keySpan();
      if (!places.contains(first.start())) {
        isDashSeen = true;
      } else if (isDashSeen) {
        lost.add(first);
      }
    }
    return lost;
  }

  private Diagnostic lost(List<Span> items) {
    return error(
            items.get(0),
            "another \"exportBucket\" in an item of \"operations\", so a dash is missing in front"
                + " of it"
                + Lines.besides(items))
        .about("operations[].exportBucket")
        .mendedBy("write \"- \" in front of it, below the dash of the item above");
  }
}

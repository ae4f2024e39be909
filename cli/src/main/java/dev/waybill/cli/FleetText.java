package dev.waybill.cli;

import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Swap;
import dev.waybill.text.Quoted;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A fleet for people: each item with its name, then what is only seen in all of them together. */
final class FleetText implements FleetReport {
  private static final int MOST_VALUE_CHARACTERS = 200;

  private final PrintWriter out;
  private final Paint paint;

  FleetText(PrintWriter out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  @Override
  public void add(FleetItem item, FleetOutcome outcome) {
    out.print(name(item) + ": ");
    outcome.text().print(out, paint);
  }

  @Override
  public void end(FleetTally tally) {
    tally.findings().duplicates().forEach(this::print);
    for (Swap<FleetItem> swap : tally.findings().swaps()) {
      print(swap, tally.findings().copied().contains(swap));
    }
    tally.findings().notChecked().forEach(what -> out.println(paint.faint("not checked: " + what)));
    out.println(tally.sentence());
    out.flush();
  }

  private void print(FleetDuplicate duplicate) {
    String value =
        duplicate.kind() == FleetDuplicate.Kind.JOB
            ? duplicate.value()
            : Quoted.of(duplicate.value(), MOST_VALUE_CHARACTERS);
    out.println(
        paint.bad("duplicate")
            + ": "
            + duplicate.kind().words()
            + " "
            + value
            + " in "
            + duplicate.items().stream()
                .map(FleetText::place)
                .collect(Collectors.joining(" and ")));
  }

  /** The place in the list tells more than a device that is the same twice. */
  private static String place(FleetItem item) {
    String place = Terminal.harmless(item.place());
    return place.equals(name(item)) ? place : place + " (" + name(item) + ")";
  }

  private void print(Swap<FleetItem> swap, boolean copied) {
    List<FleetItem> path = swap.path();
    StringBuilder sentence =
        new StringBuilder(paint.bad(swap.closed() ? "swapped" : "misplaced"))
            .append(copied ? ": a copy of the SIGNATURE of " : ": the SIGNATURE of ")
            .append(name(path.get(0)))
            .append(" is on ")
            .append(name(path.get(1)));
    for (int i = 1; i < path.size(); i++) {
      if (i + 1 < path.size() || swap.closed()) {
        sentence
            .append(", that of ")
            .append(name(path.get(i)))
            .append(" on ")
            .append(name(path.get((i + 1) % path.size())));
      }
    }
    out.println(sentence);
  }

  private static String name(FleetItem item) {
    String name = item.name();
    return PossibleKey.isIn(name) || PossibleKey.isInPath(name)
        ? "the device"
        : Terminal.nameForLine(name);
  }
}

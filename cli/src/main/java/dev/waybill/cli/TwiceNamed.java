package dev.waybill.cli;

import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of a fleet that must not be signed as they are: one of those with the same job is wrong.
 */
final class TwiceNamed {
  private final List<FleetDuplicate> duplicates;
  private final Map<FleetItem, String> faults = new HashMap<>();

  TwiceNamed(List<FleetDuplicate> duplicates) {
    this.duplicates = List.copyOf(duplicates);
    for (FleetDuplicate duplicate : duplicates) {
      List<FleetItem> items = duplicate.items();
      for (FleetItem item : items) {
        FleetItem other = items.get(items.get(0).equals(item) ? 1 : 0);
        faults.putIfAbsent(
            item,
            "its "
                + duplicate.kind().words()
                + " is also that of "
                + Terminal.harmless(other.place()));
      }
    }
  }

  List<FleetDuplicate> duplicates() {
    return duplicates;
  }

  /** Why an item must not be signed; null when it may. May be asked by several threads. */
  @Nullable String faultOf(FleetItem item) {
    return faults.get(item);
  }

  static FleetOutcome refused(FleetItem item, String fault) {
    return new FleetOutcome(
        ExitCode.FINDINGS,
        "refused",
        (out, paint) -> out.println(paint.bad("refused") + ": " + fault),
        json -> {
          FleetJson.device(json, item);
          if (item.job() != null) {
            json.writeStringField("jobId", item.job().value());
          }
          json.writeStringField("outcome", "refused");
          json.writeStringField("error", fault);
        });
  }
}

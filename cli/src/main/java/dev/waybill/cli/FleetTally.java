package dev.waybill.cli;

import dev.waybill.shipment.DeviceIds;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Swap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What came of all items of a fleet. */
final class FleetTally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Path> passedOver;
  private int items;
  private int status = ExitCode.FINE;
  private Findings findings = Findings.NONE;

  /**
   * What is only seen when all items are looked at together.
   *
   * @param duplicates what items have in common that they must not
   * @param swaps SIGNATURE files on each other's devices
   * @param copied which of the swaps begin with an item that has its own file as well
   * @param notChecked what nobody looked at, in sentences
   */
  record Findings(
      List<FleetDuplicate> duplicates,
      List<Swap<FleetItem>> swaps,
      List<Swap<FleetItem>> copied,
      List<String> notChecked) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());

    /** Duplicates only: those that the names alone show, and the device IDs of manifests. */
    static Findings of(List<FleetDuplicate> named, DeviceIds deviceIds) {
      List<FleetDuplicate> duplicates = new ArrayList<>(named);
      duplicates.addAll(deviceIds.duplicates());
      return new Findings(duplicates, List.of(), List.of(), List.of());
    }
  }

  /** Nothing counted yet; these words are counted from nought on and told in this order. */
  FleetTally(List<String> words, List<Path> passedOver) {
    words.forEach(word -> counts.put(word, 0));
    counts.put(FleetOutcome.FAILED, 0);
    this.passedOver = List.copyOf(passedOver);
  }

  void add(FleetOutcome outcome) {
    items++;
    counts.merge(outcome.word(), 1, Integer::sum);
    status = FleetOutcome.worse(status, outcome.status());
  }

  void add(Findings found) {
    findings = found;
    if (!found.duplicates().isEmpty() || !found.swaps().isEmpty()) {
      status = FleetOutcome.worse(status, ExitCode.FINDINGS);
    }
  }

  int items() {
    return items;
  }

  int status() {
    return status;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  Findings findings() {
    return findings;
  }

  List<Path> passedOver() {
    return passedOver;
  }

  /** {@code 3 items: 2 match, 1 mismatch}; what did not occur is left out. */
  String sentence() {
    StringJoiner parts = new StringJoiner(", ");
    counts.forEach(
        (word, count) -> {
          if (count > 0) {
            parts.add(count + " " + word.replace('-', ' '));
          }
        });
    return Commands.count(items, "item") + ": " + parts;
  }
}

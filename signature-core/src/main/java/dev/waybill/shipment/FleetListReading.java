package dev.waybill.shipment;

import java.util.List;

/** What came of reading the list of a fleet. */
public sealed interface FleetListReading {
  /**
   * The list is sound.
   *
   * @param items in the order of the list, at least one
   */
  record Read(ListedItems items) implements FleetListReading {}

  /**
   * The list must not be used, no part of it.
   *
   * @param faults in the order of the text, at least one
   * @param more how many there are beyond these
   */
  record Refused(List<FleetListFault> faults, int more) implements FleetListReading {
    /** Copies the faults. */
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("refused, but no fault says why");
      }
    }
  }
}

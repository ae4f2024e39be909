package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import java.io.IOException;

/** One form of what is printed about a fleet. Items come one after the other and are not kept. */
interface FleetReport {
  /** What came of one item. */
  void add(FleetItem item, FleetOutcome outcome) throws IOException;

  /** What stands behind all items. */
  void end(FleetTally tally) throws IOException;
}

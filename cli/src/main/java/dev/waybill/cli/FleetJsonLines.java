package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** A fleet as JSON Lines: an object for each item as it comes, and a summary behind them. */
final class FleetJsonLines implements FleetReport {
  private final PrintWriter out;

  FleetJsonLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void add(FleetItem item, FleetOutcome outcome) throws IOException {
    Json.line(out, json -> FleetJson.item(json, item, outcome));
  }

  @Override
  public void end(FleetTally tally) throws IOException {
    Json.line(
        out,
        json -> {
          json.writeObjectFieldStart("summary");
          FleetJson.summary(json, tally);
          json.writeEndObject();
        });
  }

  /** The only line where the fleet as a whole cannot be gone through. */
  static void failure(PrintWriter out, String sentence, int status) {
    try {
      Json.line(out, json -> AfterFailure.members(json, sentence, status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }
}

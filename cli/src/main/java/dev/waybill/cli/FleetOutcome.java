package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import java.io.PrintWriter;

/**
 * What came of one item of a fleet.
 *
 * @param status the exit status that it would have had by itself
 * @param word what it counts as in the summary
 * @param text prints it for people; the first line follows the name of the item
 * @param members writes what the command for one device writes in JSON
 */
record FleetOutcome(int status, String word, Text text, Json.Body members) {
  static final String FAILED = "failed";

  /** Prints lines. */
  @FunctionalInterface
  interface Text {
    void print(PrintWriter out, Paint paint);
  }

  /** It could not be done, for this reason, which is harmless. */
  static FleetOutcome failed(FleetItem item, int status, String sentence) {
    return new FleetOutcome(
        status,
        FAILED,
        (out, paint) -> out.println(paint.bad(FAILED) + ": " + sentence),
        json -> {
          FleetJson.device(json, item);
          json.writeStringField("error", sentence);
        });
  }

  /** The order of what can happen, the worst last: 0, 1, 3, 2. */
  static int worse(int one, int other) {
    return rank(one) >= rank(other) ? one : other;
  }

  /** A mistake in what was asked for makes everything else doubtful. */
  private static int rank(int status) {
    return switch (status) {
      case ExitCode.FINE -> 0;
      case ExitCode.FINDINGS -> 1;
      case ExitCode.FAILED -> 2;
      default -> 3;
    };
  }
}

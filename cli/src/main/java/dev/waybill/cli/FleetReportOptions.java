package dev.waybill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a report on a fleet looks. */
final class FleetReportOptions extends ColorOptions {
  /** For people, scripts, and scripts that read as it comes. */
  enum Format {
    text,
    json,
    jsonl
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "form of the report: ${COMPLETION-CANDIDATES} (an object a line, one for each item and a summary) (default: ${DEFAULT-VALUE})")
  Format format = Format.text;

  FleetReport report(PrintWriter out) throws IOException {
    return switch (format) {
      case text -> new FleetText(out, paint());
      case json -> new FleetJson(out);
      case jsonl -> new FleetJsonLines(out);
    };
  }
}

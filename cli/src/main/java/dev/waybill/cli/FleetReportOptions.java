package dev.waybill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
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

  /** Whether there is neither a report nor a part of one yet. */
  private boolean nothingReported = true;

  FleetReport report(PrintWriter out) throws IOException {
    nothingReported = false;
    return switch (format) {
      case text -> new FleetText(out, paint());
      case json -> new FleetJson(out);
      case jsonl -> new FleetJsonLines(out);
    };
  }

  /** What went wrong with the fleet as a whole, in place of a report in JSON. */
  void reportFailure(CommandSpec spec, String sentence, int status) {
    if (nothingReported && format == Format.json) {
      AfterFailure.report(spec, sentence, status);
    } else if (nothingReported && format == Format.jsonl) {
      FleetJsonLines.failure(spec.commandLine().getOut(), sentence, status);
    }
  }
}

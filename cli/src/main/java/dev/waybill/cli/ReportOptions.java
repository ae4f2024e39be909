package dev.waybill.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a report looks. */
final class ReportOptions extends ColorOptions {
  /** Forms that every report has. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Format format = Format.text;

  boolean isJson() {
    return format == Format.json;
  }

  /** What went wrong, in place of a report in JSON. */
  void reportFailure(CommandSpec spec, String sentence, int status) {
    if (isJson()) {
      AfterFailure.report(spec, sentence, status);
    }
  }
}

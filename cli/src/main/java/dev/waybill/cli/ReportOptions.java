package dev.waybill.cli;

import picocli.CommandLine.Option;

/** How a report looks. */
final class ReportOptions {
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

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on terminals)")
  Terminal.Color color = Terminal.Color.auto;

  boolean isJson() {
    return format == Format.json;
  }

  Paint paint() {
    return new Paint(Terminal.colors(color));
  }
}

package dev.waybill.cli;

import picocli.CommandLine.Option;

/** Whether what is printed has colour. */
class ColorOptions {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on terminals)")
  Terminal.Color color = Terminal.Color.auto;

  Paint paint() {
    return new Paint(Terminal.colors(color));
  }
}

package dev.waybill.cli;

import picocli.CommandLine.Option;

/** Whether what is printed has colour. */
class ColorOptions {
  /** The usual words, and those of the provider's command line. */
  enum When {
    auto(Terminal.Color.auto),
    always(Terminal.Color.always),
    never(Terminal.Color.never),
    on(Terminal.Color.always),
    off(Terminal.Color.never);

    private final Terminal.Color meant;

    When(Terminal.Color meant) {
      this.meant = meant;
    }
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on terminals)")
  When color = When.auto;

  boolean isColored() {
    return Terminal.colors(color.meant);
  }

  Paint paint() {
    return new Paint(isColored());
  }
}

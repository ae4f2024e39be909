package dev.waybill.job.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code --output} of the provider's command line takes, and the service's own form. */
public enum OutputForm {
  /** Members in model order, four blanks a level. */
  JSON,
  /** Values between tabs, without names. */
  TEXT,
  /** Boxes of bars and dashes. */
  TABLE,
  /** Block style, folded at 80 columns; from version 2 on. */
  YAML,
  /** The same, a list item for each page; from version 2 on. */
  YAML_STREAM,
  /** Nothing at all; from release 2.34 on. */
  OFF,
  /** What the service itself answers. */
  XML;

  /** The name on the command line, such as {@code yaml-stream}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form of this very name; empty when there is none. */
  public static Optional<OutputForm> of(String text) {
    return Arrays.stream(values()).filter(form -> form.text().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return text();
  }
}

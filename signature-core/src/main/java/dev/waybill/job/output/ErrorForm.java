package dev.waybill.job.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code --cli-error-format} of the provider's command line takes, from release 2.34 on. */
public enum ErrorForm {
  /** A sentence, as all releases had it. */
  LEGACY,
  /** Code and message by name. */
  JSON,
  /** The same in YAML. */
  YAML,
  /** Code, a tab and the message. */
  TEXT,
  /** Code and message in a box. */
  TABLE,
  /** The sentence, and below it what else the service says, which of jobs is nothing. */
  ENHANCED;

  /** The name on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of this very name; empty when there is none. */
  public static Optional<ErrorForm> of(String text) {
    return Arrays.stream(values()).filter(form -> form.text().equals(text)).findFirst();
  }

  /** Whether it has names or columns for programs instead of a sentence. */
  public boolean isStructured() {
    return this != LEGACY && this != ENHANCED;
  }

  @Override
  public String toString() {
    return text();
  }
}

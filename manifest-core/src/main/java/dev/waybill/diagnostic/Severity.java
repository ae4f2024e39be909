package dev.waybill.diagnostic;

import java.util.Locale;

/** How much a finding weighs. Only errors make a check fail. */
public enum Severity {
  /**
   * The service refuses the job, returns the device, or does something other than what was meant.
   */
  ERROR,
  /** May go wrong, or is against what the format's documents show. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The word in text and JSON: {@code error}, {@code warning}, {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

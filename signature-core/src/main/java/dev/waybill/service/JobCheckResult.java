package dev.waybill.service;

import java.util.Locale;

/**
 * What came of one look at a job.
 *
 * @param outcome how it went
 * @param sentence what was found, harmless to show; never a secret, never a signature
 */
public record JobCheckResult(Outcome outcome, String sentence) {
  /** How a look can go. */
  public enum Outcome {
    /** As it should be. */
    PASSED,
    /** May go wrong. */
    WARNING,
    /** Does not belong together. */
    FAILED,
    /** Not looked at; the sentence says why. */
    NOT_CHECKED;

    /** The word in JSON: {@code not-checked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

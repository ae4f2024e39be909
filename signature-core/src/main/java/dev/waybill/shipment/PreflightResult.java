package dev.waybill.shipment;

import java.util.Locale;

/**
 * What came of one check.
 *
 * @param check which one
 * @param outcome how it went
 * @param sentence what was found, harmless to show, without a full stop; never a secret, never a
 *     signature
 */
public record PreflightResult(PreflightCheck check, Outcome outcome, String sentence) {
  /** How a check can go. */
  public enum Outcome {
    /** As it should be. */
    PASSED,
    /** May go wrong; does not stop the device. */
    WARNING,
    /** The device must not be shipped like this. */
    FAILED,
    /** Not looked at; the sentence says why. */
    NOT_CHECKED;

    /** The word in text and JSON: {@code not-checked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

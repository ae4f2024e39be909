package dev.waybill.job;

import java.util.Arrays;
import java.util.Optional;

/** Where a device is, as {@code LocationCode} says; the service may say something else any time. */
public enum Location {
  /** Not there yet. */
  NOT_RECEIVED(
      "NotReceived",
      "the device has not arrived; the sorting facility where the carrier's tracking ends does not"
          + " count"),
  /** In the data center. */
  AT_AWS("AtAWS", "the device is in the data center"),
  /** On the way back, or back. */
  RETURNED("Returned", "the device was sent back");

  private final String code;
  private final String meaning;

  Location(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The word that the service uses. */
  public String code() {
    return code;
  }

  /** What that means, in words that can follow a colon. */
  public String meaning() {
    return meaning;
  }

  /** The place of this very code; empty for one that is not known. */
  public static Optional<Location> of(String code) {
    return Arrays.stream(values()).filter(location -> location.code.equals(code)).findFirst();
  }
}

package dev.waybill.job.folder;

import java.util.Optional;

/** Which way the data goes. */
public enum JobType {
  /** From the device to the service. */
  IMPORT("Import"),
  /** From the service to the device. */
  EXPORT("Export");

  private final String text;

  JobType(String text) {
    this.text = text;
  }

  /** As the service spells it. */
  public String text() {
    return text;
  }

  /**
   * The type of this name; the examples of the provider's own command line write {@code import}, so
   * case does not count.
   */
  public static Optional<JobType> of(String typed) {
    for (JobType type : values()) {
      if (type.text.equalsIgnoreCase(typed)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}

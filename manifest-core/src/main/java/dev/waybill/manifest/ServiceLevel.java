package dev.waybill.manifest;

/** How fast the device comes back. */
public enum ServiceLevel {
  /** The ordinary way; also what holds when nothing is said. */
  STANDARD("standard"),
  /** Two days, at a fee. */
  EXPEDITED_SHIPPING("expeditedShipping");

  private final String word;

  ServiceLevel(String word) {
    this.word = word;
  }

  /** The word in the manifest. */
  public String word() {
    return word;
  }
}

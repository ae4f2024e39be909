package dev.waybill.manifest;

/** A password or PIN that a manifest carries. It does not print itself. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Keeps a text.
   *
   * @throws IllegalArgumentException when it is empty or has control characters other than tab
   */
  public static Secret of(String value) {
    if (value.isEmpty() || value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
      throw new IllegalArgumentException("a secret is not empty and has no control characters");
    }
    return new Secret(value);
  }

  /** The text, for whoever must write it into a manifest. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Says that there is something, not what. */
  @Override
  public String toString() {
    return "(hidden)";
  }
}

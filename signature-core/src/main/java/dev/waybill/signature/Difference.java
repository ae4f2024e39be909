package dev.waybill.signature;

/**
 * One thing that was otherwise when a signature was made.
 *
 * @param cause what kind of thing
 * @param detail which one, such as a line number or the name of another job; empty where the cause
 *     says all. Harmless to show: never a key, never a signature, and of the manifest only values
 *     that are no secrets
 */
public record Difference(MismatchCause cause, String detail) {
  static Difference of(MismatchCause cause) {
    return new Difference(cause, "");
  }

  /** What is the matter, in a sentence without a full stop. */
  public String sentence() {
    return cause.sentence().replace("%s", detail);
  }

  /** What to do about it, in the same form. */
  public String repair() {
    return cause.repair();
  }
}

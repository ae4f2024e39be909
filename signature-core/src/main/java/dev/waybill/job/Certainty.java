package dev.waybill.job;

/** How sure it is that a value is what the service answered; the surer first. */
public enum Certainty {
  /** Character for character: the form it was read from leaves no other reading. */
  EXACT,
  /**
   * Put together by rules that hold for all the service is known to answer, but the form does not
   * prove it: blanks at an end, line ends, or where the value begins may differ.
   */
  RECONSTRUCTED,
  /** There is another reading, or another part of the answer contradicts. Not to be acted upon. */
  AMBIGUOUS;

  /** The less sure of the two. */
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

package dev.waybill.signature;

/**
 * What may have been signed in place of what is at hand.
 *
 * @param difference what it would explain
 * @param value the job ID with what joins it to the manifest, or the key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Guess(Difference difference, byte[] value) {
  static Guess of(MismatchCause cause, String detail, byte[] value) {
    return new Guess(new Difference(cause, detail), value);
  }
}

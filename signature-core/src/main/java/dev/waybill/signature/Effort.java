package dev.waybill.signature;

/**
 * How much work a search may still be, in bytes that are hashed or gone through to make a guess. A
 * manifest comes from outside: whatever is in it, the work ends.
 */
final class Effort {
  private long left;

  Effort(long bytes) {
    this.left = bytes;
  }

  /** Whether so much more may be done; if so, it is taken off. */
  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  /** Half of what is left, taken off here: whatever comes later has the other half. */
  Effort half() {
    long half = left / 2;
    left -= half;
    return new Effort(half);
  }
}

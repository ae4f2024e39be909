package dev.waybill.shipment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of many things may have the same value, found in little memory: of each value eight bytes
 * are kept. Those that are found are few, and are then compared in full.
 */
public final class Repeats {
  /** The fingerprint of no value. */
  static final long NONE = 0;

  /** An odd number with its bits all over the place. */
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private Repeats() {}

  /**
   * The indexes of all things whose value another one has as well; by chance perhaps a few more.
   *
   * @param value the value of each as a text; null when it has none, which is the value of nothing
   *     else
   */
  public static BitSet among(int size, IntFunction<@Nullable String> value) {
    long[] fingerprints = new long[size];
    for (int i = 0; i < size; i++) {
      String its = value.apply(i);
      fingerprints[i] = its == null ? NONE : fingerprint(its);
    }
    return among(fingerprints);
  }

  static BitSet among(long[] fingerprints) {
    long[] sorted = fingerprints.clone();
    Arrays.sort(sorted);
    BitSet repeated = new BitSet();
    for (int i = 0; i < fingerprints.length; i++) {
      if (fingerprints[i] != NONE && isRepeated(sorted, fingerprints[i])) {
        repeated.set(i);
      }
    }
    return repeated;
  }

  private static boolean isRepeated(long[] sorted, long value) {
    int at = Arrays.binarySearch(sorted, value);
    return (at > 0 && sorted[at - 1] == value)
        || (at + 1 < sorted.length && sorted[at + 1] == value);
  }

  /** Never {@link #NONE}. */
  static long fingerprint(String text) {
    long print = text.length() + 1L;
    for (int i = 0; i < text.length(); i++) {
      print = Long.rotateLeft((print ^ text.charAt(i)) * FACTOR, 29);
    }
    return print == NONE ? 1 : print;
  }
}

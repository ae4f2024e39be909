package dev.waybill.document;

import org.jspecify.annotations.Nullable;

/**
 * What one line of the dialect is, before anything is known of its neighbours.
 *
 * <p>All offsets are indices of UTF-16 code units in the line, from 0.
 */
sealed interface Line {
  /** Nothing, or a comment. */
  record Empty() implements Line {}

  /** {@code ---}, {@code ...}, {@code %YAML}. */
  record Marker() implements Line {}

  /**
   * {@code key: value}.
   *
   * @param keyFrom where the key begins, at its quote if it has one
   * @param keyTo behind the key
   * @param quotedKey whether the key is in quotes
   * @param colon where the colon is
   * @param valueFrom where the value begins; equal to {@code end} when there is none
   * @param end behind the value
   */
  record Entry(int keyFrom, int keyTo, boolean quotedKey, int colon, int valueFrom, int end)
      implements Line {
    boolean isTight() {
      return valueFrom == colon + 1 && valueFrom < end;
    }
  }

  /**
   * {@code - rest}.
   *
   * @param dash where the dash is
   * @param restFrom where the rest begins; equal to {@code end} when there is none
   * @param end behind the rest
   * @param entry the rest as an entry, null when it cannot be one
   */
  record Item(int dash, int restFrom, int end, @Nullable Entry entry) implements Line {
    boolean isTight() {
      return restFrom == dash + 1 && restFrom < end;
    }
  }

  /**
   * Text that is none of these.
   *
   * @param from where it begins
   * @param end behind it
   */
  record Stray(int from, int end) implements Line {}
}

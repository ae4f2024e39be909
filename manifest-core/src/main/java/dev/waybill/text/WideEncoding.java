package dev.waybill.text;

import org.jspecify.annotations.Nullable;

/**
 * Recognises text of two or four bytes a character, which shells and editors on Windows like to
 * write.
 */
final class WideEncoding {
  private static final int SAMPLE_BYTES = 4096;

  /** Fewer say nothing about their habit. */
  private static final int MIN_CHARACTERS = 4;

  private WideEncoding() {}

  /** Names the encoding, or null when the bytes are none of these. */
  static @Nullable String sniff(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return "UTF-32, little-endian, with a byte order mark";
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32, big-endian, with a byte order mark";
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return "UTF-16, little-endian, with a byte order mark";
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return "UTF-16, big-endian, with a byte order mark";
    }
    String fourBytes = sniffFourBytesWithoutMark(bytes);
    return fourBytes != null ? fourBytes : sniffTwoBytesWithoutMark(bytes);
  }

  /** Three of the four bytes of an ASCII character are zero. */
  private static @Nullable String sniffFourBytesWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
    int high = 0;
    int low = 0;
    for (int i = 0; i < length; i += 4) {
      boolean inner = bytes[i + 1] == 0 && bytes[i + 2] == 0;
      high += inner && bytes[i] == 0 && bytes[i + 3] != 0 ? 1 : 0;
      low += inner && bytes[i] != 0 && bytes[i + 3] == 0 ? 1 : 0;
    }
    int quads = length / 4;
    if (quads < MIN_CHARACTERS) {
      return null;
    }
    if (low > quads * 3 / 4) {
      return "UTF-32, little-endian, without a byte order mark";
    }
    return high > quads * 3 / 4 ? "UTF-32, big-endian, without a byte order mark" : null;
  }

  /**
   * Option names are ASCII, so in UTF-16 nearly every second byte of a manifest is zero, always on
   * the same side.
   */
  private static @Nullable String sniffTwoBytesWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
    int high = 0;
    int low = 0;
    for (int i = 0; i < length; i += 2) {
      high += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
      low += bytes[i] != 0 && bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs < MIN_CHARACTERS) {
      return null;
    }
    if (low > pairs * 3 / 4) {
      return "UTF-16, little-endian, without a byte order mark";
    }
    return high > pairs * 3 / 4 ? "UTF-16, big-endian, without a byte order mark" : null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}

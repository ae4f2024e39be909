package dev.waybill.signature;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The canonical bytes of a manifest: every CR LF turned into LF, and nothing else.
 *
 * <p>A CR without LF stays, as do a byte order mark, a missing final newline and bytes that are no
 * UTF-8: the format's definition names CR LF only, and one changed byte spoils a signature.
 *
 * <p>Each CR is dropped that stands before an LF, once: {@code CR CR LF} becomes {@code CR LF}, and
 * making that canonical a second time would change it again.
 */
public final class CanonicalManifest {
  private static final byte CR = '\r';
  private static final byte LF = '\n';
  private static final int PIECE_BYTES = 1 << 16;

  private static final int CONVERTED_BYTES = 1 << 13;

  /** Words that are looked at side by side: enough for vector instructions to pay off. */
  private static final int LANES = 128;

  /** Eight bytes at a time, the first one lowest. */
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD_BYTES = Long.BYTES;
  private static final int LANES_BYTES = LANES * WORD_BYTES;
  private static final long CR_IN_EACH_BYTE = 0x0d0d0d0d0d0d0d0dL;

  /** What LF and the characters that can be printed have some of. */
  private static final long NOT_IN_CR = 0x7272727272727272L;

  private static final long ONE_IN_EACH_BYTE = 0x0101010101010101L;
  private static final long TOP_BIT_OF_EACH_BYTE = 0x8080808080808080L;
  private static final long ALL_BUT_TOP_BIT_OF_EACH_BYTE = 0x7f7f7f7f7f7f7f7fL;

  private CanonicalManifest() {}

  /** Takes canonical bytes, in order and in pieces of any size. */
  @FunctionalInterface
  public interface Sink {
    /** The next bytes, valid only during the call. */
    void accept(byte[] bytes, int offset, int length);
  }

  /** The canonical bytes of a whole manifest, as a new array. */
  public static byte[] of(byte[] manifest) {
    byte[] canonical = new byte[manifest.length];
    int length = convert(manifest, 0, manifest.length, canonical);
    return length == canonical.length ? canonical : Arrays.copyOf(canonical, length);
  }

  /**
   * Reads the input to its end and passes the canonical bytes on, in constant memory. The input is
   * left open.
   */
  public static void copy(InputStream manifest, Sink sink) throws IOException {
    byte[] buffer = new byte[PIECE_BYTES];
    int held = 0;
    for (int read; (read = manifest.read(buffer, held, buffer.length - held)) >= 0; ) {
      int filled = held + read;
      // A CR at the end waits for the byte that follows it.
      held = filled > 0 && buffer[filled - 1] == CR ? 1 : 0;
      copy(buffer, filled - held, sink);
      if (held == 1) {
        buffer[0] = CR;
      }
    }
    copy(buffer, held, sink);
  }

  /** Passes the canonical bytes of a whole manifest on. */
  static void copy(byte[] manifest, Sink sink) {
    copy(manifest, manifest.length, sink);
  }

  /** In pieces that the processor still has at hand when the sink goes through them again. */
  private static void copy(byte[] bytes, int length, Sink sink) {
    int from = 0;
    for (; length - from > PIECE_BYTES; from += PIECE_BYTES) {
      if (hasCr(bytes, from, from + PIECE_BYTES)) {
        // Where one line ends in CR LF the next ones will: looking for it first would be a waste.
        copyConverted(bytes, from, length, sink);
        return;
      }
      sink.accept(bytes, from, PIECE_BYTES);
    }
    if (hasCr(bytes, from, length)) {
      copyConverted(bytes, from, length, sink);
    } else {
      sink.accept(bytes, from, length - from);
    }
  }

  private static void copyConverted(byte[] bytes, int start, int length, Sink sink) {
    byte[] canonical = new byte[Math.min(CONVERTED_BYTES, length - start) + 1];
    int from = start;
    while (from < length) {
      int to = Math.min(length, from + CONVERTED_BYTES);
      // A CR LF is not parted.
      to += to < length && bytes[to - 1] == CR && bytes[to] == LF ? 1 : 0;
      sink.accept(canonical, 0, convert(bytes, from, to, canonical));
      from = to;
    }
  }

  /** Whether there is a CR at all. Mostly there is none, and the first look tells. */
  private static boolean hasCr(byte[] bytes, int from, int to) {
    return mayHaveCr(bytes, from, to) && indexOfCr(bytes, from, to) < to;
  }

  private static int indexOfCr(byte[] bytes, int from, int to) {
    int at = from;
    while (at <= to - WORD_BYTES
        && (marks((long) WORDS.get(bytes, at)) & TOP_BIT_OF_EACH_BYTE) == 0) {
      at += WORD_BYTES;
    }
    while (at < to && bytes[at] != CR) {
      at++;
    }
    return at;
  }

  /**
   * Whether a byte is CR or has, like it, none of the bits of {@link #NOT_IN_CR}, as tabs and some
   * letters beyond ASCII. This is all that is added to the cost of the HMAC of most manifests:
   * hence few operations, and loops without a branch.
   */
  private static boolean mayHaveCr(byte[] bytes, int from, int to) {
    int at = to - from < 2 * LANES_BYTES ? from : to - (to - from) % LANES_BYTES;
    long others = at == from ? TOP_BIT_OF_EACH_BYTE : othersSideBySide(bytes, from, at);
    for (; at <= to - WORD_BYTES; at += WORD_BYTES) {
      others &= others((long) WORDS.get(bytes, at));
    }
    boolean found = others != TOP_BIT_OF_EACH_BYTE;
    for (; at < to; at++) {
      found |= bytes[at] == CR;
    }
    return found;
  }

  /** Thrice as fast as gathering in one variable: this is what the compiler makes vectors of. */
  private static long othersSideBySide(byte[] bytes, int from, int to) {
    long[] lanes = new long[LANES];
    Arrays.fill(lanes, TOP_BIT_OF_EACH_BYTE);
    for (int at = from; at < to; at += LANES_BYTES) {
      for (int i = 0; i < lanes.length; i++) {
        lanes[i] &= others((long) WORDS.get(bytes, at + i * WORD_BYTES));
      }
    }
    long others = TOP_BIT_OF_EACH_BYTE;
    for (long lane : lanes) {
      others &= lane;
    }
    return others;
  }

  /**
   * The top bit of each byte is set where one of {@link #NOT_IN_CR} is; other bits mean nothing.
   */
  private static long others(long word) {
    return (word & NOT_IN_CR) + ALL_BUT_TOP_BIT_OF_EACH_BYTE;
  }

  /** Copies all but each CR before an LF; returns the number of bytes copied. */
  private static int convert(byte[] bytes, int from, int to, byte[] canonical) {
    int at = from;
    int kept = 0;
    while (at < to - WORD_BYTES) {
      long word = (long) WORDS.get(bytes, at);
      // All eight; those that are not kept are written over in the next rounds.
      WORDS.set(canonical, kept, word);
      long marks = marks(word) & TOP_BIT_OF_EACH_BYTE;
      if (marks == 0) {
        at += WORD_BYTES;
        kept += WORD_BYTES;
      } else {
        int beforeCr = Long.numberOfTrailingZeros(marks) / Byte.SIZE;
        at += beforeCr + 1;
        kept += beforeCr + (bytes[at] == LF ? 0 : 1);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] != CR || at + 1 == to || bytes[at + 1] != LF) {
        canonical[kept++] = bytes[at];
      }
    }
    return kept;
  }

  /**
   * Where one of the eight bytes is CR, the top bit of the first CR is set, and of the top bits
   * below it none; other bits mean nothing. The classic test for a zero byte in a word.
   */
  private static long marks(long word) {
    long zeroWhereCr = word ^ CR_IN_EACH_BYTE;
    return (zeroWhereCr - ONE_IN_EACH_BYTE) & ~zeroWhereCr;
  }
}

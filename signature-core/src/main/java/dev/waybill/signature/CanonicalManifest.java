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
  private static final int BUFFER_BYTES = 1 << 16;

  private static final int PIECE_BYTES = 1 << 13;

  /** Eight bytes at a time, the first one lowest. */
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD_BYTES = Long.BYTES;
  private static final long CR_IN_EACH_BYTE = 0x0d0d0d0d0d0d0d0dL;
  private static final long ONE_IN_EACH_BYTE = 0x0101010101010101L;
  private static final long TOP_BIT_OF_EACH_BYTE = 0x8080808080808080L;

  private CanonicalManifest() {}

  /** Takes canonical bytes, in order and in pieces of any size. */
  @FunctionalInterface
  public interface Sink {
    /** The next bytes, valid only during the call. */
    void accept(byte[] bytes, int offset, int length);
  }

  /** The canonical bytes of a whole manifest, as a new array. */
  public static byte[] of(byte[] manifest) {
    if (!hasCr(manifest, manifest.length)) {
      return manifest.clone();
    }
    byte[] canonical = new byte[manifest.length];
    int length = convert(manifest, manifest.length, canonical);
    return length == canonical.length ? canonical : Arrays.copyOf(canonical, length);
  }

  /**
   * Reads the input to its end and passes the canonical bytes on, in constant memory. The input is
   * left open.
   */
  public static void copy(InputStream manifest, Sink sink) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    byte[] canonical = new byte[BUFFER_BYTES];
    int held = 0;
    for (int read; (read = manifest.read(buffer, held, buffer.length - held)) >= 0; ) {
      int filled = held + read;
      // A CR at the end waits for the byte that follows it.
      held = filled > 0 && buffer[filled - 1] == CR ? 1 : 0;
      if (hasCr(buffer, filled - held)) {
        sink.accept(canonical, 0, convert(buffer, filled - held, canonical));
      } else if (filled > held) {
        sink.accept(buffer, 0, filled - held);
      }
      if (held == 1) {
        buffer[0] = CR;
      }
    }
    if (held == 1) {
      sink.accept(buffer, 0, 1);
    }
  }

  /**
   * Passes the canonical bytes of a whole manifest on, as they are where there is no CR, and
   * otherwise in pieces that stay near the processor.
   */
  static void copy(byte[] manifest, Sink sink) {
    if (!hasCr(manifest, manifest.length)) {
      sink.accept(manifest, 0, manifest.length);
      return;
    }
    byte[] piece = new byte[Math.min(PIECE_BYTES, manifest.length)];
    byte[] canonical = new byte[piece.length];
    for (int from = 0; from < manifest.length; ) {
      int length = Math.min(piece.length, manifest.length - from);
      // A CR at the end waits for the byte that follows it.
      boolean waits =
          length > 1 && from + length < manifest.length && manifest[from + length - 1] == CR;
      length -= waits ? 1 : 0;
      System.arraycopy(manifest, from, piece, 0, length);
      sink.accept(canonical, 0, convert(piece, length, canonical));
      from += length;
    }
  }

  /**
   * Whether there is a CR at all. Mostly there is none, and this is then all that is added to the
   * cost of the HMAC: hence a loop that the compiler can turn into vector instructions.
   */
  private static boolean hasCr(byte[] bytes, int length) {
    int wholeWords = length & -WORD_BYTES;
    long marks = 0;
    for (int at = 0; at < wholeWords; at += WORD_BYTES) {
      marks |= rawMarks((long) WORDS.get(bytes, at));
    }
    boolean found = (marks & TOP_BIT_OF_EACH_BYTE) != 0;
    for (int at = wholeWords; at < length; at++) {
      found |= bytes[at] == CR;
    }
    return found;
  }

  /** Copies all but each CR before an LF; returns the number of bytes copied. */
  private static int convert(byte[] from, int length, byte[] to) {
    int at = 0;
    int kept = 0;
    while (at <= length - WORD_BYTES) {
      long word = (long) WORDS.get(from, at);
      long marks = crMarks(word);
      // All eight; those from a CR on are written over in the next rounds.
      WORDS.set(to, kept, word);
      int beforeCr = Long.numberOfTrailingZeros(marks) / Byte.SIZE;
      at += beforeCr;
      kept += beforeCr;
      if (marks != 0) {
        kept = copyOne(from, at++, length, to, kept);
      }
    }
    while (at < length) {
      kept = copyOne(from, at++, length, to, kept);
    }
    return kept;
  }

  private static int copyOne(byte[] from, int at, int length, byte[] to, int kept) {
    if (from[at] == CR && at + 1 < length && from[at + 1] == LF) {
      return kept;
    }
    to[kept] = from[at];
    return kept + 1;
  }

  /**
   * Zero when none of the eight bytes is CR; otherwise the lowest bit that is set is the top bit of
   * the first CR. The classic test for a zero byte in a word.
   */
  private static long crMarks(long word) {
    return rawMarks(word) & TOP_BIT_OF_EACH_BYTE;
  }

  /** The same among other bits, for who can drop them later, many words at a time. */
  private static long rawMarks(long word) {
    long zeroWhereCr = word ^ CR_IN_EACH_BYTE;
    return (zeroWhereCr - ONE_IN_EACH_BYTE) & ~zeroWhereCr;
  }
}

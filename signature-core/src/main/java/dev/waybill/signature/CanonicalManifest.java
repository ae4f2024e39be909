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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long CR_IN_EACH_BYTE = 0x0d0d0d0d0d0d0d0dL;
  private static final long ONE_IN_EACH_BYTE = 0x0101010101010101L;
  private static final long TOP_BIT_OF_EACH_BYTE = 0x8080808080808080L;
  private static final int STRIDE_BYTES = 4 * Long.BYTES;

  private CanonicalManifest() {}

  /** Takes canonical bytes, in order and in pieces of any size. */
  @FunctionalInterface
  public interface Sink {
    /** The next bytes, valid only during the call. */
    void accept(byte[] bytes, int offset, int length);
  }

  /** The canonical bytes of a whole manifest, as a new array. */
  public static byte[] of(byte[] manifest) {
    byte[] canonical = manifest.clone();
    int length = dropCrBeforeLf(canonical, canonical.length);
    return length == canonical.length ? canonical : Arrays.copyOf(canonical, length);
  }

  /**
   * Reads the input to its end and passes the canonical bytes on, in constant memory. The input is
   * left open.
   */
  public static void copy(InputStream manifest, Sink sink) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int held = 0;
    for (int read; (read = manifest.read(buffer, held, buffer.length - held)) >= 0; ) {
      int filled = held + read;
      // A CR at the end waits for the byte that follows it.
      held = filled > 0 && buffer[filled - 1] == CR ? 1 : 0;
      int length = dropCrBeforeLf(buffer, filled - held);
      if (length > 0) {
        sink.accept(buffer, 0, length);
      }
      if (held == 1) {
        buffer[0] = CR;
      }
    }
    if (held == 1) {
      sink.accept(buffer, 0, 1);
    }
  }

  /** Drops them in place, moving the rest down; returns the number of bytes that are left. */
  private static int dropCrBeforeLf(byte[] bytes, int length) {
    int kept = 0;
    int from = 0;
    for (int cr = indexOfCr(bytes, 0, length); cr + 1 < length; ) {
      if (bytes[cr + 1] == LF) {
        kept = moveDown(bytes, from, cr, kept);
        from = cr + 1;
      }
      cr = indexOfCr(bytes, cr + 1, length);
    }
    return moveDown(bytes, from, length, kept);
  }

  private static int moveDown(byte[] bytes, int from, int to, int kept) {
    if (from != kept) {
      System.arraycopy(bytes, from, bytes, kept, to - from);
    }
    return kept + (to - from);
  }

  /** The first CR at or after {@code from}; {@code to} when there is none. */
  private static int indexOfCr(byte[] bytes, int from, int to) {
    int i = from;
    // Most manifests have none, and this loop is then all that is added to the cost of the HMAC.
    while (i <= to - STRIDE_BYTES && !strideHasCr(bytes, i)) {
      i += STRIDE_BYTES;
    }
    while (i < to && bytes[i] != CR) {
      i++;
    }
    return i;
  }

  private static boolean strideHasCr(byte[] bytes, int at) {
    return (crMarks(bytes, at)
            | crMarks(bytes, at + Long.BYTES)
            | crMarks(bytes, at + 2 * Long.BYTES)
            | crMarks(bytes, at + 3 * Long.BYTES))
        != 0;
  }

  /** Not zero when one of the eight bytes is CR: the classic test for a zero byte in a word. */
  private static long crMarks(byte[] bytes, int at) {
    long zeroWhereCr = (long) LONGS.get(bytes, at) ^ CR_IN_EACH_BYTE;
    return (zeroWhereCr - ONE_IN_EACH_BYTE) & ~zeroWhereCr & TOP_BIT_OF_EACH_BYTE;
  }
}

package dev.waybill.signature;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The secret access key that signs.
 *
 * <p>A plain class rather than a record: it copies the bytes in, hands them to nobody outside this
 * package, prints nothing of them and equals only itself. {@link #close} zeroes them, and the state
 * that the JDK's engine derived from them; a run under way keeps its own until it is finished.
 *
 * <pre>{@code
 * try (SigningKey key = SigningKey.ofUtf8(typed)) {
 *   Signature signature = Signer.standard().sign(jobId, manifest, key);
 * }
 * }</pre>
 *
 * <p>May be shared between threads; a key that one thread closes is refused to the others, never
 * half zeroed.
 */
public final class SigningKey implements AutoCloseable {
  /** A shorter one would be found in all sorts of files by chance. */
  private static final int SHORTEST_SOUGHT_BYTES = 16;

  private final byte[] bytes;
  private volatile boolean closed;

  /**
   * A Mac that has this key and that no run has taken: giving it to one takes as long as half a KB.
   */
  private final AtomicReference<@Nullable Mac> idleMac = new AtomicReference<>();

  /** Takes the array itself: it must belong to nobody else. */
  private SigningKey(byte[] own) {
    if (own.length == 0) {
      throw new IllegalArgumentException("the key is empty, expected at least one byte");
    }
    this.bytes = own;
  }

  /**
   * A key of these bytes, which the caller may and should wipe afterwards.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static SigningKey ofBytes(byte[] bytes) {
    return new SigningKey(bytes.clone());
  }

  /**
   * A key of these characters in UTF-8. The caller may and should wipe them afterwards; no copy is
   * left behind here.
   *
   * @throws IllegalArgumentException when there are none, or half a surrogate pair is among them
   */
  public static SigningKey ofUtf8(char[] characters) {
    var encoder = StandardCharsets.UTF_8.newEncoder();
    byte[] room = new byte[Math.multiplyExact(characters.length, 3)];
    try {
      ByteBuffer encoded = ByteBuffer.wrap(room);
      var result = encoder.encode(CharBuffer.wrap(characters), encoded, true);
      if (result.isError()) {
        result.throwException();
      }
      return new SigningKey(Arrays.copyOf(room, encoded.position()));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the key is not text: half a surrogate pair in it", e);
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }

  /**
   * Whether these bytes contain the key, in plain text or in UTF-16, as it is or with characters
   * escaped as in JSON ({@code \/}) and in addresses ({@code %2F}). A key of less than 16 bytes is
   * found nowhere, as it would be found by chance.
   *
   * @throws IllegalStateException when the key is closed
   */
  public synchronized boolean isWithin(byte[] text) {
    refuseClosed();
    return isLongEnoughToSeek() && SoughtKey.isInContent(bytes, text);
  }

  /**
   * The same of the name of a file, in which there can be no slash: what programs put in its place
   * counts as one.
   *
   * @throws IllegalStateException when the key is closed
   */
  public synchronized boolean isWithinName(String name) {
    refuseClosed();
    return isLongEnoughToSeek() && SoughtKey.isInName(bytes, name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a name of a file looks as if it had some secret access key in it, so that it is better
   * not shown to others.
   */
  public static boolean mayBeWithinName(String name) {
    return KeyLikeName.is(name);
  }

  /** Whether {@link #isWithin} can find it. */
  public boolean isLongEnoughToSeek() {
    return bytes.length >= SHORTEST_SOUGHT_BYTES;
  }

  /** Zeroes the key. Closing twice is fine; any other use afterwards is refused. */
  @Override
  public synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    closed = true;
    forget(idleMac.getAndSet(null));
  }

  /** Says only that this is a key. */
  @Override
  public String toString() {
    return "SigningKey";
  }

  /**
   * A copy for an engine, to be wiped by the caller as soon as the engine has it.
   *
   * @throws IllegalStateException when the key is closed
   */
  synchronized byte[] copy() {
    refuseClosed();
    return bytes.clone();
  }

  /**
   * The Mac that an earlier run gave back, for one run alone; null when there is none.
   *
   * @throws IllegalStateException when the key is closed
   */
  @Nullable Mac takeIdleMac() {
    refuseClosed();
    return idleMac.getAndSet(null);
  }

  /** Takes back a Mac that has this key and nothing else, as doFinal leaves it. */
  void giveBack(Mac mac) {
    forget(idleMac.getAndSet(mac));
    if (closed) {
      forget(idleMac.getAndSet(null));
    }
  }

  /** Another key takes the place of what was derived from this one. */
  private static void forget(@Nullable Mac mac) {
    if (mac != null) {
      JdkHmacSha1.forgetKey(mac);
    }
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException("the key is closed");
    }
  }
}

package dev.waybill.signature;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The secret access key that signs.
 *
 * <p>A plain class rather than a record: it copies the bytes in, hands them to nobody outside this
 * package, prints nothing of them and equals only itself. {@link #close} zeroes them; that is the
 * best that can be done here, since the engines keep the state they derived from a key until they
 * are collected.
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
  private final byte[] bytes;
  private boolean closed;

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

  /** Zeroes the key. Closing twice is fine; any other use afterwards is refused. */
  @Override
  public synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    closed = true;
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
    if (closed) {
      throw new IllegalStateException("the key is closed");
    }
    return bytes.clone();
  }
}

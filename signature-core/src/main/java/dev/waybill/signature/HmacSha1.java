package dev.waybill.signature;

/**
 * HMAC-SHA1 (RFC 2104), fed piece by piece.
 *
 * <p>SHA-1 is fixed by the format of the SIGNATURE file and by nothing else: do not copy it
 * elsewhere.
 *
 * <p>Two engines exist, written by different people, and they agree. {@link #standard} is the one
 * to use; {@link #bouncyCastle} is there for who wants the other one. Engines may be shared between
 * threads, a {@link Run} may not.
 */
public sealed interface HmacSha1 permits JdkHmacSha1, BouncyCastleHmacSha1 {
  /** The number of bytes that {@link Run#finish} returns. */
  int LENGTH_BYTES = 20;

  /** The JDK's engine; Bouncy Castle's where the JDK refuses HMAC-SHA1, as a policy may say. */
  static HmacSha1 standard() {
    return StandardHmacSha1.ENGINE;
  }

  /** Bouncy Castle's engine. Its classes are loaded by the first run, and by nothing before. */
  static HmacSha1 bouncyCastle() {
    return new BouncyCastleHmacSha1();
  }

  /**
   * Begins one message.
   *
   * @throws IllegalStateException when the key is closed
   */
  Run start(SigningKey key);

  /** One message on its way: any number of updates, then one finish. */
  interface Run {
    /** Takes the next bytes of the message; they may change again afterwards. */
    void update(byte[] bytes, int offset, int length);

    /** The 20 bytes of the whole message. Nothing may follow. */
    byte[] finish();
  }
}

package dev.waybill.signature;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The engine of the JDK, several times as fast as the other one. SHA-1 because the format says so.
 */
final class JdkHmacSha1 implements HmacSha1 {
  private static final String ALGORITHM = "HmacSHA1";

  /** Copied for each run: looking for one among the providers takes as long as half a KB. */
  private final Mac prototype;

  private JdkHmacSha1(Mac prototype) {
    this.prototype = prototype;
  }

  /** The engine, after a first run that shows whether this JDK allows it. */
  static JdkHmacSha1 ifOffered() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new BorrowedKey(new byte[LENGTH_BYTES]));
    return new JdkHmacSha1(mac);
  }

  @Override
  public Run start(SigningKey key) {
    byte[] bytes = key.copy();
    try {
      Mac mac = another();
      mac.init(new BorrowedKey(bytes));
      return new JdkRun(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK offered " + ALGORITHM + " before", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private Mac another() throws GeneralSecurityException {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      // A provider that keeps its state elsewhere, in a token.
      return Mac.getInstance(ALGORITHM);
    }
  }

  /** Hands out its array itself, so that no copy stays behind; for the time of an init. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record BorrowedKey(byte[] bytes) implements SecretKey {
    @Override
    public String getAlgorithm() {
      return ALGORITHM;
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bytes;
    }
  }

  private record JdkRun(Mac mac) implements Run {
    @Override
    public void update(byte[] bytes, int offset, int length) {
      mac.update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
      return mac.doFinal();
    }
  }
}

package dev.waybill.signature;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

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
    Mac idle = key.takeIdleMac();
    return new JdkRun(idle == null ? keyed(key) : idle, key);
  }

  private Mac keyed(SigningKey key) {
    byte[] bytes = key.copy();
    try {
      Mac mac = another();
      mac.init(new BorrowedKey(bytes));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK offered " + ALGORITHM + " before", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Writes the state of a key of zeros over that of the Mac's own. */
  static void forgetKey(Mac mac) {
    try {
      mac.init(new BorrowedKey(new byte[LENGTH_BYTES]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it took a key before", e);
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

  private static final class JdkRun implements Run {
    private final SigningKey key;
    private @Nullable Mac mac;

    private JdkRun(Mac mac, SigningKey key) {
      this.mac = mac;
      this.key = key;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
      mac().update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
      Mac own = mac();
      // From here on it may be another run's.
      mac = null;
      byte[] digest = own.doFinal();
      key.giveBack(own);
      return digest;
    }

    private Mac mac() {
      if (mac == null) {
        throw new IllegalStateException("the message is finished");
      }
      return mac;
    }
  }
}

package dev.waybill.signature;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The engine of the JDK, several times as fast as the other one. SHA-1 because the format says so.
 */
final class JdkHmacSha1 implements HmacSha1 {
  private static final String ALGORITHM = "HmacSHA1";

  private JdkHmacSha1() {}

  /** The engine, after a first run that shows whether this JDK allows it. */
  static JdkHmacSha1 ifOffered() throws GeneralSecurityException {
    start(new byte[LENGTH_BYTES]);
    return new JdkHmacSha1();
  }

  @Override
  public Run start(SigningKey key) {
    byte[] bytes = key.copy();
    try {
      return new JdkRun(start(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK offered " + ALGORITHM + " before", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static Mac start(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(key, ALGORITHM));
    return mac;
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

package dev.waybill.signature;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The second engine: Bouncy Castle's lightweight classes, no provider registered. SHA-1 because the
 * format says so.
 */
final class BouncyCastleHmacSha1 implements HmacSha1 {
  @Override
  public Run start(SigningKey key) {
    byte[] bytes = key.copy();
    try {
      var mac = new HMac(new SHA1Digest());
      mac.init(new KeyParameter(bytes));
      return new BouncyCastleRun(mac);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private record BouncyCastleRun(HMac mac) implements Run {
    @Override
    public void update(byte[] bytes, int offset, int length) {
      mac.update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
      byte[] bytes = new byte[LENGTH_BYTES];
      mac.doFinal(bytes, 0);
      return bytes;
    }
  }
}

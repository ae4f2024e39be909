package dev.waybill.signature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HmacSHA1 for engines made while it is open; it also counts the bytes that it is given.
 */
final class CountingMac implements AutoCloseable {
  private static final String NAME = "CountingMac";
  private static final AtomicLong BYTES = new AtomicLong();

  CountingMac() {
    BYTES.set(0);
    Security.insertProviderAt(new Counting(), 1);
  }

  /** How many bytes have been hashed. */
  long bytes() {
    return BYTES.get();
  }

  @Override
  public void close() {
    Security.removeProvider(NAME);
  }

  private static final class Counting extends Provider {
    private static final long serialVersionUID = 1L;

    Counting() {
      super(NAME, "1", "counts");
      put("Mac.HmacSHA1", CountingSpi.class.getName());
    }
  }

  /** Made by the JDK, by name. */
  public static final class CountingSpi extends MacSpi {
    private final Mac mac;

    /** One computation. */
    public CountingSpi() throws GeneralSecurityException {
      Provider jdk = Security.getProvider("SunJCE");
      assumeTrue(jdk != null, "skipped: another JDK");
      mac = Mac.getInstance("HmacSHA1", jdk);
    }

    @Override
    protected int engineGetMacLength() {
      return mac.getMacLength();
    }

    @Override
    protected void engineInit(Key key, @Nullable AlgorithmParameterSpec parameters)
        throws InvalidKeyException {
      mac.init(key);
    }

    @Override
    protected void engineUpdate(byte input) {
      BYTES.incrementAndGet();
      mac.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int from, int length) {
      BYTES.addAndGet(length);
      mac.update(input, from, length);
    }

    @Override
    protected byte[] engineDoFinal() {
      return mac.doFinal();
    }

    @Override
    protected void engineReset() {
      mac.reset();
    }
  }
}

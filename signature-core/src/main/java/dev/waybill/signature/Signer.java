package dev.waybill.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Computes the signature of a manifest: HMAC-SHA1 over the job ID, one LF and the {@linkplain
 * CanonicalManifest canonical bytes}.
 *
 * <pre>{@code
 * try (InputStream manifest = Files.newInputStream(path)) {
 *   Signature signature = Signer.standard().sign(JobId.of("7K2QZ"), manifest, key);
 * }
 * }</pre>
 *
 * <p>May be shared between threads.
 */
public final class Signer {
  private final HmacSha1 engine;

  /** Signs with this engine; {@link #standard} is the usual choice. */
  public Signer(HmacSha1 engine) {
    this.engine = engine;
  }

  /** Signs with {@link HmacSha1#standard}. */
  public static Signer standard() {
    return new Signer(HmacSha1.standard());
  }

  /** Signs what the input holds from here to its end, in constant memory, and leaves it open. */
  public Signature sign(JobId jobId, InputStream manifest, SigningKey key) throws IOException {
    HmacSha1.Run run = start(jobId.head(), key);
    CanonicalManifest.copy(manifest, run::update);
    return Signature.of(run);
  }

  /** Signs the bytes of a whole manifest. */
  public Signature sign(JobId jobId, byte[] manifest, SigningKey key) {
    HmacSha1.Run run = start(jobId.head(), key);
    CanonicalManifest.copy(manifest, run::update);
    return Signature.of(run);
  }

  /**
   * The signature over exactly these bytes, made canonical by nobody: what the verifier needs for
   * its guesses.
   */
  Signature signExactly(String jobId, byte[] message, SigningKey key) {
    return signExactly(head(jobId), message, key);
  }

  /** The same with what stands in front of the manifest, whatever that is. */
  Signature signExactly(byte[] head, byte[] message, SigningKey key) {
    HmacSha1.Run run = start(head, key);
    run.update(message, 0, message.length);
    return Signature.of(run);
  }

  /** A run that has taken what stands in front of the manifest. */
  HmacSha1.Run start(byte[] head, SigningKey key) {
    HmacSha1.Run run = engine.start(key);
    run.update(head, 0, head.length);
    return run;
  }

  /** What stands in front of the manifest in what is signed: the job ID, in ASCII, and an LF. */
  static byte[] head(String jobId) {
    return (jobId + '\n').getBytes(StandardCharsets.US_ASCII);
  }
}

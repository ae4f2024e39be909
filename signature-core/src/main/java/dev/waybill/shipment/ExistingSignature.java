package dev.waybill.shipment;

import dev.waybill.device.SignatureState;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Whose SIGNATURE file a device has before it is prepared.
 *
 * @param file what it says; null when it cannot be read as a SIGNATURE file
 * @param match whether its signature is that of the manifest at hand, made with the key at hand
 */
public record ExistingSignature(@Nullable SignatureFile file, Match match) {
  /** Whether a signature is that of a manifest and a key. */
  public enum Match {
    /** It is. */
    YES,
    /** It is that of another manifest or key. */
    NO,
    /** There is no key to find out, or no signature that can be read. */
    UNKNOWN
  }

  /** What is there as far as it can be told without a key. */
  static ExistingSignature of(SignatureState.Present present) {
    return SignatureFileReader.read(present.bytes()) instanceof SignatureFileReading.Read read
        ? new ExistingSignature(read.file(), Match.UNKNOWN)
        : new ExistingSignature(null, Match.UNKNOWN);
  }

  /** The same, once there is a key; without one as it is. */
  ExistingSignature against(byte[] manifest, @Nullable SigningKey key) {
    if (file == null || key == null) {
      return this;
    }
    boolean matches =
        Verifier.standard().match(manifest, file, file.jobId().value(), key).isPresent();
    return new ExistingSignature(file, matches ? Match.YES : Match.NO);
  }

  /** {@code of job 53TX4, version 2.0}, for a sentence. */
  public String words() {
    return file == null
        ? "with a text that is none of a SIGNATURE file"
        : "of job " + file.jobId() + ", version " + file.version().text();
  }

  /** The same, and whether it matches. */
  public String fullWords() {
    return switch (match) {
      case YES -> words() + ", made with this key for this manifest";
      case NO -> words() + ", which does not match this manifest and key";
      case UNKNOWN -> words();
    };
  }
}

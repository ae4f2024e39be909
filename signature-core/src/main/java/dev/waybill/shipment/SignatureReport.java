package dev.waybill.shipment;

import dev.waybill.signature.SignatureFileRemark;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a SIGNATURE belongs to a manifest, and what is the matter when it does not.
 *
 * @param verdict the answer
 * @param jobId the job that the SIGNATURE is of; null when it cannot be read
 * @param cause what is the matter, in a sentence without a full stop; null when nothing is
 * @param repair what to do about it, in the same form; null when that is plain
 * @param remarks what is to be said about the lines of the SIGNATURE file
 */
public record SignatureReport(
    Verdict verdict,
    @Nullable String jobId,
    @Nullable String cause,
    @Nullable String repair,
    List<SignatureFileRemark> remarks) {
  /** The answers. */
  public enum Verdict {
    /** It belongs to the manifest. */
    MATCH,
    /** It belongs to something else. */
    MISMATCH,
    /** There is none, or none that the service can read. */
    UNREADABLE;

    /** The word in text and JSON: {@code match}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the remarks. */
  public SignatureReport {
    remarks = List.copyOf(remarks);
  }

  /** Whether the SIGNATURE belongs to the manifest. */
  public boolean isMatch() {
    return verdict == Verdict.MATCH;
  }
}

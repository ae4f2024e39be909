package dev.waybill.shipment;

import dev.waybill.device.SignatureState;
import dev.waybill.shipment.SignatureReport.Verdict;
import dev.waybill.signature.JobId;
import dev.waybill.signature.ManifestSource;
import dev.waybill.signature.MeantSignatureFile;
import dev.waybill.signature.MismatchCause;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a SIGNATURE file, as its bytes are, belongs to a manifest; the words of {@code verify}.
 *
 * <pre>{@code
 * SignatureCheck check = SignatureCheck.of(Files.readAllBytes(signature));
 * SignatureReport report = check.against(() -> Files.newInputStream(manifest), null, key, Verifier.standard());
 * }</pre>
 *
 * <p>A {@link Verifier} alone says whether a file that was read matches; this also answers for
 * files that are missing, damaged or of another job. May be shared between threads.
 */
public final class SignatureCheck {
  private final SignatureFileReading reading;

  private SignatureCheck(SignatureFileReading reading) {
    this.reading = reading;
  }

  /** A check of the file with these bytes. */
  public static SignatureCheck of(byte[] signature) {
    return new SignatureCheck(SignatureFileReader.read(signature));
  }

  /** What is said where a device has no SIGNATURE file, or something else under that name. */
  public static SignatureReport missing(SignatureState state) {
    String cause =
        state instanceof SignatureState.NotRegular other
            ? "SIGNATURE on the device is " + other.kind().words() + ", expected a file"
            : "the device has no SIGNATURE file in its root";
    return new SignatureReport(Verdict.UNREADABLE, null, cause, null, List.of());
  }

  /** The report when no manifest and no key can change it; empty when they are needed. */
  public Optional<SignatureReport> settled() {
    return reading instanceof SignatureFileReading.Unreadable unreadable
            && unreadable.meant().isEmpty()
        ? Optional.of(
            new SignatureReport(
                Verdict.UNREADABLE, null, fatal(unreadable), null, unreadable.remarks()))
        : Optional.empty();
  }

  /** What the file says; empty when the service could not read it. */
  Optional<SignatureFile> file() {
    return reading instanceof SignatureFileReading.Read read
        ? Optional.of(read.file())
        : Optional.empty();
  }

  /**
   * The report on the file beside this manifest.
   *
   * @param typedJobId the job that it must be of, as it was typed; null for the one that it names
   * @param verifier looks for the cause where it does not match
   * @throws IllegalArgumentException when what was typed is no job ID
   */
  public SignatureReport against(
      ManifestSource manifest, @Nullable String typedJobId, SigningKey key, Verifier verifier)
      throws IOException {
    Optional<SignatureReport> settled = settled();
    if (settled.isPresent()) {
      return settled.get();
    }
    if (reading instanceof SignatureFileReading.Read read) {
      String job = typedJobId == null ? read.jobIdAsWritten() : typedJobId;
      return judged(read, verifier.verify(manifest, read.file(), job, key));
    }
    return damaged((SignatureFileReading.Unreadable) reading, manifest, typedJobId, key, verifier);
  }

  /**
   * The report on the file beside this manifest where it matches, or is of another job, which takes
   * no search; empty where a cause is to be looked for.
   *
   * @param typedJobId as for {@link #against}
   */
  public Optional<SignatureReport> atOnce(
      byte[] manifest, @Nullable String typedJobId, SigningKey key, Verifier verifier) {
    if (!(reading instanceof SignatureFileReading.Read read)) {
      return settled();
    }
    String job = typedJobId == null ? read.jobIdAsWritten() : typedJobId;
    if (!JobId.of(job).equals(read.file().jobId())) {
      return Optional.of(judged(read, Verification.Mismatch.of(MismatchCause.OTHER_JOB)));
    }
    return verifier.match(manifest, read.file(), job, key).map(match -> judged(read, match));
  }

  /** The report on a mismatch whose cause nobody looks for. */
  SignatureReport unexplained(String cause) {
    String job = file().map(file -> file.jobId().value()).orElse(null);
    return new SignatureReport(Verdict.MISMATCH, job, cause, null, reading.remarks());
  }

  private static SignatureReport judged(SignatureFileReading.Read read, Verification verification) {
    String job = read.file().jobId().value();
    if (verification instanceof Verification.Mismatch mismatch) {
      String doubt = doubt(read.file(), mismatch).map(sentence -> "; " + sentence).orElse("");
      return new SignatureReport(
          Verdict.MISMATCH, job, mismatch.sentence(), mismatch.repair() + doubt, read.remarks());
    }
    Verification.Match match = (Verification.Match) verification;
    String cause =
        match.signedJobId().equals(job)
            ? null
            : "the job ID was signed as typed, " + match.signedJobId();
    return new SignatureReport(Verdict.MATCH, job, cause, null, read.remarks());
  }

  /** The service cannot read it; what it was meant to say tells whether a new file is enough. */
  private static SignatureReport damaged(
      SignatureFileReading.Unreadable reading,
      ManifestSource manifest,
      @Nullable String typedJobId,
      SigningKey key,
      Verifier verifier)
      throws IOException {
    MeantSignatureFile meant = reading.meant().orElseThrow();
    boolean isOfOtherJob = typedJobId != null && !JobId.of(typedJobId).equals(meant.jobId());
    Verification verification =
        isOfOtherJob
            ? Verification.Mismatch.of(MismatchCause.OTHER_JOB)
            : verifier.verify(manifest, meant, key);
    String repair =
        verification instanceof Verification.Mismatch mismatch
            ? "a new file is not enough: " + mismatch.sentence()
            : meant.isCut()
                ? "the signature is right as far as it goes, but its end is missing: write the file again"
                : "the signature itself is right for this manifest: write the file again, as four lines of plain text";
    return new SignatureReport(
        Verdict.UNREADABLE, meant.jobId().value(), fatal(reading), repair, reading.remarks());
  }

  private static String fatal(SignatureFileReading.Unreadable reading) {
    return reading.remarks().stream()
        .filter(SignatureFileRemark::fatal)
        .map(SignatureFileRemark::message)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Why a mismatch may say nothing: how the service computes a 2.0 signature is documented nowhere.
   * Empty where the cause was proved, or the version is the documented one.
   */
  static Optional<String> doubt(SignatureFile file, Verification.Mismatch mismatch) {
    return mismatch.isExplained() || file.version() != SignatureVersion.V2_0
        ? Optional.empty()
        : Optional.of(
            "if the service made this SIGNATURE text (version 2.0), a mismatch proves nothing:"
                + " compare it with the service's answer");
  }
}

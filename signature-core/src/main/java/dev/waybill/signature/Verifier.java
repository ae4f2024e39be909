package dev.waybill.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves that a SIGNATURE file belongs to a manifest, and says why when it does not.
 *
 * <p>The capital job ID is tried first, then the form as typed. Where neither matches, the {@link
 * MismatchCause}s are tried, each alone and then two together: the first with which the signature
 * does match explain it. Comparisons are in constant time, and no signature that was computed
 * leaves this class.
 *
 * <p>A match proves the signature; a mismatch proves nothing where the service made it (version
 * 2.0), since what the service computes is not documented.
 *
 * <p>May be shared between threads, if what is at hand for {@link #with} may be.
 */
public final class Verifier {
  /** Up to this size a manifest is held in memory, and the causes of a mismatch are looked for. */
  private static final int MOST_EXAMINED_BYTES = 8 << 20;

  private final Signer signer;
  private final Supplier<Evidence> evidence;

  /** Verifies with this engine; {@link #standard} is the usual choice. */
  public Verifier(HmacSha1 engine) {
    this(new Signer(engine), () -> Evidence.NONE);
  }

  private Verifier(Signer signer, Supplier<Evidence> evidence) {
    this.signer = signer;
    this.evidence = evidence;
  }

  /** Verifies with {@link HmacSha1#standard}. */
  public static Verifier standard() {
    return new Verifier(HmacSha1.standard());
  }

  /**
   * One that also looks among other jobs and manifests for the cause of a mismatch.
   *
   * @param atHand asked only when the manifest, the job ID and the key at hand explain nothing
   */
  public Verifier with(Supplier<Evidence> atHand) {
    return new Verifier(signer, atHand);
  }

  /** Verifies for the job that the file names, in capitals. */
  public Verification verify(byte[] manifest, SignatureFile file, SigningKey key) {
    return verify(manifest, file, file.jobId().value(), key);
  }

  /**
   * Verifies for a job that the user named.
   *
   * @param typedJobId as it was typed, in any case; when it is not the job of the file, that is the
   *     cause
   * @throws IllegalArgumentException when what was typed is no job ID
   */
  public Verification verify(
      byte[] manifest, SignatureFile file, String typedJobId, SigningKey key) {
    if (isOfAnotherJob(file, typedJobId)) {
      return Verification.Mismatch.of(MismatchCause.OTHER_JOB);
    }
    Optional<Verification.Match> match = match(manifest, file, typedJobId, key);
    return match.isPresent()
        ? match.get()
        : new Verification.Mismatch(
            new MismatchSearch(signer, file.signature(), manifest, forms(typedJobId), key, evidence)
                .search());
  }

  /**
   * Only whether the file belongs to the manifest: no cause is looked for, so that many can be
   * tried.
   *
   * @param typedJobId as it was typed, in any case
   * @throws IllegalArgumentException when what was typed is no job ID
   */
  public Optional<Verification.Match> match(
      byte[] manifest, SignatureFile file, String typedJobId, SigningKey key) {
    if (isOfAnotherJob(file, typedJobId)) {
      return Optional.empty();
    }
    byte[] canonical = CanonicalManifest.of(manifest);
    for (String jobId : forms(typedJobId)) {
      if (signer.signExactly(jobId, canonical, key).equals(file.signature())) {
        return Optional.of(new Verification.Match(jobId));
      }
    }
    return Optional.empty();
  }

  /** Verifies for the job that the file names, in capitals. */
  public Verification verify(ManifestSource manifest, SignatureFile file, SigningKey key)
      throws IOException {
    return verify(manifest, file, file.jobId().value(), key);
  }

  /**
   * Verifies a manifest of any size, reading it once. Of one larger than 8 MiB no cause is looked
   * for: {@link MismatchCause#NOT_EXAMINED}.
   *
   * @param typedJobId as it was typed, in any case; when it is not the job of the file, that is the
   *     cause
   * @throws IllegalArgumentException when what was typed is no job ID
   */
  public Verification verify(
      ManifestSource manifest, SignatureFile file, String typedJobId, SigningKey key)
      throws IOException {
    if (isOfAnotherJob(file, typedJobId)) {
      return Verification.Mismatch.of(MismatchCause.OTHER_JOB);
    }
    try (InputStream in = manifest.open()) {
      byte[] beginning = in.readNBytes(MOST_EXAMINED_BYTES + 1);
      if (beginning.length <= MOST_EXAMINED_BYTES) {
        return verify(beginning, file, typedJobId, key);
      }
      var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), in);
      return verifyStreaming(whole, file, typedJobId, key);
    }
  }

  /**
   * Verifies what a damaged file was meant to say. Of a signature that was cut, only its beginning
   * can be compared, and no cause is looked for.
   */
  public Verification verify(ManifestSource manifest, MeantSignatureFile meant, SigningKey key)
      throws IOException {
    Optional<SignatureFile> file = meant.file();
    if (file.isPresent()) {
      return verify(manifest, file.get(), key);
    }
    try (InputStream in = manifest.open()) {
      return meant.isBeginningOf(signer.sign(meant.jobId(), in, key))
          ? new Verification.Match(meant.jobId().value())
          : Verification.Mismatch.of(MismatchCause.UNKNOWN);
    }
  }

  private Verification verifyStreaming(
      InputStream manifest, SignatureFile file, String typedJobId, SigningKey key)
      throws IOException {
    List<String> forms = forms(typedJobId);
    List<HmacSha1.Run> runs = new ArrayList<>();
    forms.forEach(form -> runs.add(signer.start(Signer.head(form), key)));
    CanonicalManifest.copy(
        manifest, (bytes, from, length) -> runs.forEach(run -> run.update(bytes, from, length)));
    for (int i = 0; i < runs.size(); i++) {
      if (Signature.of(runs.get(i)).equals(file.signature())) {
        return new Verification.Match(forms.get(i));
      }
    }
    return Verification.Mismatch.of(MismatchCause.NOT_EXAMINED);
  }

  private static boolean isOfAnotherJob(SignatureFile file, String typedJobId) {
    return !JobId.of(typedJobId).equals(file.jobId());
  }

  /** The capital form, then the form as typed when it is another one. */
  private static List<String> forms(String typedJobId) {
    String capitals = JobId.of(typedJobId).value();
    return capitals.equals(typedJobId) ? List.of(capitals) : List.of(capitals, typedJobId);
  }
}

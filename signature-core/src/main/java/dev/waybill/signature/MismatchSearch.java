package dev.waybill.signature;

import dev.waybill.signature.ManifestChange.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks for the fewest differences with which a signature would match: one of the manifest, the job
 * ID or the key; then two of which each alone does not explain it.
 *
 * <p>Every guess is computed, so that what is found is proved.
 */
final class MismatchSearch {
  /** Pairs are tried only while all of them together hash no more than this. */
  private static final long MOST_BYTES_OF_PAIRS = 64 << 20;

  /** So many other jobs are always tried, more when the manifest is small. */
  private static final int MOST_JOBS = 100;

  private final Signer signer;
  private final Signature wanted;
  private final byte[] manifest;
  private final SigningKey key;
  private final List<String> jobIds;
  private final Supplier<Evidence> evidence;

  /**
   * One search.
   *
   * @param jobIds the forms that have been tried: the capitals, perhaps the form as typed
   */
  MismatchSearch(
      Signer signer,
      Signature wanted,
      byte[] manifest,
      List<String> jobIds,
      SigningKey key,
      Supplier<Evidence> evidence) {
    this.signer = signer;
    this.wanted = wanted;
    this.manifest = manifest;
    this.jobIds = jobIds;
    this.key = key;
    this.evidence = evidence;
  }

  /** The differences that explain it; {@link MismatchCause#UNKNOWN} alone when none do. */
  List<Difference> search() {
    try (KeyGuesses keys = KeyGuesses.of(key, manifest)) {
      List<ManifestChange> changes = ManifestChanges.of(manifest);
      List<Difference> found = List.of();
      for (String jobId : jobIds) {
        found = found.isEmpty() ? single(jobId, changes, keys.all()) : found;
      }
      found = found.isEmpty() ? other(evidence.get()) : found;
      for (String jobId : jobIds) {
        found = found.isEmpty() ? pair(jobId, changes, keys.all()) : found;
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of(
        Difference.of(
            KeyGuesses.isAccessKeyId(key)
                ? MismatchCause.ACCESS_KEY_GIVEN
                : MismatchCause.UNKNOWN));
  }

  private List<Difference> single(String jobId, List<ManifestChange> changes, List<Guess> keys) {
    byte[] canonical = CanonicalManifest.of(manifest);
    for (ManifestChange change : changes) {
      if (matches(head(jobId), signed(change), key)) {
        return List.of(change.difference());
      }
    }
    for (Guess guess : JobIdGuesses.of(jobId)) {
      if (matches(guess.value(), canonical, key)) {
        return List.of(guess.difference());
      }
    }
    for (Guess guess : keys) {
      if (matchesWith(guess, head(jobId), canonical)) {
        return List.of(guess.difference());
      }
    }
    for (ManifestChange change : ManifestChanges.ofLines(manifest)) {
      if (matches(head(jobId), signed(change), key)) {
        return List.of(change.difference());
      }
    }
    return List.of();
  }

  private List<Difference> other(Evidence atHand) {
    byte[] canonical = CanonicalManifest.of(manifest);
    long most = MOST_BYTES_OF_PAIRS / Math.max(1, canonical.length);
    for (JobId job : atHand.jobs().stream().distinct().limit(Math.max(MOST_JOBS, most)).toList()) {
      if (matches(head(job.value()), canonical, key)) {
        return List.of(new Difference(MismatchCause.SIGNED_FOR_OTHER_JOB, job.value()));
      }
    }
    for (Evidence.OtherManifest other : atHand.manifests()) {
      if (matches(head(jobIds.get(0)), CanonicalManifest.of(other.bytes()), key)) {
        return List.of(new Difference(MismatchCause.OTHER_MANIFEST, other.name()));
      }
    }
    return List.of();
  }

  private List<Difference> pair(String jobId, List<ManifestChange> changes, List<Guess> keys) {
    List<Guess> heads = JobIdGuesses.of(jobId);
    long pairs =
        (long) changes.size() * (changes.size() + heads.size() + keys.size())
            + (long) heads.size() * keys.size();
    if (pairs * manifest.length > MOST_BYTES_OF_PAIRS) {
      return List.of();
    }
    byte[] canonical = CanonicalManifest.of(manifest);
    for (Guess head : heads) {
      for (Guess guess : keys) {
        if (matchesWith(guess, head.value(), canonical)) {
          return List.of(head.difference(), guess.difference());
        }
      }
    }
    for (ManifestChange change : changes) {
      byte[] message = signed(change);
      // What changes nothing explains nothing, alone or beside another.
      if (!Arrays.equals(message, canonical)) {
        List<Difference> found = withOther(change, message, jobId, heads, keys);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return twoChanges(jobId, changes, canonical);
  }

  private List<Difference> withOther(
      ManifestChange change, byte[] message, String jobId, List<Guess> heads, List<Guess> keys) {
    for (Guess head : heads) {
      if (matches(head.value(), message, key)) {
        return List.of(change.difference(), head.difference());
      }
    }
    for (Guess guess : keys) {
      if (matchesWith(guess, head(jobId), message)) {
        return List.of(change.difference(), guess.difference());
      }
    }
    return List.of();
  }

  private List<Difference> twoChanges(
      String jobId, List<ManifestChange> changes, byte[] canonical) {
    List<ManifestChange> effective =
        changes.stream().filter(change -> !Arrays.equals(signed(change), canonical)).toList();
    for (ManifestChange first : effective) {
      for (ManifestChange second : effective) {
        if (first.stage().compareTo(second.stage()) < 0
            && matches(head(jobId), signed(first, second), key)) {
          return List.of(first.difference(), second.difference());
        }
      }
    }
    return List.of();
  }

  /** What would have been signed, had the manifest differed so. */
  private byte[] signed(ManifestChange... inOrderOfStages) {
    byte[] bytes = manifest;
    boolean hasLineEnds = false;
    for (ManifestChange change : inOrderOfStages) {
      if (change.stage().compareTo(Stage.LINE_ENDS) > 0 && !hasLineEnds) {
        bytes = CanonicalManifest.of(bytes);
        hasLineEnds = true;
      }
      hasLineEnds |= change.stage() == Stage.LINE_ENDS;
      bytes = change.apply(bytes);
    }
    return hasLineEnds ? bytes : CanonicalManifest.of(bytes);
  }

  private boolean matchesWith(Guess guess, byte[] head, byte[] message) {
    try (SigningKey other = SigningKey.ofBytes(guess.value())) {
      return matches(head, message, other);
    }
  }

  private boolean matches(byte[] head, byte[] message, SigningKey with) {
    return signer.signExactly(head, message, with).equals(wanted);
  }

  private static byte[] head(String jobId) {
    return (jobId + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}

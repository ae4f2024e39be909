package dev.waybill.signature;

import dev.waybill.signature.ManifestChange.Stage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for the fewest differences with which a signature would match: one of the manifest, the job
 * ID or the key; then two of which each alone does not explain it.
 *
 * <p>Every guess is computed, so that what is found is proved. All guesses together hash and go
 * through no more than {@link #MOST_BYTES}; a usual manifest needs a tenth of that.
 */
final class MismatchSearch {
  /** About a fifth of a second. Enough for each single guess at a manifest of 1 MiB. */
  static final long MOST_BYTES = 256 << 20;

  /** Of larger manifests no pairs are tried; a usual one has 1 KB. */
  private static final int MOST_BYTES_PAIRED = 64 << 10;

  /** The least that a guess costs: the blocks of the key, the job ID and the padding. */
  private static final int BYTES_OF_A_GUESS = 256;

  private final Signer signer;
  private final Signature wanted;
  private final byte[] manifest;
  private final byte[] canonical;
  private final SigningKey key;
  private final List<String> jobIds;
  private final Supplier<Evidence> evidence;
  private Effort effort = new Effort(MOST_BYTES);

  /** What a change makes of the manifest: at once, and when it is signed alone. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Changed(ManifestChange change, byte[] bytes, byte[] signed) {}

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
    this.canonical = CanonicalManifest.of(manifest);
    this.jobIds = jobIds;
    this.key = key;
    this.evidence = evidence;
  }

  /** The differences that explain it; {@link MismatchCause#UNKNOWN} alone when none do. */
  List<Difference> search() {
    try (KeyGuesses keys = KeyGuesses.of(key, manifest)) {
      List<Changed> changed = new ArrayList<>();
      // In half of the effort: however long the manifest is, the job and the key have their turn.
      List<Difference> found = inHalf(() -> changes(changed));
      found = found.isEmpty() ? jobsAndKeys(keys.all()) : found;
      found = found.isEmpty() ? inHalf(this::lines) : found;
      found = found.isEmpty() ? inHalf(() -> other(evidence.get())) : found;
      found = found.isEmpty() && !changed.isEmpty() ? pairs(changed, keys.all()) : found;
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

  // One difference

  /**
   * One change of the manifest.
   *
   * @param changed takes those that may explain it together with something else: each that makes
   *     another message than all before it
   */
  private List<Difference> changes(List<Changed> changed) {
    Set<ByteBuffer> messages = new HashSet<>(Set.of(ByteBuffer.wrap(canonical)));
    boolean mayBePaired = manifest.length <= MOST_BYTES_PAIRED;
    for (ManifestChange change : ManifestChanges.of(manifest)) {
      if (effort.take(manifest.length)) {
        byte[] bytes = applied(change, manifest);
        byte[] signed = signed(change, bytes);
        // What changes nothing explains nothing, alone or beside another.
        if (mayBePaired && !messages.add(ByteBuffer.wrap(signed))) {
          continue;
        }
        if (matchesAnyForm(signed)) {
          return List.of(change.difference());
        }
        if (mayBePaired) {
          changed.add(new Changed(change, bytes, signed));
        }
      }
    }
    return List.of();
  }

  private List<Difference> jobsAndKeys(List<Guess> keys) {
    for (String jobId : jobIds) {
      for (Guess guess : JobIdGuesses.of(jobId)) {
        if (matches(guess.value(), canonical, key)) {
          return List.of(guess.difference());
        }
      }
      for (Guess guess : keys) {
        if (matchesWith(guess, Signer.head(jobId), canonical)) {
          return List.of(guess.difference());
        }
      }
    }
    return List.of();
  }

  private List<Difference> inHalf(Supplier<List<Difference>> part) {
    Effort rest = effort;
    effort = rest.half();
    try {
      return part.get();
    } finally {
      effort = rest;
    }
  }

  private List<Difference> lines() {
    for (ManifestChange change : ManifestChanges.ofLines(manifest)) {
      if (effort.take(manifest.length) && matchesAnyForm(signed(change, change.apply(manifest)))) {
        return List.of(change.difference());
      }
    }
    return List.of();
  }

  private List<Difference> other(Evidence atHand) {
    for (Evidence.OtherManifest other : atHand.manifests()) {
      if (effort.take(other.bytes().length)
          && matchesAnyForm(CanonicalManifest.of(other.bytes()))) {
        return List.of(new Difference(MismatchCause.OTHER_MANIFEST, other.name()));
      }
    }
    for (JobId job : new LinkedHashSet<>(atHand.jobs())) {
      if (matches(Signer.head(job.value()), canonical, key)) {
        return List.of(new Difference(MismatchCause.SIGNED_FOR_OTHER_JOB, job.value()));
      }
    }
    return List.of();
  }

  // Two differences

  private List<Difference> pairs(List<Changed> changed, List<Guess> keys) {
    for (String jobId : jobIds) {
      List<Guess> heads = JobIdGuesses.of(jobId);
      List<Difference> found = jobAndKey(heads, keys);
      for (Changed one : changed) {
        found = found.isEmpty() ? withOther(one, jobId, heads, keys) : found;
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return twoChanges(changed);
  }

  private List<Difference> jobAndKey(List<Guess> heads, List<Guess> keys) {
    for (Guess head : heads) {
      for (Guess guess : keys) {
        if (matchesWith(guess, head.value(), canonical)) {
          return List.of(head.difference(), guess.difference());
        }
      }
    }
    return List.of();
  }

  private List<Difference> withOther(
      Changed one, String jobId, List<Guess> heads, List<Guess> keys) {
    for (Guess head : heads) {
      if (matches(head.value(), one.signed(), key)) {
        return List.of(one.change().difference(), head.difference());
      }
    }
    for (Guess guess : keys) {
      if (matchesWith(guess, Signer.head(jobId), one.signed())) {
        return List.of(one.change().difference(), guess.difference());
      }
    }
    return List.of();
  }

  private List<Difference> twoChanges(List<Changed> changed) {
    for (Changed first : changed) {
      for (Changed second : changed) {
        if (first.change().stage().compareTo(second.change().stage()) < 0
            && effort.take(first.bytes().length)) {
          byte[] bytes =
              first.change().stage() == Stage.LINE_ENDS
                  ? second.change().apply(first.bytes())
                  : applied(second.change(), first.bytes());
          boolean hasLineEnds = first.change().stage() == Stage.LINE_ENDS;
          if (matchesAnyForm(hasLineEnds ? bytes : signed(second.change(), bytes))) {
            return List.of(first.change().difference(), second.change().difference());
          }
        }
      }
    }
    return List.of();
  }

  // What would have been signed, had the manifest differed so

  /** Characters become bytes when the line ends are what they are to be. */
  private static byte[] applied(ManifestChange change, byte[] bytes) {
    return change.apply(
        change.stage().compareTo(Stage.LINE_ENDS) > 0 ? CanonicalManifest.of(bytes) : bytes);
  }

  private static byte[] signed(ManifestChange change, byte[] applied) {
    return change.stage().compareTo(Stage.LINE_ENDS) < 0 ? CanonicalManifest.of(applied) : applied;
  }

  private boolean matchesAnyForm(byte[] message) {
    return jobIds.stream().anyMatch(jobId -> matches(Signer.head(jobId), message, key));
  }

  private boolean matchesWith(Guess guess, byte[] head, byte[] message) {
    try (SigningKey other = SigningKey.ofBytes(guess.value())) {
      return matches(head, message, other);
    }
  }

  /** Not either when there is no effort left to find out. */
  private boolean matches(byte[] head, byte[] message, SigningKey with) {
    return effort.take((long) BYTES_OF_A_GUESS + message.length)
        && signer.signExactly(head, message, with).equals(wanted);
  }
}

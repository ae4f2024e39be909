package dev.waybill.service;

import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Member;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.rule.Ruleset;
import dev.waybill.service.JobCheckResult.Outcome;
import dev.waybill.signature.CanonicalManifest;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a job folder keeps belongs together: manifest, SIGNATURE, the service's answers and,
 * when it is there, the device.
 *
 * <p>Looks only.
 */
public final class JobCheck {
  private final JobFolder folder;
  private final List<JobCheckResult> results = new ArrayList<>();

  private JobCheck(JobFolder folder) {
    this.folder = folder;
  }

  /**
   * Looks at a job.
   *
   * @param now the time at which it is asked
   * @param rules for the manifest
   * @param key that the signature must be made with; null when it is not at hand
   * @param onDevice what the device has; null when no device is at hand
   * @return in the order in which things were looked at
   * @throws IOException when the folder cannot be read
   */
  public static List<JobCheckResult> of(
      JobFolder folder,
      Instant now,
      Ruleset rules,
      @Nullable SigningKey key,
      @Nullable SignatureOnDevice onDevice)
      throws IOException {
    JobCheck check = new JobCheck(folder);
    check.standing(JobStanding.of(folder, now));
    byte[] manifest = folder.manifest();
    check.manifest(ManifestReader.read(manifest, rules));
    Optional<byte[]> signature = folder.signature();
    check.signature(manifest, signature, key);
    check.answers(manifest, signature);
    check.device(signature, onDevice);
    return List.copyOf(check.results);
  }

  private void standing(JobStanding standing) {
    if (standing.isCanceled()) {
      add(Outcome.FAILED, "the job has been canceled: its device is not to be shipped");
    } else if (standing.isExpired()) {
      add(Outcome.FAILED, "the job has expired: a device that arrives now comes back unread");
    } else if (!standing.isPending()) {
      add(Outcome.WARNING, "the job has begun: its device is with the service");
    } else {
      add(Outcome.PASSED, "the job is open, as far as the folder tells");
    }
  }

  private void manifest(ReadResult read) {
    long errors = read.count(Severity.ERROR);
    if (errors > 0) {
      add(Outcome.FAILED, "the manifest has " + errors + (errors == 1 ? " error" : " errors"));
    } else {
      add(Outcome.PASSED, "the manifest has no errors");
    }
  }

  private void signature(byte[] manifest, Optional<byte[]> signature, @Nullable SigningKey key) {
    if (signature.isEmpty()) {
      add(Outcome.NOT_CHECKED, "the job has no SIGNATURE");
      return;
    }
    if (!(SignatureFileReader.read(signature.get()) instanceof SignatureFileReading.Read read)) {
      add(Outcome.FAILED, "the SIGNATURE of the job is not of the form");
      return;
    }
    String of = "the SIGNATURE is of job " + read.file().jobId();
    add(read.file().jobId().equals(folder.id()), of, of);
    if (key == null) {
      add(Outcome.NOT_CHECKED, "no key was given, so the signature was not verified");
    } else if (Verifier.standard().verify(manifest, read.file(), read.jobIdAsWritten(), key)
        instanceof Verification.Mismatch mismatch) {
      boolean mayBeOfService =
          !mismatch.isExplained() && read.file().version() == SignatureVersion.V2_0;
      if (mayBeOfService && !isAnswered()) {
        add(
            Outcome.WARNING,
            "the signature is none of this key, and no answer is filed: since it was made here, the manifest or the SIGNATURE in the folder was changed, or another key signed it");
        return;
      }
      if (mayBeOfService) {
        add(
            Outcome.NOT_CHECKED,
            "the signature cannot be verified: it is none of this key by the documented computation, and how the service makes those of version 2.0 is documented nowhere");
        return;
      }
      add(Outcome.FAILED, mismatch.sentence() + "; " + mismatch.repair());
    } else {
      add(Outcome.PASSED, "the signature is that of the manifest");
    }
  }

  private boolean isAnswered() {
    return folder.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.ANSWER);
  }

  private void answers(byte[] manifest, Optional<byte[]> signature) throws IOException {
    boolean hasOlder = false;
    boolean isCompared = false;
    for (JobEntry entry : folder.entries()) {
      if (entry.kind() == EntryKind.ANSWER && entry.number() < folder.current().number()) {
        hasOlder = true;
      } else if (entry.kind() == EntryKind.ANSWER) {
        isCompared |= answer(entry, manifest, signature);
      }
    }
    if (isCompared) {
      return;
    }
    if (hasOlder) {
      add(
          Outcome.WARNING,
          "no answer since the last update says which manifest and SIGNATURE hold: ask for the status once more, since an update changes the SIGNATURE");
    } else {
      add(
          Outcome.NOT_CHECKED,
          "no answer of the service is filed that repeats manifest or SIGNATURE");
    }
  }

  /** Holds one answer against the job; false when it has nothing to be held against it. */
  private boolean answer(JobEntry entry, byte[] manifest, Optional<byte[]> signature)
      throws IOException {
    String name = "answer " + entry.number();
    Optional<byte[]> bytes = entry.read(JobFolder.ANSWER, AnswerReader.MOST_BYTES);
    if (bytes.isEmpty() || !(AnswerReader.read(bytes.get()) instanceof AnswerReading.Read read)) {
      add(Outcome.WARNING, name + " cannot be read");
      return false;
    }
    if (!(read.answer() instanceof Answer.Result result)) {
      add(Outcome.WARNING, name + " is a refusal of the service");
      return false;
    }
    result
        .certainText(Member.JOB_ID)
        .ifPresent(
            id ->
                add(
                    id.equals(folder.id().value()),
                    name + " is about this job",
                    name + " is about another job"));
    Optional<String> said = result.certainText(Member.CURRENT_MANIFEST);
    said.ifPresent(
        text ->
            add(
                repeats(text, manifest),
                name + " repeats the manifest",
                name + " repeats another manifest"));
    Optional<String> file = result.certainText(Member.SIGNATURE_FILE_CONTENTS);
    file.ifPresent(
        text ->
            add(
                signature.isPresent()
                    && isSameSignature(signature.get(), text.getBytes(StandardCharsets.UTF_8)),
                name + " has the SIGNATURE of the job",
                name
                    + (signature.isEmpty()
                        ? " has a SIGNATURE, and the job none"
                        : " has another SIGNATURE than the job")));
    return said.isPresent() || file.isPresent();
  }

  private void device(Optional<byte[]> signature, @Nullable SignatureOnDevice onDevice) {
    if (onDevice == null) {
      add(Outcome.NOT_CHECKED, "no device was given");
    } else if (onDevice instanceof SignatureOnDevice.None none) {
      add(
          signature.isPresent() ? Outcome.FAILED : Outcome.NOT_CHECKED,
          "the device has no SIGNATURE file: " + none.why());
    } else if (onDevice instanceof SignatureOnDevice.File file && signature.isPresent()) {
      add(
          isSameSignature(signature.get(), file.bytes()),
          "the device has the SIGNATURE of the job",
          "the device has another SIGNATURE than the job");
    } else {
      add(Outcome.WARNING, "the device has a SIGNATURE, and the job none");
    }
  }

  private void add(boolean isRight, String right, String wrong) {
    add(isRight ? Outcome.PASSED : Outcome.FAILED, isRight ? right : wrong);
  }

  private void add(Outcome outcome, String sentence) {
    results.add(new JobCheckResult(outcome, sentence));
  }

  /** Two SIGNATURE files that say the same; a final line end is none of what they say. */
  private static boolean isSameSignature(byte[] one, byte[] other) {
    return SignatureFileReader.read(one) instanceof SignatureFileReading.Read first
        && SignatureFileReader.read(other) instanceof SignatureFileReading.Read second
        && first.file().equals(second.file());
  }

  /** Answers lose line ends of Windows and the last line end. */
  static boolean repeats(String said, byte[] manifest) {
    return Arrays.equals(
        withoutLastLineEnd(manifest), withoutLastLineEnd(said.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] withoutLastLineEnd(byte[] text) {
    byte[] canonical = CanonicalManifest.of(text);
    int length = canonical.length;
    return length > 0 && canonical[length - 1] == '\n'
        ? Arrays.copyOf(canonical, length - 1)
        : canonical;
  }
}

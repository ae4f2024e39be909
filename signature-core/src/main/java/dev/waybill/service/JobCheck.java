package dev.waybill.service;

import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Value;
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
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
   * @param rules for the manifest
   * @param key that the signature must be made with; null when it is not at hand
   * @param onDevice the bytes of the SIGNATURE file on the device; null when no device is at hand
   * @return in the order in which things were looked at
   * @throws IOException when the folder cannot be read
   */
  public static List<JobCheckResult> of(
      JobFolder folder, Ruleset rules, @Nullable SigningKey key, byte @Nullable [] onDevice)
      throws IOException {
    JobCheck check = new JobCheck(folder);
    byte[] manifest = folder.manifest();
    check.manifest(ManifestReader.read(manifest, rules));
    Optional<byte[]> signature = folder.signature();
    check.signature(manifest, signature, key);
    check.answers(manifest, signature);
    check.device(signature, onDevice);
    return List.copyOf(check.results);
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
    boolean isOfJob = read.file().jobId().equals(folder.id());
    add(
        isOfJob ? Outcome.PASSED : Outcome.FAILED,
        "the SIGNATURE is of job " + read.file().jobId());
    if (key == null) {
      add(Outcome.NOT_CHECKED, "no key was given, so the signature was not verified");
    } else if (Verifier.standard().verify(manifest, read.file(), read.jobIdAsWritten(), key)
        instanceof Verification.Mismatch mismatch) {
      add(Outcome.FAILED, mismatch.sentence() + "; " + mismatch.repair());
    } else {
      add(Outcome.PASSED, "the signature is that of the manifest");
    }
  }

  private void answers(byte[] manifest, Optional<byte[]> signature) throws IOException {
    int outdated = 0;
    int compared = 0;
    for (JobEntry entry : folder.entries()) {
      if (entry.kind() != EntryKind.ANSWER) {
        continue;
      }
      if (entry.number() < folder.current().number()) {
        outdated++;
        continue;
      }
      Optional<byte[]> bytes = entry.read(JobFolder.ANSWER, JobFolder.MOST_ANSWER_BYTES);
      if (bytes.isPresent()
          && AnswerReader.read(bytes.get()) instanceof AnswerReading.Read read
          && read.answer() instanceof Answer.Result result) {
        compared++;
        answer(entry, result, manifest, signature);
      } else {
        add(Outcome.WARNING, "answer " + entry.number() + " cannot be read");
      }
    }
    if (outdated > 0 && compared == 0) {
      add(
          Outcome.WARNING,
          "every answer is older than the last update: ask for the status once more, since an update changes the SIGNATURE");
    } else if (compared == 0) {
      add(Outcome.NOT_CHECKED, "no answer of the service is filed with the job");
    }
  }

  private void answer(
      JobEntry entry, Answer.Result result, byte[] manifest, Optional<byte[]> signature) {
    String name = "answer " + entry.number();
    said(result, Member.JOB_ID)
        .ifPresent(
            id ->
                add(
                    id.equals(folder.id().value()) ? Outcome.PASSED : Outcome.FAILED,
                    name
                        + (id.equals(folder.id().value())
                            ? " is about this job"
                            : " is about another job")));
    said(result, Member.CURRENT_MANIFEST)
        .ifPresent(
            text ->
                add(
                    isSame(manifest, text) ? Outcome.PASSED : Outcome.FAILED,
                    name
                        + (isSame(manifest, text)
                            ? " repeats the manifest"
                            : " repeats another manifest")));
    said(result, Member.SIGNATURE_FILE_CONTENTS)
        .ifPresent(
            text -> {
              boolean isSame =
                  signature.isPresent()
                      && isSame(signature.get(), text.getBytes(StandardCharsets.UTF_8));
              add(
                  isSame ? Outcome.PASSED : Outcome.FAILED,
                  name
                      + (isSame
                          ? " has the SIGNATURE of the job"
                          : signature.isEmpty()
                              ? " has a SIGNATURE, and the job none"
                              : " has another SIGNATURE than the job"));
            });
  }

  private void device(Optional<byte[]> signature, byte @Nullable [] onDevice) {
    if (onDevice == null) {
      add(Outcome.NOT_CHECKED, "no device was given");
    } else if (signature.isPresent()) {
      boolean isSame = isSame(signature.get(), onDevice);
      add(
          isSame ? Outcome.PASSED : Outcome.FAILED,
          isSame
              ? "the device has the SIGNATURE of the job"
              : "the device has another SIGNATURE than the job");
    } else {
      add(Outcome.WARNING, "the device has a SIGNATURE, and the job none");
    }
  }

  /** What an answer says of a member, but for what it says ambiguously. */
  private static Optional<String> said(Answer.Result result, Member member) {
    return result
        .field(member)
        .filter(field -> field.certainty() != Certainty.AMBIGUOUS)
        .map(Field::value)
        .map(value -> value instanceof Value.Text text ? text.text() : null);
  }

  private void add(Outcome outcome, String sentence) {
    results.add(new JobCheckResult(outcome, sentence));
  }

  /** Two SIGNATURE files that say the same; a final line end is none of what they say. */
  private static boolean isSame(byte[] one, byte[] other) {
    return SignatureFileReader.read(one) instanceof SignatureFileReading.Read first
        && SignatureFileReader.read(other) instanceof SignatureFileReading.Read second
        && first.file().equals(second.file());
  }

  /** Answers lose line ends of Windows and the last line end. */
  private static boolean isSame(byte[] manifest, String said) {
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

package dev.waybill.service;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Expiry;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Value;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.job.folder.JobType;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files what the service answered with the job that it is about, and makes the folder of a job that
 * was created elsewhere.
 *
 * <p>What an answer says only ambiguously is not acted upon; the answer itself is filed byte for
 * byte.
 */
public final class JobFiling {
  /** The service took its first devices in 2009. */
  private static final Instant FIRST_DAY = Instant.parse("2009-01-01T00:00:00Z");

  /** Clocks differ. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private final JobFolders folders;

  private JobFiling(JobFolders folders) {
    this.folders = folders;
  }

  /** Files into these folders. */
  public static JobFiling into(JobFolders folders) {
    return new JobFiling(folders);
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It was filed.
     *
     * @param folder the job as it is now
     * @param isNew whether the folder was made for it
     * @param remarks what is to be known about it, one sentence each; harmless to show
     */
    record Filed(JobFolder folder, boolean isNew, List<String> remarks) implements Outcome {
      /** Copies the list. */
      public Filed {
        remarks = List.copyOf(remarks);
      }
    }

    /**
     * It was not.
     *
     * @param why in a sentence, harmless to show
     * @param findings what reading the answer found
     */
    record Refused(String why, List<Diagnostic> findings) implements Outcome {
      /** Copies the list. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Files an answer.
   *
   * @param answer as it was saved, in any form
   * @param named the job that it is about where the answer does not say; null when it must say
   * @param manifest of a job that has no folder yet, where the answer does not repeat it; null when
   *     there is none
   * @throws IOException when the folders cannot be read or written
   */
  public Outcome answer(byte[] answer, @Nullable JobId named, byte @Nullable [] manifest)
      throws IOException {
    AnswerReading reading = AnswerReader.read(answer);
    if (!(reading instanceof AnswerReading.Read read)) {
      return new Outcome.Refused("it is no answer of the service", reading.findings());
    }
    if (isOf(read.answer(), Operation.LIST_JOBS)) {
      return new Outcome.Refused(
          "it is a list of jobs, not about one of them: file the answer of get-status",
          reading.findings());
    }
    JobId said = jobId(read.answer());
    if (said != null && named != null && !said.equals(named)) {
      return new Outcome.Refused(
          "it is about job " + said + ", not about job " + named, reading.findings());
    }
    JobId id = said == null ? named : said;
    if (id == null) {
      return new Outcome.Refused(
          "it does not say for sure which job it is about", reading.findings());
    }
    Map<String, byte[]> files = Map.of(JobFolder.ANSWER, answer);
    EntryKind kind = isCancellation(read.answer()) ? EntryKind.CANCEL : EntryKind.ANSWER;
    List<String> remarks = new ArrayList<>();
    if (kind == EntryKind.CANCEL) {
      remarks.add("the service canceled the job");
    }
    JobFolders.Decision decision =
        job -> {
          Optional<JobEntry> last = job.last(EntryKind.values());
          boolean isThere =
              last.isPresent()
                  && last.get().kind() == kind
                  && last.get()
                      .read(JobFolder.ANSWER, AnswerReader.MOST_BYTES)
                      .filter(before -> Arrays.equals(before, answer))
                      .isPresent();
          if (isThere) {
            remarks.add("it was the last to be filed already, and is not filed twice");
          }
          return isThere ? null : files;
        };
    Optional<JobFolder> folder = folders.append(id, kind, decision);
    return folder.isPresent()
        ? new Outcome.Filed(folder.get(), false, remarks)
        : adopt(id, read, files, manifest);
  }

  private static boolean isOf(Answer answer, Operation operation) {
    return answer instanceof Answer.Result result
        && result.operation().filter(operation::equals).isPresent();
  }

  /** Where the form names the operation: in others an update is answered in the same words. */
  private static boolean isCancellation(Answer answer) {
    return isOf(answer, Operation.CANCEL_JOB)
        && answer instanceof Answer.Result result
        && result
            .field(Member.SUCCESS)
            .filter(field -> field.certainty() == Certainty.EXACT)
            .filter(field -> field.value().equals(new Value.Flag(true)))
            .isPresent();
  }

  private Outcome adopt(
      JobId id, AnswerReading.Read read, Map<String, byte[]> answer, byte @Nullable [] manifest)
      throws IOException {
    if (!(read.answer() instanceof Answer.Result result)) {
      return new Outcome.Refused("there is no folder of job " + id, read.findings());
    }
    Optional<JobType> type = result.certainText(Member.JOB_TYPE).flatMap(JobType::of);
    Optional<String> current = result.certainText(Member.CURRENT_MANIFEST);
    if (type.isEmpty()) {
      return new Outcome.Refused(
          "there is no folder of job " + id + ", and the answer does not say its type",
          read.findings());
    }
    byte[] text =
        manifest != null
            ? manifest
            : current.map(said -> said.getBytes(StandardCharsets.UTF_8)).orElse(null);
    if (text == null) {
      return new Outcome.Refused(
          "there is no folder of job "
              + id
              + ", and the answer does not repeat its manifest: give that too",
          read.findings());
    }
    if (manifest != null && current.filter(said -> !JobCheck.repeats(said, manifest)).isPresent()) {
      return new Outcome.Refused(
          "the answer repeats another manifest than the one that is given", read.findings());
    }
    if (text.length > SourceText.MAX_BYTES) {
      return new Outcome.Refused(
          "the manifest has more than " + SourceText.MAX_BYTES + " bytes, which none has",
          read.findings());
    }
    if (!ManifestReader.read(text).document().isReadable()) {
      return new Outcome.Refused(
          "what would be the manifest of the job is none that can be read", read.findings());
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(JobFolder.MANIFEST, text);
    files.put(JobFolder.JOB_TYPE, (type.get().text() + "\n").getBytes(StandardCharsets.UTF_8));
    result
        .certainText(Member.SIGNATURE_FILE_CONTENTS)
        .ifPresent(file -> files.put(SignatureFile.NAME, file.getBytes(StandardCharsets.UTF_8)));
    Optional<Instant> created =
        result
            .certainText(Member.CREATION_DATE)
            .flatMap(Expiry::instant)
            .filter(at -> at.isAfter(FIRST_DAY) && at.isBefore(folders.now().plus(A_DAY)));
    folders.adopt(id, created.orElse(folders.now()), files);
    JobFolder folder = folders.append(id, EntryKind.ANSWER, job -> answer).orElseThrow();
    List<String> remarks = new ArrayList<>();
    if (manifest == null && isReconstructed(result, Member.CURRENT_MANIFEST)) {
      remarks.add(
          "the manifest was put together from an answer that cannot carry all its bytes: its line ends and its last blanks may differ from those that were signed");
    }
    if (created.isEmpty()) {
      remarks.add(
          "the answer does not say when the job was created, or nothing that can be: its 30 days are counted from now");
    }
    return new Outcome.Filed(folder, true, remarks);
  }

  private static @Nullable JobId jobId(Answer answer) {
    return answer instanceof Answer.Result result
        ? result.certainText(Member.JOB_ID).filter(JobId::isWellFormed).map(JobId::of).orElse(null)
        : null;
  }

  private static boolean isReconstructed(Answer.Result result, Member member) {
    return result
        .field(member)
        .filter(field -> field.certainty() == Certainty.RECONSTRUCTED)
        .isPresent();
  }
}

package dev.waybill.shipment;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Member;
import dev.waybill.job.Progress;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.service.JobSummary;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job folder has for the device of its job: the manifest that holds, and the SIGNATURE text
 * that goes with it.
 *
 * <p>What the service said last wins, and nothing may contradict it. A job that has ended, or that
 * has two different SIGNATURE texts, has none that can be used.
 */
public final class FiledJob {
  private final JobFolder folder;
  private final byte[] manifest;
  private final @Nullable AnsweredSignature signature;

  private FiledJob(JobFolder folder, byte[] manifest, @Nullable AnsweredSignature signature) {
    this.folder = folder;
    this.manifest = manifest;
    this.signature = signature;
  }

  /**
   * Looks at a folder.
   *
   * @param now the time at which it is asked, for jobs that expire
   * @throws IOException when the folder cannot be read
   */
  public static FiledJob of(JobFolder folder, Instant now) throws IOException {
    byte[] manifest = folder.manifest();
    List<String> reasons = new ArrayList<>();
    Progress.of(JobSummary.of(folder, now).progress())
        .filter(Progress::isEnd)
        .ifPresent(progress -> reasons.add(AnswerComparison.ended(progress)));
    AnsweredSignature signature = chosen(folder, manifest, reasons);
    return new FiledJob(
        folder, manifest, reasons.isEmpty() ? signature : new AnsweredSignature.Refused(reasons));
  }

  /** Which job it is. */
  public JobId job() {
    return folder.id();
  }

  /** The manifest, byte for byte as it was sent. */
  public byte[] manifest() {
    return manifest.clone();
  }

  /** Where it is kept. */
  public Path manifestFile() {
    return folder.current().directory().resolve(JobFolder.MANIFEST);
  }

  /**
   * The SIGNATURE text of the job, or why there is none that can be used; null when neither the
   * service nor the folder has one, so that it has yet to be signed.
   */
  public @Nullable AnsweredSignature signature() {
    return signature;
  }

  @Override
  public String toString() {
    return "folder of job " + folder.id();
  }

  private static @Nullable AnsweredSignature chosen(
      JobFolder folder, byte[] manifest, List<String> reasons) throws IOException {
    AnsweredSignature own = own(folder);
    AnsweredSignature answered = answered(folder, manifest);
    for (AnsweredSignature one : new AnsweredSignature[] {own, answered}) {
      if (one instanceof AnsweredSignature.Refused refused) {
        reasons.addAll(refused.reasons());
      } else if (one instanceof AnsweredSignature.Usable usable
          && !usable.file().jobId().equals(folder.id())) {
        reasons.add(
            "the SIGNATURE is of job "
                + usable.file().jobId()
                + ", but lies in the folder of job "
                + folder.id());
      }
    }
    if (own instanceof AnsweredSignature.Usable here
        && answered instanceof AnsweredSignature.Usable there
        && !here.file().equals(there.file())) {
      reasons.add(
          "the service answered another SIGNATURE than the job folder has; to write the one that was answered, give that answer and the manifest themselves");
    }
    return answered == null ? own : answered;
  }

  /** The SIGNATURE that came into the folder with the manifest. */
  private static @Nullable AnsweredSignature own(JobFolder folder) throws IOException {
    Optional<byte[]> bytes = folder.signature();
    if (bytes.isEmpty()) {
      return null;
    }
    SignatureFileReading reading = SignatureFileReader.read(bytes.get());
    if (reading instanceof SignatureFileReading.Read read) {
      SignatureFile file = read.file();
      String text = new String(bytes.get(), StandardCharsets.UTF_8);
      return new AnsweredSignature.Usable(file, text, true, false);
    }
    return new AnsweredSignature.Refused(
        reading.remarks().stream()
            .filter(SignatureFileRemark::fatal)
            .map(remark -> "line " + remark.line() + " of the job's SIGNATURE: " + remark.message())
            .toList());
  }

  /** What the service said last of the SIGNATURE, since the manifest that holds was sent. */
  private static @Nullable AnsweredSignature answered(JobFolder folder, byte[] manifest)
      throws IOException {
    AnswerReading last = null;
    JobEntry ofUnknownManifest = null;
    for (JobEntry entry : folder.entries()) {
      if (entry.kind() == EntryKind.ANSWER && entry.number() > folder.current().number()) {
        Optional<byte[]> bytes = entry.read(JobFolder.ANSWER, AnswerReader.MOST_BYTES);
        if (bytes.isPresent()
            && AnswerReader.read(bytes.get()) instanceof AnswerReading.Read read
            && read.answer() instanceof Answer.Result result
            && result.field(Member.SIGNATURE_FILE_CONTENTS).isPresent()) {
          if (mayBeOfAnother(folder, result)) {
            ofUnknownManifest = entry;
          } else {
            last = read;
          }
        }
      }
    }
    if (last == null && ofUnknownManifest != null) {
      return new AnsweredSignature.Refused(
          List.of(
              "answer "
                  + ofUnknownManifest.number()
                  + " has a SIGNATURE, but not the manifest that it belongs to, and the manifest was"
                  + " updated: ask for the status once more, and add that answer"));
    }
    return last == null ? null : AnsweredSignature.of(last, manifest);
  }

  /** An answer to the making of a job may be filed after the manifest was updated. */
  private static boolean mayBeOfAnother(JobFolder folder, Answer.Result result) {
    return folder.current().kind() == EntryKind.UPDATE
        && result.field(Member.CURRENT_MANIFEST).isEmpty();
  }
}

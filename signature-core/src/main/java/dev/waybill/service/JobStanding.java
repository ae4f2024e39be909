package dev.waybill.service;

import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Expiry;
import dev.waybill.job.Field;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Progress;
import dev.waybill.job.Value;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a job stands at a moment, and what may be done with it. */
final class JobStanding {
  /** What the service alone knows of a job. */
  private static final Set<Member> STANDING =
      EnumSet.of(
          Member.LOCATION_CODE,
          Member.LOCATION_MESSAGE,
          Member.PROGRESS_CODE,
          Member.PROGRESS_MESSAGE,
          Member.CARRIER,
          Member.TRACKING_NUMBER,
          Member.LOG_BUCKET,
          Member.LOG_KEY,
          Member.ERROR_COUNT,
          Member.ARTIFACT_LIST);

  private final JobFolder folder;
  private final @Nullable Page answered;
  private final boolean expired;

  private JobStanding(JobFolder folder, @Nullable Page answered, boolean expired) {
    this.folder = folder;
    this.answered = answered;
    this.expired = expired;
  }

  static JobStanding of(JobFolder folder, Instant now) throws IOException {
    Page answered = folder.isCanceled() ? null : lastAnswer(folder);
    boolean hasArrived =
        answered != null
            && answered
                .certainText(Member.LOCATION_CODE)
                .filter(code -> !code.equals(Location.NOT_RECEIVED.code()))
                .isPresent();
    boolean expired = !hasArrived && new Expiry(folder.created(), now).hasPassed();
    return new JobStanding(folder, answered, expired);
  }

  /** What the service said of the job since its last manifest was sent; null when nothing. */
  private static @Nullable Page lastAnswer(JobFolder folder) throws IOException {
    Page last = null;
    for (JobEntry entry : folder.entries()) {
      if (entry.number() > folder.current().number() && entry.kind() == EntryKind.ANSWER) {
        Optional<byte[]> bytes = entry.read(JobFolder.ANSWER, AnswerReader.MOST_BYTES);
        if (bytes.isPresent()
            && AnswerReader.read(bytes.get()) instanceof AnswerReading.Read read
            && read.answer() instanceof Answer.Result result
            && result.operation().filter(Operation.GET_STATUS::equals).isPresent()
            && read.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR)
            && isOfThisManifest(result, folder)
            && result.certainText(Member.JOB_ID).filter(folder.id().value()::equals).isPresent()) {
          last = result.page();
        }
      }
    }
    return last;
  }

  /** An answer that was fetched before an update may be filed after it. */
  private static boolean isOfThisManifest(Answer.Result result, JobFolder folder)
      throws IOException {
    Optional<String> said = result.certainText(Member.CURRENT_MANIFEST);
    return said.isEmpty() || JobCheck.repeats(said.get(), folder.manifest());
  }

  boolean isCanceled() {
    return folder.isCanceled() || progress().equals(Progress.CANCELED.code());
  }

  boolean isExpired() {
    return expired || progress().equals(Progress.EXPIRED.code());
  }

  /** Whether nothing has begun: of what the service answered otherwise, nobody may be sure. */
  boolean isPending() {
    return !folder.isCanceled() && progress().equals(Progress.PENDING.code());
  }

  private String progress() {
    return answered == null
        ? Progress.PENDING.code()
        : answered.certainText(Member.PROGRESS_CODE).orElse("");
  }

  /**
   * The members of the answer to get-status: manifest and SIGNATURE as the folder has them, and of
   * what the service said only how the job stands, as far as that is sure.
   */
  Page status() throws IOException {
    List<Field> fields = new ArrayList<>();
    add(fields, Member.JOB_ID, folder.id().value());
    add(fields, Member.JOB_TYPE, folder.type().text());
    if (answered != null && !isExpired()) {
      answered.fields().stream()
          .filter(field -> STANDING.contains(field.member()))
          .filter(field -> field.certainty() != Certainty.AMBIGUOUS)
          .forEach(fields::add);
    } else {
      addExpected(fields);
    }
    Optional<byte[]> signature = folder.signature();
    if (signature.isPresent()) {
      fields.addAll(signatureFields(signature.get()));
    }
    add(fields, Member.CURRENT_MANIFEST, new String(folder.manifest(), StandardCharsets.UTF_8));
    add(fields, Member.CREATION_DATE, date(folder.created()));
    return new Page(fields);
  }

  /** What the service would say of a job whose device has not come. */
  private void addExpected(List<Field> fields) {
    add(fields, Member.LOCATION_CODE, Location.NOT_RECEIVED.code());
    add(fields, Member.LOCATION_MESSAGE, "AWS has not received your device.");
    if (isCanceled()) {
      add(fields, Member.PROGRESS_CODE, Progress.CANCELED.code());
      add(fields, Member.PROGRESS_MESSAGE, "The job was canceled.");
    } else if (isExpired()) {
      add(fields, Member.PROGRESS_CODE, Progress.EXPIRED.code());
      add(fields, Member.PROGRESS_MESSAGE, "The job expired.");
    } else {
      add(fields, Member.PROGRESS_CODE, Progress.PENDING.code());
      add(fields, Member.PROGRESS_MESSAGE, "The specified job has not started.");
    }
    // Also of a job that has not started: so does the published example.
    fields.add(new Field(Member.ERROR_COUNT, new Value.Numeral("0"), Certainty.EXACT));
  }

  /**
   * The bare signature and the text of its file: without the last line end, which the provider's
   * command line adds when it prints the text alone.
   */
  static List<Field> signatureFields(byte[] file) {
    List<Field> fields = new ArrayList<>();
    if (SignatureFileReader.read(file) instanceof SignatureFileReading.Read read) {
      SignatureFile said = read.file();
      add(fields, Member.SIGNATURE, said.signature().toBase64());
    }
    String text = new String(file, StandardCharsets.UTF_8);
    add(
        fields,
        Member.SIGNATURE_FILE_CONTENTS,
        text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    return fields;
  }

  static void add(List<Field> fields, Member member, String text) {
    fields.add(new Field(member, new Value.Text(text), Certainty.EXACT));
  }

  /** As the service writes dates: {@code 2010-03-28T20:27:35Z}. */
  static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

package dev.waybill.service;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a job stands at a moment, and what may be done with it. */
final class JobStanding {
  /** "The job expires 30 days after creation if no device came": guide, creating an import job. */
  static final Duration LIFE = Duration.ofDays(30);

  private static final String PENDING = "Pending";
  private static final String CANCELED = "Canceled";
  private static final String EXPIRED = "Expired";

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
                .text(Member.LOCATION_CODE)
                .filter(code -> !code.equals("NotReceived"))
                .isPresent();
    boolean expired = !hasArrived && now.isAfter(folder.created().plus(LIFE));
    return new JobStanding(folder, answered, expired);
  }

  /** What the service said of the job since its last manifest was sent; null when nothing. */
  private static @Nullable Page lastAnswer(JobFolder folder) throws IOException {
    Page last = null;
    for (JobEntry entry : folder.entries()) {
      if (entry.number() > folder.current().number() && entry.kind() == EntryKind.ANSWER) {
        Optional<byte[]> bytes = entry.read(JobFolder.ANSWER, JobFolder.MOST_ANSWER_BYTES);
        if (bytes.isPresent()
            && AnswerReader.read(bytes.get()) instanceof AnswerReading.Read read
            && read.answer() instanceof Answer.Result result
            && result.operation().filter(Operation.GET_STATUS::equals).isPresent()
            && result.text(Member.JOB_ID).filter(folder.id().value()::equals).isPresent()) {
          last = result.page();
        }
      }
    }
    return last;
  }

  boolean isCanceled() {
    return folder.isCanceled() || CANCELED.equals(progress());
  }

  boolean isExpired() {
    return expired || EXPIRED.equals(progress());
  }

  /** Whether nothing has begun: of what the service answered otherwise, nobody may be sure. */
  boolean isPending() {
    return !folder.isCanceled() && PENDING.equals(progress());
  }

  private String progress() {
    return answered == null ? PENDING : answered.text(Member.PROGRESS_CODE).orElse("");
  }

  /** The members of the answer to get-status. */
  Page status() throws IOException {
    if (answered != null && !isExpired()) {
      return answered;
    }
    List<Field> fields = new ArrayList<>();
    add(fields, Member.JOB_ID, folder.id().value());
    add(fields, Member.JOB_TYPE, folder.type().text());
    add(fields, Member.LOCATION_CODE, "NotReceived");
    add(fields, Member.LOCATION_MESSAGE, "AWS has not received your device.");
    if (isCanceled()) {
      add(fields, Member.PROGRESS_CODE, CANCELED);
      add(fields, Member.PROGRESS_MESSAGE, "The job was canceled.");
    } else if (isExpired()) {
      add(fields, Member.PROGRESS_CODE, EXPIRED);
      add(fields, Member.PROGRESS_MESSAGE, "The job expired.");
    } else {
      add(fields, Member.PROGRESS_CODE, PENDING);
      add(fields, Member.PROGRESS_MESSAGE, "The specified job has not started.");
    }
    // Also of a job that has not started: so does the published example.
    fields.add(new Field(Member.ERROR_COUNT, new Value.Numeral("0"), Certainty.EXACT));
    Optional<byte[]> signature = folder.signature();
    if (signature.isPresent()) {
      fields.addAll(signatureFields(signature.get()));
    }
    add(fields, Member.CURRENT_MANIFEST, new String(folder.manifest(), StandardCharsets.UTF_8));
    add(fields, Member.CREATION_DATE, date(folder.created()));
    return new Page(fields);
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

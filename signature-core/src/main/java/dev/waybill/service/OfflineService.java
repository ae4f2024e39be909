package dev.waybill.service;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.RefusalCode;
import dev.waybill.job.Value;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.job.folder.JobType;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Answers like the service, from job folders.
 *
 * <pre>{@code
 * OfflineService service = OfflineService.over(JobFolders.in(Path.of("jobs"))).signingWith(key);
 * ServiceReply reply = service.createJob("Import", manifest, false);
 * }</pre>
 *
 * <p>What a manifest, a job ID or a job's standing does not allow is an answer, an {@link
 * Answer.Refusal}; an {@link IOException} says that the folders cannot be read or written.
 */
public final class OfflineService {
  /** The most that list-jobs gives at once, and what it gives when nobody asks for less. */
  public static final int MOST_JOBS = 1000;

  /**
   * Longer than job IDs and types, and shorter than keys, which end up where they do not belong.
   */
  private static final int MOST_REPEATED = 8;

  /** Seen in an answer to create-job: the command line's published examples. */
  private static final String ERASING = "**** Device will be erased before being returned. ****";

  private final JobFolders folders;
  private final Ruleset rules;
  private final @Nullable SigningKey key;

  private OfflineService(JobFolders folders, Ruleset rules, @Nullable SigningKey key) {
    this.folders = folders;
    this.rules = rules;
    this.key = key;
  }

  /** Under the newest rules; without a key its jobs have no signature. */
  public static OfflineService over(JobFolders folders) {
    return new OfflineService(folders, Ruleset.NEWEST, null);
  }

  /** The same under other rules. */
  public OfflineService under(Ruleset other) {
    return new OfflineService(folders, other, key);
  }

  /** The same, signing what it takes. The caller closes the key, after the last call. */
  public OfflineService signingWith(SigningKey other) {
    return new OfflineService(folders, rules, other);
  }

  /**
   * Checks a manifest and makes a job of it.
   *
   * @param type {@code Import} or {@code Export}
   * @param validateOnly whether to make no job
   */
  public ServiceReply createJob(String type, byte[] manifest, boolean validateOnly)
      throws IOException {
    ReadResult read = ManifestReader.read(manifest, rules);
    Optional<Answer.Refusal> refusal = refusal(Operation.CREATE_JOB, type, read);
    if (refusal.isPresent()) {
      return new ServiceReply(refusal.get(), read);
    }
    List<Field> fields = new ArrayList<>();
    if (!validateOnly) {
      JobType known = JobType.of(type).orElseThrow();
      JobFolder folder = folders.create(id -> files(id, known, manifest, read));
      JobStanding.add(fields, Member.JOB_ID, folder.id().value());
      JobStanding.add(fields, Member.JOB_TYPE, known.text());
      folder.signature().map(JobStanding::signatureFields).ifPresent(fields::addAll);
    }
    warn(read, fields);
    return new ServiceReply(result(Operation.CREATE_JOB, fields), read);
  }

  /**
   * Puts another manifest in the place of a job's.
   *
   * @param jobId as typed
   * @param type {@code Import} or {@code Export}
   * @param validateOnly whether to change nothing
   */
  public ServiceReply updateJob(String jobId, String type, byte[] manifest, boolean validateOnly)
      throws IOException {
    ReadResult read = ManifestReader.read(manifest, rules);
    AtomicReference<Answer.@Nullable Refusal> refused = new AtomicReference<>();
    JobFolders.Decision decision =
        folder -> {
          refused.set(
              closed(Operation.UPDATE_JOB, folder, RefusalCode.UNABLE_TO_UPDATE_JOB_ID, "updated")
                  .or(() -> refusal(Operation.UPDATE_JOB, type, read))
                  .orElse(null));
          return refused.get() != null || validateOnly
              ? null
              : files(folder.id(), JobType.of(type).orElseThrow(), manifest, read);
        };
    if (!append(jobId, EntryKind.UPDATE, decision)) {
      return new ServiceReply(noSuchJob(Operation.UPDATE_JOB, jobId), read);
    }
    Answer.Refusal refusal = refused.get();
    if (refusal != null) {
      return new ServiceReply(refusal, read);
    }
    List<Field> fields = success();
    warn(read, fields);
    return new ServiceReply(result(Operation.UPDATE_JOB, fields), read);
  }

  /**
   * Cancels a job that has not begun. The sources differ on jobs in progress: those are refused.
   *
   * @param jobId as typed
   */
  public Answer cancelJob(String jobId) throws IOException {
    AtomicReference<Answer.@Nullable Refusal> refused = new AtomicReference<>();
    JobFolders.Decision decision =
        folder -> {
          refused.set(
              closed(Operation.CANCEL_JOB, folder, RefusalCode.UNABLE_TO_CANCEL_JOB_ID, "canceled")
                  .orElse(null));
          return refused.get() == null ? Map.of() : null;
        };
    if (!append(jobId, EntryKind.CANCEL, decision)) {
      return noSuchJob(Operation.CANCEL_JOB, jobId);
    }
    Answer.Refusal refusal = refused.get();
    return refusal == null ? result(Operation.CANCEL_JOB, success()) : refusal;
  }

  /**
   * Where a job stands: what the service last said of it, if an answer was filed since the last
   * manifest, and otherwise what it would say of a job whose device has not come.
   *
   * @param jobId as typed
   */
  public Answer getStatus(String jobId) throws IOException {
    Optional<JobFolder> folder = find(jobId);
    return folder.isEmpty()
        ? noSuchJob(Operation.GET_STATUS, jobId)
        : new Answer.Result(
            List.of(Operation.GET_STATUS),
            List.of(JobStanding.of(folder.get(), folders.now()).status()));
  }

  /**
   * The jobs, the newest first.
   *
   * @param most how many at the most, up to {@link #MOST_JOBS}; 0 stands for that
   * @param marker the job after which to begin; empty for the first
   */
  public Answer listJobs(int most, String marker) throws IOException {
    if (most < 0 || most > MOST_JOBS) {
      return refused(
          Operation.LIST_JOBS,
          RefusalCode.INVALID_PARAMETER,
          "MaxJobs is " + most + ", expected a number from 0 to " + MOST_JOBS);
    }
    List<JobFolder> all = folders.all();
    int from = 0;
    if (!marker.isEmpty()) {
      from = 1 + indexOf(all, marker);
      if (from == 0) {
        return noSuchJob(Operation.LIST_JOBS, marker);
      }
    }
    // None means as many as there may be: what a client sends that has not been told.
    int to = Math.min(all.size(), from + (most == 0 ? MOST_JOBS : most));
    List<Value> jobs = new ArrayList<>();
    for (JobFolder folder : all.subList(from, to)) {
      jobs.add(job(folder));
    }
    return result(
        Operation.LIST_JOBS,
        List.of(
            new Field(Member.JOBS, new Value.Items(jobs), Certainty.EXACT),
            new Field(Member.IS_TRUNCATED, new Value.Flag(to < all.size()), Certainty.EXACT)));
  }

  /** Of a folder that is damaged, what can be read: the others are not lost with it. */
  private Value job(JobFolder folder) {
    Map<String, Value> job = new LinkedHashMap<>();
    job.put(Member.JOB_ID.text(), new Value.Text(folder.id().value()));
    job.put(Member.CREATION_DATE.text(), new Value.Text(JobStanding.date(folder.created())));
    try {
      boolean isCanceled = JobStanding.of(folder, folders.now()).isCanceled();
      String type = folder.type().text();
      job.put(Member.IS_CANCELED.text(), new Value.Flag(isCanceled));
      job.put(Member.JOB_TYPE.text(), new Value.Text(type));
    } catch (IOException e) {
      job.put(Member.IS_CANCELED.text(), new Value.Flag(folder.isCanceled()));
    }
    return new Value.Mapping(job);
  }

  private static int indexOf(List<JobFolder> all, String marker) {
    for (int i = 0; JobId.isWellFormed(marker) && i < all.size(); i++) {
      if (all.get(i).id().equals(JobId.of(marker))) {
        return i;
      }
    }
    return -1;
  }

  private Optional<JobFolder> find(String jobId) throws IOException {
    return JobId.isWellFormed(jobId) ? folders.find(JobId.of(jobId)) : Optional.empty();
  }

  /** Files what the decision says; false when there is no such job. */
  private boolean append(String jobId, EntryKind kind, JobFolders.Decision decision)
      throws IOException {
    return JobId.isWellFormed(jobId) && folders.append(JobId.of(jobId), kind, decision).isPresent();
  }

  private static Optional<Answer.Refusal> refusal(
      Operation operation, String type, ReadResult read) {
    Optional<JobType> known = JobType.of(type);
    if (known.isEmpty()) {
      return Optional.of(
          refused(
              operation,
              RefusalCode.INVALID_PARAMETER,
              "JobType is "
                  + (type.length() <= MOST_REPEATED ? Quoted.of(type) : "something else")
                  + ", expected Import or Export"));
    }
    Optional<Answer.Refusal> refused = RefusedManifest.of(operation, read);
    if (refused.isPresent()) {
      return refused;
    }
    JobKind kind = read.kind();
    boolean isExport = kind == JobKind.EXPORT_S3;
    return kind == null || isExport == (known.get() == JobType.EXPORT)
        ? Optional.empty()
        : Optional.of(
            refused(
                operation,
                RefusalCode.INVALID_PARAMETER,
                "JobType is %s, but the manifest is one of an %s"
                    .formatted(known.get().text(), isExport ? "export" : "import")));
  }

  /** Why a job cannot be changed any more. */
  private Optional<Answer.Refusal> closed(
      Operation operation, JobFolder folder, RefusalCode unable, String done) throws IOException {
    JobStanding standing = JobStanding.of(folder, folders.now());
    RefusalCode code;
    String why;
    if (standing.isCanceled()) {
      code = RefusalCode.CANCELED_JOB_ID;
      why = "Job " + folder.id() + " has been canceled";
    } else if (standing.isExpired()) {
      code = RefusalCode.EXPIRED_JOB_ID;
      why = "Job " + folder.id() + " has expired";
    } else if (!standing.isPending()) {
      code = unable;
      why = "Job " + folder.id() + " has begun and cannot be " + done + " any more";
    } else {
      return Optional.empty();
    }
    return Optional.of(refused(operation, code, why));
  }

  private Map<String, byte[]> files(JobId id, JobType type, byte[] manifest, ReadResult read) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(JobFolder.MANIFEST, manifest);
    files.put(JobFolder.JOB_TYPE, (type.text() + "\n").getBytes(StandardCharsets.UTF_8));
    if (key != null && carriesSignature(read.kind())) {
      SignatureFile file =
          new SignatureFile(SignatureVersion.V2_0, id, Signer.standard().sign(id, manifest, key));
      files.put(SignatureFile.NAME, SignatureFileWriter.render(file));
    }
    return files;
  }

  /** Devices of volumes and archives carry a barcode instead. */
  private static boolean carriesSignature(@Nullable JobKind kind) {
    return kind == JobKind.IMPORT_S3 || kind == JobKind.EXPORT_S3;
  }

  private static void warn(ReadResult read, List<Field> fields) {
    boolean erases = read.document().text("eraseDevice").equalsIgnoreCase("yes");
    if (erases) {
      JobStanding.add(fields, Member.WARNING_MESSAGE, ERASING);
    }
  }

  private static List<Field> success() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(Member.SUCCESS, new Value.Flag(true), Certainty.EXACT));
    return fields;
  }

  private static Answer result(Operation operation, List<Field> fields) {
    return new Answer.Result(List.of(operation), List.of(new Page(fields)));
  }

  private static Answer.Refusal noSuchJob(Operation operation, String jobId) {
    boolean mayBeOne = jobId.length() <= MOST_REPEATED;
    return refused(
        operation,
        RefusalCode.INVALID_JOB_ID,
        "No such job " + (mayBeOne ? jobId + " " : "") + "for your account");
  }

  private static Answer.Refusal refused(Operation operation, RefusalCode code, String message) {
    return new Answer.Refusal(operation, code.text(), message, Certainty.EXACT);
  }
}

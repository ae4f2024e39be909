package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Expiry;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.shipment.AnsweredSignature;
import dev.waybill.shipment.FiledJob;
import dev.waybill.signature.JobId;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** A device and what it is shipped with: a manifest and a job, or a job that has a folder. */
final class DeviceOptions {
  static final String JOB = "--job";

  @Parameters(paramLabel = "DEVICE", description = "the root of the mounted device")
  Path device = Path.of("");

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "the manifest; - is standard input")
  @Nullable String manifest;

  @Option(
      names = "--job-id",
      paramLabel = "ID",
      converter = JobIdConverter.class,
      description = "the five characters of the job; with --answer the one that it must be of")
  @Nullable JobId jobId;

  @Option(
      names = "--answer",
      paramLabel = "FILE",
      description =
          "what the service said of the job, saved in any form: its SIGNATURE text is taken unchanged, and needs no key")
  @Nullable String answerFile;

  @Option(
      names = JOB,
      paramLabel = "ID",
      converter = JobIdConverter.class,
      description =
          "a job that has a folder: manifest, SIGNATURE text and job ID are taken from there")
  @Nullable JobId filedJob;

  @Mixin JobFolderOptions where = new JobFolderOptions();

  /** What was named. */
  static final class Named {
    private final Input manifest;
    private final byte[] content;
    private final @Nullable JobId job;
    private final @Nullable AnsweredSignature signature;
    private final @Nullable JobId answeredJob;
    private final List<Path> files;

    private Named(
        Input manifest,
        byte[] content,
        @Nullable JobId job,
        @Nullable AnsweredSignature signature,
        @Nullable JobId answeredJob,
        List<Input> files) {
      this.manifest = manifest;
      this.content = content;
      this.job = job;
      this.signature = signature;
      this.answeredJob = answeredJob;
      this.files = files.stream().filter(file -> !file.isStandardInput()).map(Input::path).toList();
    }

    /** The manifest, for what is said of it: it has been read. */
    Input manifest() {
      return manifest;
    }

    byte[] content() {
      return content;
    }

    /** The files that it was read from. */
    List<Path> files() {
      return files;
    }

    /** The job that was named; null when none was. */
    @Nullable JobId job() {
      return job;
    }

    /** The text that somebody made already; null when there is none. */
    @Nullable AnsweredSignature signature() {
      return signature;
    }

    /** Which job it is about: the one of the text where there is one. */
    @Nullable JobId meantJob() {
      return signature instanceof AnsweredSignature.Usable usable ? usable.file().jobId() : job;
    }

    /**
     * Which job the device is to be of: the one that was named, else that of the answer, also when
     * the text in that must not be used.
     */
    @Nullable JobId expectedJob() {
      JobId meant = job == null ? meantJob() : job;
      return meant == null ? answeredJob : meant;
    }

    /** Why it must not be written; empty when it may, or when there is none. */
    List<String> doubts() {
      if (signature instanceof AnsweredSignature.Refused refused) {
        return refused.reasons();
      }
      JobId meant = meantJob();
      return job == null || job.equals(meant)
          ? List.of()
          : List.of("the answer is of job " + meant + ", expected job " + job);
    }
  }

  /** Whether it can be known which job is meant. */
  boolean namesJob() {
    return jobId != null || answerFile != null || filedJob != null;
  }

  /**
   * Reads what was named.
   *
   * @throws ParameterException when two options contradict each other, or when one is missing
   */
  Named named(CommandSpec spec, KeyOptions keys) throws IOException {
    JobId filed = filedJob;
    if (filed != null) {
      return filed(spec, filed);
    }
    if (where.jobs != null) {
      throw usage(spec, JobFolderOptions.JOBS + " needs " + JOB);
    }
    String name = manifest;
    if (name == null) {
      throw usage(
          spec,
          "--manifest is missing"
              + (Files.isRegularFile(device) ? ", and DEVICE is a file" : "")
              + "; of a job that has a folder: "
              + JOB);
    }
    MisplacedArgument.refuseSwapped(spec.commandLine(), name, device, "DEVICE");
    Input input = new Input(name);
    Commands.refuseTwoFromStandardInput(spec, input, keys);
    byte[] content = input.readUpTo(SourceText.MAX_BYTES);
    AnswerReading answer = answer(spec, input);
    return answer == null || answerFile == null
        ? new Named(input, content, jobId, null, null, List.of(input))
        : new Named(
            input,
            content,
            jobId,
            AnsweredSignature.of(answer, content),
            jobOf(answer),
            List.of(input, new Input(answerFile)));
  }

  private Named filed(CommandSpec spec, JobId id) throws IOException {
    refuseBeside(spec, "--manifest", manifest, "its manifest");
    refuseBeside(spec, "--job-id", jobId, "its ID");
    refuseBeside(spec, "--answer", answerFile, "the answers that are filed with it");
    where.warn(spec.commandLine().getErr());
    FiledJob job = FiledJob.of(where.folder(id), where.folders().now());
    Input input = new Input(job.manifestFile().toString());
    return new Named(input, job.manifest(), id, job.signature(), id, List.of(input));
  }

  private static void refuseBeside(
      CommandSpec spec, String option, @Nullable Object given, String what) {
    if (given != null) {
      throw usage(
          spec, JOB + " and " + option + " exclude each other: the job's folder has " + what);
    }
  }

  private static @Nullable JobId jobOf(AnswerReading answer) {
    return answer instanceof AnswerReading.Read read
            && read.answer() instanceof Answer.Result result
        ? result.certainText(Member.JOB_ID).filter(JobId::isWellFormed).map(JobId::of).orElse(null)
        : null;
  }

  /** What the service said; null when no answer was given. */
  private @Nullable AnswerReading answer(CommandSpec spec, Input manifest) throws IOException {
    if (answerFile == null) {
      return null;
    }
    Input input = new Input(answerFile);
    if (input.isStandardInput() && manifest.isStandardInput()) {
      throw usage(spec, "manifest and answer cannot both come from standard input");
    }
    try (InputStream in = input.open()) {
      AnswerReading reading = AnswerReader.read(in);
      if (reading instanceof AnswerReading.Read read
          && read.answer() instanceof Answer.Result result) {
        warnOfLateness(spec, result);
      }
      return reading;
    }
  }

  /** No fault: the clock may be wrong, and the answer older than what happened since. */
  private static void warnOfLateness(CommandSpec spec, Answer.Result result) {
    Expiry.of(result, Instant.now())
        .filter(Expiry::hasPassed)
        .ifPresent(
            expiry ->
                warn(
                    spec,
                    "by the answer, the job has expired on "
                        + expiry.at().atOffset(ZoneOffset.UTC).toLocalDate()
                        + ": a device that arrives now comes back unread"));
    result
        .text(Member.LOCATION_CODE)
        .flatMap(Location::of)
        .filter(location -> location != Location.NOT_RECEIVED)
        .ifPresent(
            location ->
                warn(
                    spec,
                    "the job may have its device already: the answer says that "
                        + location.meaning()));
  }

  private static void warn(CommandSpec spec, String sentence) {
    spec.commandLine().getErr().println("waybill: warning: " + sentence);
  }

  private static ParameterException usage(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

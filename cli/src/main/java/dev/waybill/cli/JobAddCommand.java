package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.service.JobFiling;
import dev.waybill.signature.JobId;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files something with a job. */
@Command(
    name = "add",
    addMethodSubcommands = false,
    description = {
      "Files saved answers of the service with the jobs that they are about, byte for byte; of a job without a folder, the folder is made from its answer.",
      "An inventory or a certificate is filed with --inventory and --certificate."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill job add status.json",
      "  waybill job add created.txt --manifest manifest.txt",
      "  waybill job add --job 7K2QZ --inventory inventory.csv"
    })
final class JobAddCommand implements Callable<Integer>, AfterFailure {
  private static final String INVENTORY = "inventory.txt";
  private static final String CERTIFICATE = "certificate.txt";
  private static final int MOST_FILED_BYTES = 64 << 20;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "ANSWER",
      arity = "0..*",
      description = "saved answers; - is standard input")
  List<String> answers = new ArrayList<>();

  @Option(
      names = "--job",
      paramLabel = "ID",
      converter = JobIdConverter.class,
      description = "the job, where the answer does not say it")
  @Nullable JobId job;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "the manifest of a job without a folder, where the answer does not repeat it")
  @Nullable String manifest;

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "a list of what is on the device")
  @Nullable String inventory;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "what says that the device was checked")
  @Nullable String certificate;

  @Mixin JobFolderOptions where = new JobFolderOptions();
  @Mixin ReportOptions report = new ReportOptions();

  /**
   * What came of one file.
   *
   * @param outcome null for what is filed without being read, and after a failure
   * @param failure why it could not be read or written; null when it could
   */
  private record Added(Input input, JobFiling.@Nullable Outcome outcome, @Nullable String failure) {
    int status() {
      if (failure != null) {
        return ExitCode.FAILED;
      }
      return outcome instanceof JobFiling.Outcome.Refused ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    String word() {
      return switch (status()) {
        case ExitCode.FAILED -> "failed";
        case ExitCode.FINDINGS -> "refused";
        default -> "filed";
      };
    }
  }

  /** What is done with one file. */
  @FunctionalInterface
  private interface Filing {
    JobFiling.@Nullable Outcome of(Input input) throws IOException;
  }

  /** What could not be begun has no report. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    report.reportFailure(spec, sentence, status);
  }

  @Override
  public Integer call() throws IOException {
    if (answers.isEmpty() && inventory == null && certificate == null) {
      throw new ParameterException(spec.commandLine(), "nothing to add: name a saved answer");
    }
    if ((inventory != null || certificate != null) && job == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--inventory and --certificate need --job: they do not say their job");
    }
    long fromStandardInput =
        Stream.concat(answers.stream(), Stream.of(manifest, inventory, certificate))
            .filter("-"::equals)
            .count();
    if (fromStandardInput > 1) {
      throw new ParameterException(
          spec.commandLine(), "only one thing can come from standard input");
    }
    where.warn(spec.commandLine().getErr());
    byte[] text = manifest == null ? null : new Input(manifest).readUpTo(SourceText.MAX_BYTES);
    List<Added> added = new ArrayList<>();
    for (String answer : answers) {
      add(answer, input -> answered(input, text), added);
    }
    add(inventory, input -> filed(EntryKind.INVENTORY, INVENTORY, input), added);
    add(certificate, input -> filed(EntryKind.CERTIFICATE, CERTIFICATE, input), added);
    print(added);
    return added.stream().mapToInt(Added::status).max().orElse(ExitCode.FINE);
  }

  /** What cannot be done with one file is said of it, and the others go on. */
  private void add(@Nullable String path, Filing filing, List<Added> added) {
    if (path == null) {
      return;
    }
    Input input = new Input(path);
    try {
      added.add(new Added(input, filing.of(input), null));
    } catch (IOException e) {
      String reason = FailureHandler.sentence(e);
      String sentence =
          reason.startsWith(input.shown()) ? reason : input.shown() + ": not filed: " + reason;
      spec.commandLine().getErr().println("waybill: " + sentence);
      added.add(new Added(input, null, sentence));
    }
  }

  private JobFiling.Outcome answered(Input input, byte @Nullable [] text) throws IOException {
    byte[] bytes = input.readUpTo(AnswerReader.MOST_BYTES);
    return JobFiling.into(where.folders()).answer(bytes, job, text);
  }

  private JobFiling.@Nullable Outcome filed(EntryKind kind, String name, Input input)
      throws IOException {
    JobId id = Objects.requireNonNull(job);
    byte[] bytes = input.readUpTo(MOST_FILED_BYTES);
    if (bytes.length > MOST_FILED_BYTES) {
      throw new IOException(input.shown() + " has more than " + MOST_FILED_BYTES + " bytes");
    }
    Optional<JobFolder> folder = where.folders().append(id, kind, any -> Map.of(name, bytes));
    if (folder.isEmpty()) {
      throw new IOException("there is no folder of job " + id);
    }
    return null;
  }

  private void print(List<Added> added) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            Json.tool(json);
            json.writeArrayFieldStart("files");
            for (Added one : added) {
              json.writeStartObject();
              write(json, one);
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return;
    }
    for (Added one : added) {
      String name = one.input().shown();
      if (one.outcome() instanceof JobFiling.Outcome.Refused refused) {
        out.println(name + ": not filed: " + refused.why());
        refused.findings().forEach(finding -> out.println(Terminal.harmless(finding.render(name))));
      } else if (one.outcome() instanceof JobFiling.Outcome.Filed filed) {
        out.println(
            name
                + ": filed with job "
                + filed.folder().id()
                + (filed.isNew() ? ", whose folder is new" : ""));
        filed.remarks().forEach(remark -> out.println("  " + remark));
      } else if (one.failure() == null) {
        out.println(name + ": filed with job " + job);
      }
    }
    out.flush();
  }

  private void write(JsonGenerator json, Added one) throws IOException {
    json.writeStringField("path", one.input().name());
    json.writeStringField("outcome", one.word());
    if (one.failure() != null) {
      json.writeStringField("error", one.failure());
      return;
    }
    if (one.outcome() instanceof JobFiling.Outcome.Refused refused) {
      json.writeStringField("why", refused.why());
      json.writeArrayFieldStart("findings");
      for (Diagnostic finding : refused.findings()) {
        CheckJson.write(json, finding);
      }
      json.writeEndArray();
      return;
    }
    JobId id = one.outcome() instanceof JobFiling.Outcome.Filed filed ? filed.folder().id() : job;
    Json.optional(json, "jobId", id == null ? null : id.value());
    if (one.outcome() instanceof JobFiling.Outcome.Filed filed) {
      json.writeBooleanField("isNew", filed.isNew());
      json.writeArrayFieldStart("remarks");
      for (String remark : filed.remarks()) {
        json.writeString(remark);
      }
      json.writeEndArray();
    }
  }
}

package dev.waybill.cli;

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
final class JobAddCommand implements Callable<Integer> {
  private static final String INVENTORY = "inventory.txt";
  private static final String CERTIFICATE = "certificate.txt";
  private static final int MOST_FILED_BYTES = 256 << 20;

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
    int status = ExitCode.FINE;
    for (String answer : answers) {
      status = Math.max(status, add(new Input(answer)));
    }
    file(EntryKind.INVENTORY, INVENTORY, inventory);
    file(EntryKind.CERTIFICATE, CERTIFICATE, certificate);
    spec.commandLine().getOut().flush();
    return status;
  }

  private int add(Input input) throws IOException {
    byte[] bytes = input.readUpTo(AnswerReader.MOST_BYTES);
    byte[] text = manifest == null ? null : new Input(manifest).readUpTo(SourceText.MAX_BYTES);
    JobFiling.Outcome outcome = JobFiling.into(where.folders()).answer(bytes, job, text);
    PrintWriter out = spec.commandLine().getOut();
    if (outcome instanceof JobFiling.Outcome.Filed filed) {
      out.println(
          input.shown()
              + ": filed with job "
              + filed.folder().id()
              + (filed.isNew() ? ", whose folder is new" : ""));
      filed.remarks().forEach(remark -> out.println("  " + remark));
      return ExitCode.FINE;
    }
    JobFiling.Outcome.Refused refused = (JobFiling.Outcome.Refused) outcome;
    out.println(input.shown() + ": not filed: " + refused.why());
    refused
        .findings()
        .forEach(finding -> out.println(Terminal.harmless(finding.render(input.shown()))));
    return ExitCode.FINDINGS;
  }

  private void file(EntryKind kind, String name, @Nullable String path) throws IOException {
    JobId id = job;
    if (path == null || id == null) {
      return;
    }
    Input input = new Input(path);
    byte[] bytes = input.readUpTo(MOST_FILED_BYTES);
    if (bytes.length > MOST_FILED_BYTES) {
      throw new IOException(input.shown() + " has more than " + MOST_FILED_BYTES + " bytes");
    }
    Optional<JobFolder> folder = where.folders().append(id, kind, any -> Map.of(name, bytes));
    if (folder.isEmpty()) {
      throw new IOException("there is no folder of job " + id);
    }
    spec.commandLine().getOut().println(input.shown() + ": filed with job " + id);
  }
}

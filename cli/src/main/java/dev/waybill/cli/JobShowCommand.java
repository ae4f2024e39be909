package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.job.folder.JobEntry;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.service.JobSummary;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One job. */
@Command(
    name = "show",
    addMethodSubcommands = false,
    description = "Shows what happened to a job, and where its files are. No secrets are shown.",
    mixinStandardHelpOptions = true)
final class JobShowCommand implements Callable<Integer>, AfterFailure {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "ID", converter = JobIdConverter.class, description = "the job")
  @Nullable JobId job;

  @Mixin JobFolderOptions where = new JobFolderOptions();
  @Mixin ReportOptions report = new ReportOptions();

  @Override
  public Integer call() throws IOException {
    JobId id = job;
    if (id == null) {
      throw new ParameterException(spec.commandLine(), "the job ID is missing");
    }
    JobFolder folder = where.folder(id);
    JobSummary summary = JobSummary.of(folder, where.folders().now());
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            Json.tool(json);
            members(json, summary);
            json.writeStringField("directory", PossibleKey.path(folder.directory().toString()));
            json.writeArrayFieldStart("entries");
            for (JobEntry entry : folder.entries()) {
              json.writeStartObject();
              json.writeNumberField("number", entry.number());
              json.writeStringField("kind", entry.kind().word());
              json.writeStringField("at", entry.at().toString());
              json.writeStringField("directory", PossibleKey.path(entry.directory().toString()));
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return ExitCode.FINE;
    }
    Paint paint = report.paint();
    out.println(paint.bold("job") + "       " + folder.id() + ", " + summary.type());
    out.println(paint.bold("created") + "   " + summary.created());
    out.println(
        paint.bold("stands")
            + "    "
            + Terminal.harmless(summary.location())
            + ", "
            + Terminal.harmless(summary.progress())
            + (summary.daysLeft().isEmpty() ? "" : ", " + daysLeft(summary)));
    out.println(paint.bold("folder") + "    " + Terminal.harmless(folder.directory().toString()));
    for (JobEntry entry : folder.entries()) {
      boolean isCurrent = entry.equals(folder.current());
      out.println(
          "  "
              + Terminal.harmless(String.valueOf(entry.directory().getFileName()))
              + (isCurrent ? "  (the manifest and the SIGNATURE that hold)" : ""));
    }
    out.flush();
    return ExitCode.FINE;
  }

  /** What could not be read has no report. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    report.reportFailure(spec, sentence, status);
  }

  /** In words; empty when it cannot expire any more. */
  static String daysLeft(JobSummary job) {
    return job.daysLeft().isEmpty()
        ? ""
        : Commands.count(job.daysLeft().getAsLong(), "day") + " left";
  }

  static void members(JsonGenerator json, JobSummary job) throws IOException {
    json.writeStringField("jobId", job.id().value());
    json.writeStringField("jobType", job.type());
    json.writeStringField("created", job.created());
    json.writeStringField("location", job.location());
    json.writeStringField("progress", job.progress());
    if (job.daysLeft().isPresent()) {
      json.writeNumberField("daysLeft", job.daysLeft().getAsLong());
    }
  }
}

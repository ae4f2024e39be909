package dev.waybill.cli;

import dev.waybill.job.folder.JobFolder;
import dev.waybill.service.JobSummary;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All jobs at a glance. */
@Command(
    name = "list",
    addMethodSubcommands = false,
    description = "Lists the jobs that have a folder, the newest first.",
    mixinStandardHelpOptions = true)
final class JobListCommand implements Callable<Integer>, AfterFailure {
  @Spec CommandSpec spec;
  @Mixin JobFolderOptions where = new JobFolderOptions();
  @Mixin ReportOptions report = new ReportOptions();

  /** A folder of jobs that cannot be read has no report. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    report.reportFailure(spec, sentence, status);
  }

  @Override
  public Integer call() throws IOException {
    List<JobSummary> jobs = new ArrayList<>();
    Map<JobId, String> failures = new LinkedHashMap<>();
    for (JobFolder folder : where.folders().all()) {
      try {
        jobs.add(JobSummary.of(folder, where.folders().now()));
      } catch (IOException e) {
        // The others are not lost with it.
        String sentence = FailureHandler.sentence(e);
        spec.commandLine().getErr().println("waybill: job " + folder.id() + ": " + sentence);
        failures.put(folder.id(), sentence);
      }
    }
    int status = failures.isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            Json.tool(json);
            json.writeArrayFieldStart("jobs");
            for (JobSummary job : jobs) {
              json.writeStartObject();
              JobShowCommand.members(json, job);
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("failures");
            for (Map.Entry<JobId, String> failure : failures.entrySet()) {
              json.writeStartObject();
              json.writeStringField("jobId", failure.getKey().value());
              json.writeStringField("error", failure.getValue());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return status;
    }
    if (jobs.isEmpty() && status == ExitCode.FINE) {
      out.println("no jobs in " + Terminal.harmless(where.folders().directory().toString()));
    }
    for (JobSummary job : jobs) {
      out.println(
          String.format(
                  Locale.ROOT,
                  "%s  %-6s  %s  %-12s  %s",
                  job.id(),
                  job.type(),
                  job.created(),
                  Terminal.harmless(job.progress()),
                  JobShowCommand.daysLeft(job))
              .stripTrailing());
    }
    out.flush();
    return status;
  }
}

package dev.waybill.cli;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.service.JobCheck;
import dev.waybill.service.JobCheckResult;
import dev.waybill.service.SignatureOnDevice;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether the parts of a job belong together. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    description =
        "Tells whether manifest, SIGNATURE, answers and device of a job belong together, and what was not checked.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing wrong",
      "1:something does not belong to the job, or it is canceled or has expired",
      "2:the command line is not right",
      "3:the folder or the device cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill job check 7K2QZ",
      "  waybill job check 7K2QZ --device /media/stick --key-file ~/key"
    })
final class JobCheckCommand implements Callable<Integer>, AfterFailure {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "ID", converter = JobIdConverter.class, description = "the job")
  @Nullable JobId job;

  @Option(names = "--device", paramLabel = "DIR", description = "the root of the job's device")
  @Nullable Path device;

  @Mixin JobFolderOptions where = new JobFolderOptions();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    JobId id = job;
    if (id == null) {
      throw new ParameterException(spec.commandLine(), "the job ID is missing");
    }
    where.warn(spec.commandLine().getErr());
    JobFolder folder = where.folder(id);
    Path manifest = folder.current().directory().resolve(JobFolder.MANIFEST);
    SignatureOnDevice onDevice = device == null ? null : signatureOn(device);
    List<JobCheckResult> results;
    try (SigningKey key = keys.readToVerifyIfGiven(spec)) {
      results =
          JobCheck.of(
              folder,
              where.folders().now(),
              rules.rulesFor(new Input(manifest.toString())).ruleset(),
              key,
              onDevice);
    }
    boolean isWrong =
        results.stream().anyMatch(result -> result.outcome() == JobCheckResult.Outcome.FAILED);
    print(id, results, isWrong);
    return isWrong ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** What could not be read has no report. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    report.reportFailure(spec, sentence, status);
  }

  private static SignatureOnDevice signatureOn(Path device) throws IOException {
    SignatureState state = DeviceSignature.in(device).look();
    if (state instanceof SignatureState.Present present) {
      return new SignatureOnDevice.File(present.bytes());
    }
    return new SignatureOnDevice.None(
        state instanceof SignatureState.NotRegular other
            ? "SIGNATURE is " + other.kind().words()
            : "there is none in its root");
  }

  private void print(JobId id, List<JobCheckResult> results, boolean isWrong) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            Json.tool(json);
            json.writeStringField("jobId", id.value());
            json.writeStringField("verdict", isWrong ? "mismatch" : "match");
            json.writeArrayFieldStart("checks");
            for (JobCheckResult result : results) {
              json.writeStartObject();
              json.writeStringField("outcome", result.outcome().word());
              json.writeStringField("message", result.sentence());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return;
    }
    Paint paint = report.paint();
    for (JobCheckResult result : results) {
      String word =
          switch (result.outcome()) {
            case PASSED -> paint.good("ok         ");
            case WARNING -> paint.doubtful("warning    ");
            case FAILED -> paint.bad("FAILED     ");
            case NOT_CHECKED -> paint.faint("not checked");
          };
      out.println("  " + word + "  " + Terminal.harmless(result.sentence()));
    }
    out.println(
        isWrong
            ? paint.bad("do not ship") + " the device of job " + id + " as it is"
            : results.stream()
                    .anyMatch(result -> result.outcome() == JobCheckResult.Outcome.WARNING)
                ? "all this belongs to job " + id + " as far as was looked; heed the warnings"
                : "all this belongs to job " + id + " as far as was looked");
    out.flush();
  }
}

package dev.waybill.cli;

import dev.waybill.job.Operation;
import dev.waybill.service.OfflineService;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The end of a job that has not begun. */
@Command(
    name = "cancel-job",
    addMethodSubcommands = false,
    description = {
      "Cancels a job that has not begun, as the provider's command line does.",
      "Offline: only the job folder knows; the service has to be told too."
    },
    footerHeading = "%nExample:%n",
    footer = "  waybill cancel-job --job-id 7K2QZ")
final class CancelJobCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--job-id", paramLabel = "ID", description = "the job")
  @Nullable String jobId;

  @Mixin ServiceOptions options = new ServiceOptions();
  @Mixin AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    return new ServiceCall(spec, options, Operation.CANCEL_JOB)
        .with("JobId", jobId)
        .run(
            parameters ->
                OfflineService.over(options.folders()).cancelJob(parameters.text("JobId")));
  }
}

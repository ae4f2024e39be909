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

/** Where a job stands, from its folder. */
@Command(
    name = "get-status",
    addMethodSubcommands = false,
    description = {
      "Prints where a job stands, as the provider's command line does: what the service last said of it, or what it would say of a job whose device has not come.",
      "Offline: from the job folders. The answer holds the manifest with its passwords."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill get-status --job-id 7K2QZ",
      "  waybill get-status --job-id 7K2QZ --output text --query ProgressCode"
    })
final class GetStatusCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--job-id", paramLabel = "ID", description = "the job")
  @Nullable String jobId;

  @Mixin ServiceOptions options = new ServiceOptions();
  @Mixin AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    return new ServiceCall(spec, options, Operation.GET_STATUS)
        .with("JobId", jobId)
        .run(
            parameters ->
                OfflineService.over(options.folders()).getStatus(parameters.text("JobId")));
  }
}

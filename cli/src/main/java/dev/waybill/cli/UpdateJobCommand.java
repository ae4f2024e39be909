package dev.waybill.cli;

import dev.waybill.job.Operation;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Another manifest for a job that has not begun. */
@Command(
    name = "update-job",
    addMethodSubcommands = false,
    description = {
      "Puts another manifest in the place of a job's, as the provider's command line does. The SIGNATURE on the device is of the old one then: get the new one with get-status.",
      "Offline: only the job folder knows; the service has to be told too."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  waybill update-job --job-id 7K2QZ --job-type Import --manifest file://new.txt --no-validate-only")
final class UpdateJobCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--job-id", paramLabel = "ID", description = "the job")
  @Nullable String jobId;

  @Mixin ManifestOptions call = new ManifestOptions();
  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    return new ServiceCall(spec, options, Operation.UPDATE_JOB)
        .with("JobId", jobId)
        .with("JobType", call.jobType)
        .with("Manifest", call.manifest)
        .with("ValidateOnly", call.validateOnly)
        .run(
            parameters -> {
              String job = parameters.text("JobId");
              return call.answer(
                  spec,
                  options,
                  parameters,
                  (service, type, manifest, check) ->
                      service.updateJob(job, type, manifest, check));
            });
  }
}

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

/** A new job in a folder of its own. */
@Command(
    name = "create-job",
    addMethodSubcommands = false,
    description = {
      "Checks a manifest and makes a job of it, signed with your key, as the provider's command line does: one error at the most, the first that the service would raise.",
      "Offline: the job is in the job folders, and the service knows nothing of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill create-job --job-type Import --manifest file://manifest.txt --validate-only",
      "  waybill create-job --job-type Import --manifest file://manifest.txt --no-validate-only"
    })
final class CreateJobCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--manifest-addendum", paramLabel = "TEXT", description = "without effect")
  @Nullable String manifestAddendum;

  @Mixin ManifestOptions call = new ManifestOptions();
  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    return new ServiceCall(spec, options, Operation.CREATE_JOB)
        .with("JobType", call.jobType)
        .with("Manifest", call.manifest)
        .with("ManifestAddendum", manifestAddendum)
        .with("ValidateOnly", call.validateOnly)
        .run(parameters -> call.answer(spec, options, parameters, OfflineService::createJob));
  }
}

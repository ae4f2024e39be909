package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Operation;
import dev.waybill.service.OfflineService;
import dev.waybill.service.request.MalformedRequestException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All jobs that have a folder. */
@Command(
    name = "list-jobs",
    addMethodSubcommands = false,
    description =
        "Lists the jobs of the job folders, the newest first, as the provider's command line does.",
    footerHeading = "%nExamples:%n",
    footer = {"  waybill list-jobs --output text", "  waybill list-jobs --max-items 10"})
final class ListJobsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--max-jobs",
      paramLabel = "N",
      description = "the most jobs of one answer, up to 1000")
  @Nullable Integer maxJobs;

  @Option(names = "--marker", paramLabel = "ID", description = "the job after which to begin")
  @Nullable String marker;

  @Mixin PagingOptions paging = new PagingOptions();
  @Mixin ServiceOptions options = new ServiceOptions();
  @Mixin AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    ServiceCall call =
        new ServiceCall(spec, options, Operation.LIST_JOBS)
            .with("MaxJobs", maxJobs)
            .with("Marker", marker);
    return call.run(parameters -> answer(call, parameters));
  }

  private Answer answer(ServiceCall call, CallParameters parameters) throws IOException {
    OfflineService service = OfflineService.over(options.folders());
    if (parameters.wantsOnePage()) {
      if (!paging.given().isEmpty()) {
        throw call.usage(
            "--no-paginate, --max-jobs and --marker exclude " + String.join(", ", paging.given()));
      }
      int most =
          parameters.has("MaxJobs")
              ? Integer.parseInt(parameters.text("MaxJobs"))
              : OfflineService.MOST_JOBS;
      return service.listJobs(most, parameters.text("Marker"));
    }
    paging.warn(spec.commandLine().getErr());
    try {
      return paging.listing().from(service);
    } catch (MalformedRequestException e) {
      throw call.usage(String.valueOf(e.getMessage()));
    }
  }
}

package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.service.OfflineService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ServiceCall.USAGE,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:answered",
      "3:the folders cannot be read",
      "252:the command line is not right",
      "254:the service would refuse (255 with --cli-version 1)"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  waybill list-jobs --output text", "  waybill list-jobs --max-jobs 10"})
final class ListJobsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--max-jobs",
      paramLabel = "N",
      description = "the most jobs of one answer, up to 1000")
  @Nullable Integer maxJobs;

  @Option(names = "--marker", paramLabel = "ID", description = "the job after which to begin")
  @Nullable String marker;

  @Mixin ServiceOptions options = new ServiceOptions();
  @Mixin AccountOptions account = new AccountOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    return new ServiceCall(spec, options, Operation.LIST_JOBS)
        .with("MaxJobs", maxJobs)
        .with("Marker", marker)
        .run(this::answer);
  }

  private Answer answer(ServiceCall.Parameters parameters) throws IOException {
    OfflineService service = OfflineService.over(options.folders());
    int most =
        parameters.has("MaxJobs")
            ? Integer.parseInt(parameters.text("MaxJobs"))
            : OfflineService.MOST_JOBS;
    Answer first = service.listJobs(most, parameters.text("Marker"));
    return parameters.wantsOnePage() || !(first instanceof Answer.Result result)
        ? first
        : all(service, result);
  }

  /** Page after page, as the provider's command line asks for them. */
  private static Answer all(OfflineService service, Answer.Result first) throws IOException {
    List<Page> pages = new ArrayList<>(first.pages());
    while (isTruncated(pages.get(pages.size() - 1))
        && service.listJobs(OfflineService.MOST_JOBS, lastJob(pages.get(pages.size() - 1)))
            instanceof Answer.Result next) {
      pages.addAll(next.pages());
    }
    return new Answer.Result(first.operations(), pages);
  }

  private static boolean isTruncated(Page page) {
    return page.field(Member.IS_TRUNCATED)
        .filter(field -> field.value() instanceof Value.Flag flag && flag.isTrue())
        .isPresent();
  }

  private static String lastJob(Page page) {
    if (page.field(Member.JOBS).orElseThrow().value() instanceof Value.Items jobs
        && jobs.items().get(jobs.items().size() - 1) instanceof Value.Mapping job
        && job.entries().get(Member.JOB_ID.text()) instanceof Value.Text id) {
      return id.text();
    }
    throw new IllegalStateException("a page of jobs has jobs with IDs");
  }
}

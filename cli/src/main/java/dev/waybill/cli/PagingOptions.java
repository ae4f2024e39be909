package dev.waybill.cli;

import dev.waybill.service.JobListing;
import dev.waybill.service.request.MalformedRequestException;
import dev.waybill.service.request.StartingToken;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the provider's command line puts pages of the service together, and where it cuts them. */
final class PagingOptions {
  @Option(
      names = "--max-items",
      paramLabel = "N",
      description = "the most jobs in all; where there are more, the output ends with a NextToken")
  @Nullable Integer maxItems;

  @Option(
      names = "--starting-token",
      paramLabel = "TOKEN",
      description = "go on where a list ended with this NextToken")
  @Nullable String startingToken;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "how many jobs to ask for at once, up to 1000; lists the same jobs")
  @Nullable Integer pageSize;

  /** The options that were given. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    if (startingToken != null) {
      given.add("--starting-token");
    }
    if (pageSize != null) {
      given.add("--page-size");
    }
    if (maxItems != null) {
      given.add("--max-items");
    }
    return given;
  }

  JobListing listing() throws MalformedRequestException {
    return new JobListing(
        maxItems,
        pageSize,
        startingToken == null ? StartingToken.FIRST : StartingToken.of(startingToken));
  }

  void warn(PrintWriter err) {
    if (maxItems != null && maxItems <= 0) {
      err.println("warning: Non-positive values for --max-items may result in undefined behavior.");
    }
  }
}

package dev.waybill.service;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.service.request.StartingToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of jobs as the provider's command line asks for it: page after page, until there are as
 * many jobs as are wanted.
 *
 * @param mostJobs {@code --max-items}; null for all
 * @param pageSize {@code --page-size}; null for as many as the service gives at once
 * @param start where to begin
 */
public record JobListing(
    @Nullable Integer mostJobs, @Nullable Integer pageSize, StartingToken start) {

  /** All jobs there are. */
  public static final JobListing ALL = new JobListing(null, null, StartingToken.FIRST);

  /**
   * The pages, the last of them cut where there are enough jobs.
   *
   * @return a refusal when one of the pages is one
   */
  public Answer from(OfflineService service) throws IOException {
    List<Page> pages = new ArrayList<>();
    int listed = 0;
    int size = pageSize == null ? OfflineService.MOST_JOBS : pageSize;
    StartingToken at = start;
    while (true) {
      String marker = at.marker() == null ? "" : at.marker();
      Answer answer = service.listJobs(size, marker);
      if (!(answer instanceof Answer.Result result)) {
        return answer;
      }
      Page page = result.page();
      List<Value> all = jobs(page);
      List<Value> jobs = all.subList(place(at.skipped(), all.size()), all.size());
      int tooMany = mostJobs == null ? 0 : listed + jobs.size() - mostJobs;
      if (tooMany > 0) {
        int kept = jobs.size() - tooMany;
        pages.add(with(page, jobs.subList(0, place(kept, jobs.size()))));
        StartingToken token = new StartingToken(at.marker(), kept + at.skipped());
        return new Answer.Result(result.operations(), pages, token.textOfCutPage());
      }
      pages.add(with(page, jobs));
      listed += jobs.size();
      if (jobs.isEmpty() || !isTruncated(page)) {
        return new Answer.Result(result.operations(), pages);
      }
      String last = id(jobs.get(jobs.size() - 1));
      if (mostJobs != null && listed == mostJobs) {
        return new Answer.Result(result.operations(), pages, StartingToken.textBehind(last));
      }
      at = new StartingToken(last, 0);
    }
  }

  /**
   * Python counts from the end when a number is negative, and so does who asks for fewer than none.
   */
  private static int place(int number, int size) {
    return Math.max(0, Math.min(size, number < 0 ? size + number : number));
  }

  private static List<Value> jobs(Page page) {
    return page.field(Member.JOBS).orElseThrow().value() instanceof Value.Items jobs
        ? jobs.items()
        : List.of();
  }

  private static Page with(Page page, List<Value> jobs) {
    return new Page(
        page.fields().stream()
            .map(
                field ->
                    field.member() == Member.JOBS
                        ? new Field(Member.JOBS, new Value.Items(jobs), Certainty.EXACT)
                        : field)
            .toList());
  }

  private static boolean isTruncated(Page page) {
    return page.field(Member.IS_TRUNCATED)
        .filter(field -> field.value() instanceof Value.Flag flag && flag.isTrue())
        .isPresent();
  }

  private static String id(Value job) {
    if (job instanceof Value.Mapping entries
        && entries.entries().get(Member.JOB_ID.text()) instanceof Value.Text id) {
      return id.text();
    }
    throw new IllegalStateException("a page of jobs has jobs with IDs");
  }
}

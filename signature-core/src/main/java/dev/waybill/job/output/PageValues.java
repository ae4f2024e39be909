package dev.waybill.job.output;

import dev.waybill.job.Answer;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.MemberType;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that the provider's command line prints for an answer, members in model order. */
final class PageValues {
  /** No member of any answer: the provider's command line makes it. */
  private static final String NEXT_TOKEN = "NextToken";

  private final Operation operation;
  private final TimestampForm timestamps;

  PageValues(Operation operation, TimestampForm timestamps) {
    this.operation = operation;
    this.timestamps = timestamps;
  }

  /** All that one reply says. */
  Value.Mapping page(Page page) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Member member : operation.members()) {
      page.field(member)
          .map(Field::value)
          .ifPresent(value -> entries.put(member.text(), spelt(member, value)));
    }
    return new Value.Mapping(entries);
  }

  /**
   * The jobs of all pages in one list, and where a list that was cut goes on; no entry when no page
   * has any list of jobs.
   */
  Value.Mapping allJobs(Answer.Result result) {
    List<Value> jobs = new ArrayList<>();
    boolean any = false;
    for (Page page : result.pages()) {
      if (page(page).entries().get(Member.JOBS.text()) instanceof Value.Items items) {
        any = true;
        jobs.addAll(items.items());
      }
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    if (any) {
      entries.put(Member.JOBS.text(), new Value.Items(jobs));
    }
    if (result.nextToken() != null) {
      entries.put(NEXT_TOKEN, new Value.Text(result.nextToken()));
    }
    return new Value.Mapping(entries);
  }

  /** What the form text says at its end of a list that was cut. */
  static Value.Mapping nextToken(String token) {
    Value.Mapping named = new Value.Mapping(Map.of(NEXT_TOKEN, new Value.Text(token)));
    return new Value.Mapping(Map.of(NEXT_TOKEN, named));
  }

  /** The jobs of one page; null, in so many words, when it has no list. */
  Value.Mapping jobs(Page page) {
    return new Value.Mapping(
        Map.of(
            Member.JOBS.text(),
            page(page).entries().getOrDefault(Member.JOBS.text(), new Value.Nothing())));
  }

  private Value spelt(Member member, Value value) {
    if (member.type() == MemberType.TIMESTAMP && value instanceof Value.Text text) {
      return new Value.Text(timestamps.spell(text.text()));
    }
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items().stream().map(item -> item(member, item)).toList());
    }
    return value;
  }

  private Value item(Member list, Value item) {
    if (!(item instanceof Value.Mapping mapping)) {
      return item;
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Member member : list.itemMembers()) {
      Value value = mapping.entries().get(member.text());
      if (value != null) {
        entries.put(member.text(), spelt(member, value));
      }
    }
    return new Value.Mapping(entries);
  }
}

package dev.waybill.service.request;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be filled in before a request, and what its answer looks like. */
public final class RequestSkeleton {
  private static final String INSTANT = "1970-01-01T00:00:00Z";

  private RequestSkeleton() {}

  /** For {@code --cli-input-json}. */
  public static String json(Operation operation) {
    StringBuilder text = new StringBuilder("{\n");
    String separator = "";
    for (RequestMember member : Requests.of(operation)) {
      text.append(separator).append("    \"").append(member.name()).append("\": ");
      text.append(sample(member, "\""));
      separator = ",\n";
    }
    return text.append("\n}\n").toString();
  }

  /** For {@code --cli-input-yaml}; comments say what is required and what it means. */
  public static String yaml(Operation operation) {
    StringBuilder text = new StringBuilder();
    for (RequestMember member : Requests.of(operation)) {
      text.append(member.name()).append(": ");
      text.append(member.name().equals("JobType") ? "Import" : sample(member, "'"));
      text.append("  # ").append(member.required() ? "[REQUIRED] " : "");
      text.append(member.meaning()).append('\n');
    }
    return text.toString();
  }

  private static String sample(RequestMember member, String quote) {
    return switch (member.type()) {
      case TEXT -> quote + (member.name().equals("JobType") ? "Import" : "") + quote;
      case BOOLEAN -> "true";
      case INTEGER -> "0";
    };
  }

  /** An answer with every member, each text with its own name in it. */
  public static Answer answer(Operation operation) {
    List<Field> fields = new ArrayList<>();
    for (Member member : operation.members()) {
      // Answered until 2015: what a program is written for today does not have it.
      if (member != Member.AWS_SHIPPING_ADDRESS) {
        fields.add(new Field(member, sample(member), Certainty.EXACT));
      }
    }
    return new Answer.Result(List.of(operation), List.of(new Page(fields)));
  }

  private static Value sample(Member member) {
    return switch (member.type()) {
      case TEXT -> new Value.Text(member.text());
      case TIMESTAMP -> new Value.Text(INSTANT);
      case INTEGER -> new Value.Numeral("0");
      case BOOLEAN -> new Value.Flag(true);
      case LIST -> {
        Map<String, Value> item = new LinkedHashMap<>();
        member.itemMembers().forEach(part -> item.put(part.text(), sample(part)));
        yield new Value.Items(List.of(new Value.Mapping(item)));
      }
    };
  }
}

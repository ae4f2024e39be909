package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.job.Answer;
import dev.waybill.job.Expiry;
import dev.waybill.job.Field;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Progress;
import dev.waybill.job.Value;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waybill's own report on an answer, for programs: each member with how sure it is. */
final class StatusJson {
  private static final String MASK = "********";

  /** What whoever has it can use, or what repeats a password. */
  private static final Set<String> SECRETS =
      Set.of(
          Member.CURRENT_MANIFEST.text(),
          Member.SIGNATURE_FILE_CONTENTS.text(),
          Member.SIGNATURE.text(),
          Member.URL.text(),
          Member.SHIPPING_LABEL_URL.text());

  private final StatusOptions options;

  StatusJson(StatusOptions options) {
    this.options = options;
  }

  void print(PrintWriter out, SavedAnswer saved, @Nullable Answer answer) {
    Json.print(
        out,
        json -> {
          Json.tool(json);
          json.writeArrayFieldStart("files");
          for (String name : saved.names()) {
            json.writeString(name);
          }
          json.writeEndArray();
          json.writeStringField("verdict", verdict(answer));
          if (saved.format() != null) {
            json.writeStringField("form", saved.format().text());
          }
          if (answer instanceof Answer.Result result) {
            result(json, result);
          } else if (answer instanceof Answer.Refusal refusal) {
            refusal(json, refusal);
          }
          findings(json, saved);
        });
  }

  private static String verdict(@Nullable Answer answer) {
    if (answer == null) {
      return "unreadable";
    }
    return answer instanceof Answer.Result ? "result" : "refusal";
  }

  private static void refusal(JsonGenerator json, Answer.Refusal refusal) throws IOException {
    Operation operation = refusal.operation();
    Json.optional(json, "operation", operation == null ? null : operation.command());
    json.writeStringField("code", refusal.code());
    json.writeStringField("message", refusal.message());
    json.writeStringField("certainty", word(refusal.certainty()));
  }

  private void result(JsonGenerator json, Answer.Result result) throws IOException {
    json.writeArrayFieldStart("operations");
    for (Operation operation : result.operations()) {
      json.writeString(operation.command());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pages");
    for (Page page : result.pages()) {
      json.writeStartArray();
      for (Field field : page.fields()) {
        json.writeStartObject();
        json.writeStringField("member", field.member().text());
        json.writeStringField("certainty", word(field.certainty()));
        json.writeFieldName("value");
        value(json, field.member().text(), field.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    state(json, result);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void value(JsonGenerator json, String name, Value value) throws IOException {
    if (value instanceof Value.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        value(json, entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Value.Items list) {
      json.writeStartArray();
      for (Value item : list.items()) {
        value(json, name, item);
      }
      json.writeEndArray();
    } else if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.isTrue());
    } else if (value instanceof Value.Text text) {
      json.writeString(SECRETS.contains(name) && !options.showSecrets ? MASK : text.text());
    } else if (value instanceof Value.Numeral numeral) {
      json.writeString(numeral.digits());
    } else {
      json.writeNull();
    }
  }

  private void state(JsonGenerator json, Answer.Result result) throws IOException {
    Optional<String> location = result.text(Member.LOCATION_CODE);
    if (location.isPresent()) {
      json.writeObjectFieldStart("location");
      json.writeStringField("code", location.get());
      Json.optional(
          json, "meaning", Location.of(location.get()).map(Location::meaning).orElse(null));
      json.writeEndObject();
    }
    Optional<String> code = result.text(Member.PROGRESS_CODE);
    if (code.isPresent()) {
      Optional<Progress> progress = Progress.of(code.get());
      json.writeObjectFieldStart("progress");
      json.writeStringField("code", code.get());
      if (progress.isPresent()) {
        json.writeBooleanField("end", progress.get().isEnd());
        json.writeStringField("meaning", progress.get().meaning());
        json.writeStringField("next", StatusText.next(result, progress.get(), options.instant()));
      }
      json.writeEndObject();
    }
    Optional<Expiry> expiry = Expiry.of(result, options.instant());
    if (expiry.isPresent()) {
      json.writeObjectFieldStart("expiry");
      json.writeStringField("at", expiry.get().at().toString());
      json.writeNumberField("daysLeft", expiry.get().daysLeft());
      json.writeBooleanField("passed", expiry.get().hasPassed());
      json.writeEndObject();
    }
  }

  private static void findings(JsonGenerator json, SavedAnswer saved) throws IOException {
    json.writeArrayFieldStart("findings");
    for (SavedAnswer.Found found : saved.findings()) {
      json.writeStartObject();
      json.writeStringField("file", found.name());
      json.writeStringField("rule", found.finding().rule());
      json.writeStringField("severity", word(found.finding().severity()));
      json.writeNumberField("line", found.finding().span().start().line());
      json.writeNumberField("column", found.finding().span().start().column());
      json.writeStringField("message", found.finding().message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.JobKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings as scripts like them. Members may be added, these stay. */
final class CheckJson implements Report {
  private final JsonGenerator json;
  private final Map<String, String> failures = new LinkedHashMap<>();

  CheckJson(PrintWriter out) throws IOException {
    this.json = Json.open(out);
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    Json.tool(json);
    json.writeArrayFieldStart("files");
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    JobKind kind = file.result().kind();
    json.writeStartObject();
    json.writeStringField("path", file.input().name());
    json.writeStringField("kind", kind == null ? null : kind.word());
    json.writeStringField("edition", file.rules().year());
    Json.optional(json, "config", file.rules().configuration());
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic finding : file.result().diagnostics()) {
      write(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notChecked");
    for (String sentence : file.result().notChecked()) {
      json.writeString(sentence);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void addUnread(Input input, String sentence) {
    failures.put(input.name(), sentence);
  }

  @Override
  public void end(Tally tally) throws IOException {
    json.writeEndArray();
    failures(json, failures);
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", tally.files());
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.word() + "s", tally.count(severity));
    }
    json.writeNumberField("filesWithErrors", tally.filesWithErrors());
    json.writeNumberField("unreadable", tally.unread());
    json.writeEndObject();
    Json.close(json);
  }

  /** Files of which there is nothing else to tell, each with the reason. */
  static void failures(JsonGenerator json, Map<String, String> reasons) throws IOException {
    json.writeArrayFieldStart("failures");
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      json.writeStartObject();
      json.writeStringField("path", PossibleKey.path(reason.getKey()));
      json.writeStringField("message", reason.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void write(JsonGenerator json, Diagnostic finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    Json.optional(json, "option", finding.option());
    json.writeNumberField("line", finding.span().start().line());
    json.writeNumberField("column", finding.span().start().column());
    json.writeNumberField("endLine", finding.span().end().line());
    json.writeNumberField("endColumn", finding.span().end().column());
    json.writeStringField("message", finding.message());
    ServiceError error = finding.serviceError();
    Json.optional(json, "serviceError", error == null ? null : error.code());
    Json.optional(json, "consequence", finding.consequence());
    Json.optional(json, "fix", finding.fix());
    json.writeEndObject();
  }
}

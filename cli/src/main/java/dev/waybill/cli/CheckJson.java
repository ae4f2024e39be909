package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.cli.CheckCommand.CheckedFile;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import java.io.IOException;
import java.util.List;

/** Findings as scripts like them. Members may be added, these stay. */
final class CheckJson {
  private final Edition edition;

  CheckJson(Edition edition) {
    this.edition = edition;
  }

  void write(JsonGenerator json, List<CheckedFile> files) throws IOException {
    Json.tool(json);
    json.writeArrayFieldStart("files");
    for (CheckedFile file : files) {
      json.writeStartObject();
      json.writeStringField("path", file.input().name());
      json.writeStringField(
          "kind", file.result().kind() == null ? null : file.result().kind().word());
      json.writeStringField("edition", edition.year());
      json.writeArrayFieldStart("diagnostics");
      for (Diagnostic finding : file.result().diagnostics()) {
        write(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", files.size());
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.word() + "s", count(files, severity));
    }
    json.writeEndObject();
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

  static long count(List<CheckedFile> files, Severity severity) {
    return files.stream()
        .flatMap(file -> file.result().diagnostics().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }
}

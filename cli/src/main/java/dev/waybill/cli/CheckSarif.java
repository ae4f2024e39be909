package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Document;
import dev.waybill.rule.RulePage;
import dev.waybill.rule.Rules;
import dev.waybill.text.Edit;
import dev.waybill.text.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as SARIF 2.1.0, which code scanning services and editors read.
 *
 * <p>Nothing in it depends on the machine, the folder or the time. A relative path stays relative,
 * below {@code %SRCROOT%}, the name by which such services know the root of the sources; where that
 * is, they know themselves.
 */
final class CheckSarif implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Files that could not be read are named up to here; more are the same trouble. */
  private static final int MOST_UNREAD = 1000;

  private final PrintWriter out;
  private final JsonGenerator json;
  private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  CheckSarif(PrintWriter out) throws IOException {
    this.out = out;
    this.json = Json.open(out);
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
  }

  /** Behind the results: only then it is known which rules they need, and their pages are long. */
  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "waybill");
    json.writeStringField("version", Version.number());
    json.writeArrayFieldStart("rules");
    for (String id : ruleIndexes.keySet()) {
      writeRule(id, RulePage.of(Rules.find(id).orElseThrow()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRule(String id, RulePage page) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    writeText("shortDescription", page.summary());
    writeText("fullDescription", page.summary() + " " + page.why());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", literal(page.text()));
    json.writeStringField("markdown", literal(page.text()));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", page.severity().word());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    Document document = file.result().document();
    Map<String, Integer> met = new HashMap<>();
    for (Diagnostic finding : file.result().diagnostics()) {
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule());
      json.writeNumberField("ruleIndex", index(finding.rule()));
      json.writeStringField("level", finding.severity().word());
      writeText("message", FindingWords.paragraph(finding));
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      writeArtifact(file.input());
      writeRegion("region", finding.span());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      writeFingerprint(document, finding, met);
      writeFixes(file, finding);
      writeProperties(finding);
      json.writeEndObject();
    }
  }

  /** Where among the rules of the report one stands. */
  private int index(String rule) {
    return ruleIndexes.computeIfAbsent(rule, unused -> ruleIndexes.size());
  }

  @Override
  public void addUnread(Input input, String sentence) {
    if (unread.size() < MOST_UNREAD) {
      unread.add(sentence);
    }
  }

  @Override
  public void end(Tally tally) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", tally.unread() == 0);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String sentence : unread) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      writeText("message", sentence);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    writeTool();
    json.writeEndObject();
    json.writeEndArray();
    Json.close(json);
    out.flush();
  }

  private void writeText(String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", literal(text));
    json.writeEndObject();
  }

  /**
   * In a message of SARIF, braces are placeholders unless doubled, and {@code [x](1)} is a link.
   */
  private static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\u200B(");
  }

  private void writeArtifact(Input input) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    if (input.isStandardInput()) {
      json.writeStringField("uri", "stdin");
      writeText("description", "standard input");
    } else if (input.name().startsWith("/")) {
      json.writeStringField("uri", "file://" + encoded(input.name()));
    } else {
      json.writeStringField("uri", encoded(input.path().normalize().toString()));
      json.writeStringField("uriBaseId", "%SRCROOT%");
    }
    json.writeEndObject();
  }

  /** As RFC 3986 wants it in a path; a colon too, which could end a scheme in a relative one. */
  static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (isPlain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return uri.toString();
  }

  private void writeRegion(String name, Span span) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", span.start().line());
    json.writeNumberField("startColumn", span.start().column());
    json.writeNumberField("endLine", span.end().line());
    json.writeNumberField("endColumn", span.end().column());
    json.writeEndObject();
  }

  /**
   * The same while the finding is the same, wherever its line moves to: rule, option and line as it
   * may be shown, and how many of the same came before it.
   */
  private void writeFingerprint(Document document, Diagnostic finding, Map<String, Integer> met)
      throws IOException {
    int line = finding.span().start().line();
    boolean hasLine = line <= document.source().lineCount();
    String identity =
        finding.rule()
            + '\n'
            + (finding.option() == null ? "" : finding.option())
            + '\n'
            + (hasLine ? document.maskedLine(line).strip() : "");
    int before = met.merge(identity, 1, Integer::sum) - 1;
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("waybillFinding/v1", Fingerprint.of(identity + '\n' + before));
    json.writeEndObject();
  }

  private void writeFixes(CheckedFile file, Diagnostic finding) throws IOException {
    Correction correction = finding.correction();
    Document document = file.result().document();
    // The text that comes in its place may hold the secret that goes.
    if (correction == null
        || correction.edits().stream().anyMatch(edit -> document.isHidden(edit.span()))) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    String fix = FindingWords.fix(finding);
    writeText("description", fix == null ? FindingWords.message(finding) : fix);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    writeArtifact(file.input());
    json.writeArrayFieldStart("replacements");
    for (Edit edit : correction.edits()) {
      json.writeStartObject();
      writeRegion("deletedRegion", edit.span());
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.replacement());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeProperties(Diagnostic finding) throws IOException {
    ServiceError error = finding.serviceError();
    if (finding.option() == null && error == null && finding.consequence() == null) {
      return;
    }
    json.writeObjectFieldStart("properties");
    Json.optional(json, "option", finding.option());
    Json.optional(json, "serviceError", error == null ? null : error.code());
    Json.optional(json, "consequence", finding.consequence());
    json.writeEndObject();
  }
}

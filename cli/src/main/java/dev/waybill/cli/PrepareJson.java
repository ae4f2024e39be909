package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.device.DeviceFacts;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.shipment.Caution;
import dev.waybill.shipment.ExistingSignature;
import dev.waybill.shipment.Obstacle;
import dev.waybill.shipment.PreparationOutcome;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.shipment.Survey;
import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What preparing a device came to, as members of an object. Members may be added, these stay. */
final class PrepareJson {
  private PrepareJson() {}

  /** Of a text that cannot be written, whatever the device is like. */
  static void refused(JsonGenerator json, Path device, String kind, List<String> doubts)
      throws IOException {
    Json.tool(json);
    json.writeStringField("device", PossibleKey.path(device.toString()));
    json.writeStringField("outcome", "refused");
    json.writeArrayFieldStart("obstacles");
    for (String doubt : doubts) {
      obstacle(json, kind, doubt);
    }
    json.writeEndArray();
  }

  /** Of what was looked at only. */
  static void refused(JsonGenerator json, Survey survey) throws IOException {
    survey(json, "refused", survey, survey.existingSignature().orElse(null), null);
    findings(json, survey, survey.obstacles());
  }

  /** Of a plan; with its token unless it is refused, lest a script take that for a confirmation. */
  static void plan(JsonGenerator json, String outcome, PreparationPlan plan) throws IOException {
    ExistingSignature replaced = plan.replaced();
    survey(
        json,
        outcome,
        plan.survey(),
        replaced == null ? plan.survey().existingSignature().orElse(null) : replaced,
        outcome.equals(PrepareCommand.REFUSED) ? null : plan.token());
    findings(json, plan.survey(), plan.obstacles());
  }

  /** Of what was done. */
  static void done(JsonGenerator json, PreparationPlan plan, PreparationOutcome done)
      throws IOException {
    plan(json, done.written().kind().name().toLowerCase(Locale.ROOT), plan);
    json.writeBooleanField("directoryForced", done.written().directoryForced());
    json.writeNumberField("leftoversRemoved", done.written().leftoversRemoved());
    json.writeObjectFieldStart("preflight");
    PreflightCommand.members(json, done.preflight());
    json.writeEndObject();
  }

  private static void survey(
      JsonGenerator json,
      String outcome,
      Survey survey,
      @Nullable ExistingSignature existing,
      @Nullable String token)
      throws IOException {
    Json.tool(json);
    json.writeStringField("device", PossibleKey.path(survey.device().toString()));
    json.writeStringField("jobId", survey.job().value());
    json.writeStringField("outcome", outcome);
    Json.optional(json, "token", token);
    DeviceFacts facts = survey.facts();
    if (facts != null) {
      json.writeObjectFieldStart("target");
      DeviceDescription.members(json, facts);
      json.writeEndObject();
    }
    if (existing != null) {
      json.writeObjectFieldStart("existing");
      SignatureFile file = existing.file();
      json.writeBooleanField("readable", file != null);
      if (file != null) {
        json.writeStringField("jobId", file.jobId().value());
        json.writeStringField("version", file.version().text());
      }
      if (existing.match() != ExistingSignature.Match.UNKNOWN) {
        json.writeBooleanField("match", existing.match() == ExistingSignature.Match.YES);
      }
      json.writeEndObject();
    }
  }

  private static void findings(JsonGenerator json, Survey survey, List<Obstacle> obstacles)
      throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic finding : survey.manifest().diagnostics()) {
      CheckJson.write(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : obstacles) {
      obstacle(json, word(obstacle.kind()), obstacle.sentence());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cautions");
    for (Caution caution : survey.cautions()) {
      json.writeStartObject();
      json.writeStringField("caution", word(caution.code()));
      json.writeStringField("severity", word(caution.severity()));
      json.writeStringField("message", caution.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void obstacle(JsonGenerator json, String kind, String sentence)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind);
    json.writeStringField("message", sentence);
    json.writeEndObject();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

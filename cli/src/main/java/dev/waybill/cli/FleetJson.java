package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Swap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A fleet as one JSON document. Members may be added, these stay. */
final class FleetJson implements FleetReport {
  private static final Pattern LETTER_BEHIND_HYPHEN = Pattern.compile("-([a-z])");

  private final JsonGenerator json;

  FleetJson(PrintWriter out) throws IOException {
    this.json = Json.open(out);
    json.writeStartObject();
    Json.tool(json);
    json.writeArrayFieldStart("items");
  }

  @Override
  public void add(FleetItem item, FleetOutcome outcome) throws IOException {
    json.writeStartObject();
    item(json, item, outcome);
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void end(FleetTally tally) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    summary(json, tally);
    json.writeEndObject();
    Json.close(json);
  }

  static void item(JsonGenerator json, FleetItem item, FleetOutcome outcome) throws IOException {
    json.writeStringField("place", item.place());
    json.writeStringField("manifest", PossibleKey.path(item.manifest().toString()));
    outcome.members().write(json);
    json.writeNumberField("status", outcome.status());
  }

  /** As the commands for one device call it. */
  static void device(JsonGenerator json, FleetItem item) throws IOException {
    if (item.device() != null) {
      json.writeStringField("device", PossibleKey.path(item.device().toString()));
    }
  }

  static void summary(JsonGenerator json, FleetTally tally) throws IOException {
    json.writeNumberField("items", tally.items());
    for (Map.Entry<String, Integer> count : tally.counts().entrySet()) {
      json.writeNumberField(member(count.getKey()), count.getValue());
    }
    json.writeArrayFieldStart("duplicates");
    for (FleetDuplicate duplicate : tally.findings().duplicates()) {
      json.writeStartObject();
      json.writeStringField("kind", duplicate.kind().word());
      json.writeStringField("value", duplicate.value());
      places(json, duplicate.items());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("swaps");
    for (Swap<FleetItem> swap : tally.findings().swaps()) {
      json.writeStartObject();
      json.writeBooleanField("closed", swap.closed());
      places(json, swap.path());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notChecked");
    for (String what : tally.findings().notChecked()) {
      json.writeString(what);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("passedOver");
    for (Path folder : tally.passedOver()) {
      json.writeString(PossibleKey.path(folder.toString()));
    }
    json.writeEndArray();
    json.writeNumberField("status", tally.status());
  }

  /** Members are in camel case, words with hyphens are values: {@code not-ready}. */
  private static String member(String word) {
    return LETTER_BEHIND_HYPHEN
        .matcher(word)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  private static void places(JsonGenerator json, Iterable<FleetItem> items) throws IOException {
    json.writeArrayFieldStart("items");
    for (FleetItem item : items) {
      json.writeStartObject();
      json.writeStringField("place", item.place());
      device(json, item);
      json.writeStringField("manifest", PossibleKey.path(item.manifest().toString()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package dev.waybill.manifest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an editor does: reads a text by YAML 1.2 with its JSON schema, and holds what came of it
 * against a JSON Schema.
 */
public final class SchemaValidator {
  private static final JsonMapper JSON = new JsonMapper();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  public SchemaValidator(Map<String, Object> schema) {
    this.schema = REGISTRY.getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);
  }

  /** Everything that speaks against a text; it may not be YAML at all. */
  public List<String> objections(String text) {
    Object loaded;
    try {
      loaded = load(text);
    } catch (RuntimeException e) {
      return List.of("no YAML: " + e.getMessage());
    }
    return objections(loaded, schema);
  }

  /** Everything that speaks against a schema itself. */
  public static List<String> objectionsToSchema(Map<String, Object> schema) {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    return objections(schema, meta);
  }

  private static List<String> objections(@Nullable Object value, Schema schema) {
    return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static @Nullable Object load(String text) {
    return new Load(LoadSettings.builder().setSchema(new JsonSchema()).build())
        .loadFromString(text);
  }
}

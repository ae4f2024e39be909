package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.waybill.job.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

@Domain(Values.class)
class OutputProperties {
  @Property
  void jsonReadsBack(@ForAll Value value) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonOutput.write(value, out);
    try (JsonParser json = new JsonFactory().createParser(out.toString())) {
      json.nextToken();
      assertThat(texts(read(json))).isEqualTo(texts(value));
      assertThat(json.nextToken()).isNull();
    }
  }

  @Property
  void yamlReadsBack(@ForAll Value value) {
    StringBuilder out = new StringBuilder();
    Value list = new Value.Items(List.of(value));
    YamlOutput.write(list, out);
    assertThat(loaded(out)).isEqualTo(texts(list));
  }

  @Property
  void whatIsTextInYamlIsNothingElse(@ForAll String text) {
    StringBuilder out = new StringBuilder();
    YamlOutput.write(new Value.Items(List.of(new Value.Text(text))), out);
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(out.toString()))
        .isEqualTo(List.of(text));
  }

  @Property
  void yamlNeverFoldsWhatIsBroken(@ForAll String text) {
    StringBuilder out = new StringBuilder();
    YamlOutput.write(new Value.Items(List.of(new Value.Text(text))), out);
    assertThat(out.toString()).endsWith("\n").doesNotContain("\t").doesNotContain("\r");
  }

  private static Object loaded(StringBuilder yaml) {
    LoadSettings failsafe = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return new Load(failsafe).loadFromString(yaml.toString());
  }

  /** The same tree with every single value as the text that YAML has for it. */
  private static Object texts(Value value) {
    if (value instanceof Value.Mapping mapping) {
      Map<String, Object> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, texts(entry)));
      return entries;
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(OutputProperties::texts).toList();
    }
    if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.isTrue());
    }
    if (value instanceof Value.Decimal decimal) {
      return ScalarText.of(decimal);
    }
    return value instanceof Value.Nothing ? "null" : ScalarText.of(value);
  }

  private static Value read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          entries.put(name, read(json));
        }
        yield new Value.Mapping(entries);
      }
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(read(json));
        }
        yield new Value.Items(items);
      }
      case VALUE_STRING -> new Value.Text(json.getText());
      case VALUE_NUMBER_INT -> new Value.Numeral(json.getBigIntegerValue().toString());
      case VALUE_NUMBER_FLOAT -> new Value.Decimal(json.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> new Value.Flag(json.getBooleanValue());
      default -> new Value.Nothing();
    };
  }
}

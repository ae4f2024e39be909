package dev.waybill.job.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.waybill.job.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code --output json}: four blanks a level, characters beyond ASCII as they are. */
final class JsonOutput {
  /** Python writes the letters of an escape small. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private static final JsonFactory ASCII =
      new JsonFactoryBuilder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final DefaultIndenter INDENTER = new DefaultIndenter("    ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""))
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER);

  private JsonOutput() {}

  static void write(Value value, StringBuilder out) {
    write(value, FACTORY, out);
  }

  /** As releases did that knew no other encoding. */
  static void writeInAscii(Value value, StringBuilder out) {
    write(value, ASCII, out);
  }

  private static void write(Value value, JsonFactory factory, StringBuilder out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(PRINTER.createInstance());
      write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void write(Value value, JsonGenerator json) throws IOException {
    if (value instanceof Value.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Value.Items list) {
      json.writeStartArray();
      for (Value item : list.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.isTrue());
    } else if (value instanceof Value.Nothing) {
      json.writeNull();
    } else {
      json.writeNumber(ScalarText.number(value));
    }
  }
}

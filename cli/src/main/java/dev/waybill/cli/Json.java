package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON, two blanks a level, LF, and a line end behind the last brace. */
final class Json {
  /** Something that writes one value. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** A terminal obeys control characters beyond ASCII too, which JSON lets stand. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .characterEscapes(new WithDelete())
          .build();

  /** The last character of ASCII is a control character, which JSON lets stand as well. */
  private static final class WithDelete extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[DELETE] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  private Json() {}

  /** Writes one object to a report's output. */
  static void print(PrintWriter out, Body members) {
    try {
      JsonGenerator json = open(out);
      json.writeStartObject();
      members.write(json);
      close(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  /** Writes one object on a line of its own. */
  static void line(PrintWriter out, Body members) throws IOException {
    JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    members.write(json);
    close(json);
  }

  /** For a report that is written bit by bit; ends with {@link #close}. */
  static JsonGenerator open(PrintWriter out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    JsonGenerator json =
        FACTORY
            .createGenerator(out)
            .setPrettyPrinter(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
    // The writer is the program's: flushed, never closed.
    return json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Ends the object that the report is, and the line. */
  static void close(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Who wrote the report. */
  static void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "waybill");
    json.writeStringField("version", Version.number());
    json.writeEndObject();
  }

  /** A member that is left out when there is nothing to say. */
  static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}

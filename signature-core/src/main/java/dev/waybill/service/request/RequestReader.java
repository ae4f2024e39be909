package dev.waybill.service.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.waybill.job.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the parameters of a request: {@code --cli-input-json} and {@code --cli-input-yaml}. Every
 * value is given as text, of which it has been checked that it is of the right type.
 */
public final class RequestReader {
  private static final LoadSettings YAML = LoadSettings.builder().build();

  private final Operation operation;

  private RequestReader(Operation operation) {
    this.operation = operation;
  }

  /** Reads parameters of this request. */
  public static RequestReader of(Operation operation) {
    return new RequestReader(operation);
  }

  /**
   * Reads a JSON object of texts, numbers and booleans; null is as good as absent.
   *
   * @return the values by the parameters' names, in their order
   * @throws MalformedRequestException when it is none, or has a parameter that the request has not
   */
  public Map<String, String> json(String text) throws MalformedRequestException {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRequestException("expected a JSON object: {\"JobId\": …}");
      }
      Map<String, Written> values = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
          throw new MalformedRequestException(name(name) + " takes one value, not several");
        }
        if (value != JsonToken.VALUE_NULL) {
          put(values, name, new Written(parser.getText(), type(value)));
        }
      }
      if (parser.nextToken() != null) {
        throw new MalformedRequestException("there is more behind the JSON object");
      }
      return checked(values);
    } catch (JsonProcessingException e) {
      throw new MalformedRequestException(
          "no JSON: line %d, column %d"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text is read without input", e);
    }
  }

  /**
   * Reads a YAML mapping of plain values.
   *
   * @return the values by the parameters' names, in their order
   * @throws MalformedRequestException when it is none, or has a parameter that the request has not
   */
  public Map<String, String> yaml(String text) throws MalformedRequestException {
    Map<String, Written> values = new LinkedHashMap<>();
    try {
      // By events: what is nested deeply is refused at its first level, and no stack overflows.
      ParserImpl events = new ParserImpl(YAML, new StreamReader(YAML, text));
      expect(events, Event.ID.StreamStart);
      expect(events, Event.ID.DocumentStart);
      expect(events, Event.ID.MappingStart);
      while (!events.checkEvent(Event.ID.MappingEnd)) {
        if (!(events.next() instanceof ScalarEvent key)) {
          throw new MalformedRequestException("a parameter's name is one text");
        }
        if (!(events.next() instanceof ScalarEvent value)) {
          throw new MalformedRequestException(
              name(key.getValue()) + " takes one value, not several");
        }
        put(values, key.getValue(), new Written(value.getValue(), type(value)));
      }
      expect(events, Event.ID.MappingEnd);
      expect(events, Event.ID.DocumentEnd);
      expect(events, Event.ID.StreamEnd);
    } catch (MarkedYamlEngineException e) {
      throw new MalformedRequestException(
          "no YAML" + e.getProblemMark().map(RequestReader::place).orElse(""));
    } catch (YamlEngineException e) {
      throw new MalformedRequestException("no YAML");
    }
    return checked(values);
  }

  private static void expect(ParserImpl events, Event.ID id) throws MalformedRequestException {
    if (!events.checkEvent(id)) {
      throw new MalformedRequestException("expected one YAML mapping: JobId: …");
    }
    events.next();
  }

  private static String place(Mark mark) {
    return ": line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static RequestMember.Type type(JsonToken value) {
    return switch (value) {
      case VALUE_TRUE, VALUE_FALSE -> RequestMember.Type.BOOLEAN;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RequestMember.Type.INTEGER;
      default -> RequestMember.Type.TEXT;
    };
  }

  /** Without quotes, {@code 12345} is a number, as every reader of YAML 1.2 has it. */
  private static RequestMember.Type type(ScalarEvent value) {
    boolean isPlain = value.getScalarStyle() == ScalarStyle.PLAIN;
    Tag tag = new CoreScalarResolver(true).resolve(value.getValue(), isPlain);
    if (tag.equals(Tag.BOOL)) {
      return RequestMember.Type.BOOLEAN;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
        ? RequestMember.Type.INTEGER
        : RequestMember.Type.TEXT;
  }

  private static void put(Map<String, Written> values, String name, Written value)
      throws MalformedRequestException {
    if (values.put(name, value) != null) {
      throw new MalformedRequestException(name(name) + " is there twice");
    }
  }

  /** A value as it was written, and what it is by itself. */
  private record Written(String text, RequestMember.Type type) {}

  private Map<String, String> checked(Map<String, Written> values)
      throws MalformedRequestException {
    List<RequestMember> members = Requests.of(operation);
    List<String> faults = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Written> entry : values.entrySet()) {
      Optional<RequestMember> member =
          members.stream().filter(one -> one.name().equals(entry.getKey())).findFirst();
      if (member.isEmpty()) {
        faults.add(
            "Unknown parameter in input: %s, must be one of: %s"
                .formatted(
                    name(entry.getKey()),
                    String.join(", ", members.stream().map(RequestMember::name).toList())));
      } else if (fits(member.get(), entry.getValue())) {
        texts.put(entry.getKey(), entry.getValue().text());
      } else {
        faults.add(
            "Invalid type for parameter %s, valid types: %s"
                .formatted(entry.getKey(), words(member.get().type())));
      }
    }
    if (!faults.isEmpty()) {
      throw new MalformedRequestException(
          "Parameter validation failed: " + String.join("; ", faults));
    }
    return texts;
  }

  private static boolean fits(RequestMember member, Written value) {
    return member.type() == value.type()
        && (member.type() != RequestMember.Type.INTEGER || value.text().matches("[0-9]{1,9}"));
  }

  private static String words(RequestMember.Type type) {
    return switch (type) {
      case TEXT -> "a text, in quotes where it may be taken for something else";
      case BOOLEAN -> "true or false";
      case INTEGER -> "a whole number";
    };
  }

  /** Only what may be the name of a parameter is repeated: anything else may be a password. */
  private static String name(String name) {
    return name.matches("[A-Za-z]{1,20}") ? "\"" + name + "\"" : "one whose name is no name";
  }
}

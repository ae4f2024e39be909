package dev.waybill.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.waybill.job.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
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
      Map<String, String> values = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
          throw new MalformedRequestException(name(name) + " takes one value, not several");
        }
        if (value != JsonToken.VALUE_NULL) {
          put(values, name, parser.getText());
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
    Map<String, String> values = new LinkedHashMap<>();
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
        put(values, key.getValue(), value.getValue());
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

  private static void put(Map<String, String> values, String name, String value)
      throws MalformedRequestException {
    if (values.put(name, value) != null) {
      throw new MalformedRequestException(name(name) + " is there twice");
    }
  }

  private Map<String, String> checked(Map<String, String> values) throws MalformedRequestException {
    List<RequestMember> members = Requests.of(operation);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      RequestMember member =
          members.stream()
              .filter(one -> one.name().equals(entry.getKey()))
              .findFirst()
              .orElse(null);
      if (member == null) {
        throw new MalformedRequestException(
            "unknown parameter in the input, expected one of "
                + members.stream().map(RequestMember::name).collect(Collectors.joining(", ")));
      }
      check(member, entry.getValue());
    }
    return values;
  }

  /** Refuses a value that is not of its parameter's type. */
  private static void check(RequestMember member, String value) throws MalformedRequestException {
    boolean fits =
        switch (member.type()) {
          case TEXT -> true;
          case BOOLEAN -> value.equals("true") || value.equals("false");
          case INTEGER -> value.matches("[0-9]{1,9}");
        };
    if (!fits) {
      throw new MalformedRequestException(
          member.name()
              + (member.type() == RequestMember.Type.BOOLEAN
                  ? " is neither true nor false"
                  : " is no whole number"));
    }
  }

  /** Only a name that exists may be repeated: anything else may be a password. */
  private static String name(String name) {
    return name.matches("[A-Za-z]{1,20}") ? name : "a parameter";
  }
}

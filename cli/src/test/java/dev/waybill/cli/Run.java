package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One command in this process: what it printed and its exit status. */
record Run(int status, String out, String err) {
  static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String MANIFEST =
      """
      manifestVersion: 2.0
      bucket: archive-2026
      deviceId: WX31A-55012
      eraseDevice: yes
      notificationEmail: ops@example.com
      returnAddress:
          name: Jane Roe
          street1: 410 Pike Street
          city: Seattle
          stateOrProvince: WA
          postalCode: 98101-1111
          country: USA
          phoneNumber: 206-555-0142
      """;

  static Run of(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine(words);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = Main.execute(line, words);
    return new Run(status, out.toString(), err.toString());
  }

  /** Standard output, read as one JSON value with nothing behind it. */
  Map<String, Object> json() {
    try (JsonParser parser = new JsonFactory().createParser(out)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      parser.nextToken();
      Map<String, Object> object = members(value(parser));
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one value:\n" + out);
      }
      return object;
    } catch (IOException e) {
      throw new UncheckedIOException(out, e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> members(@Nullable Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> items(@Nullable Object value) {
    assertThat(value).isInstanceOf(List.class);
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> "null";
      default -> throw new IOException("unexpected " + parser.currentToken());
    };
  }
}

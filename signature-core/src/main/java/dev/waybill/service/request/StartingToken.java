package dev.waybill.service.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider's command line goes on with a list that it has cut: {@code --starting-token},
 * and {@code NextToken} in what it prints. Base64 of a JSON object; older releases wrote {@code
 * MARKER___SKIPPED}.
 *
 * @param marker the last job of the page before; null for the first page
 * @param skipped how many jobs of the page have been listed; counted from its end when negative
 */
public record StartingToken(@Nullable String marker, int skipped) {
  /** The beginning of the list. */
  public static final StartingToken FIRST = new StartingToken(null, 0);

  private static final String MARKER = "Marker";
  private static final String SKIPPED = "boto_truncate_amount";

  /** Python's word for nothing, which older releases wrote. */
  private static final String NONE = "None";

  private static final Pattern OLD = Pattern.compile("(.*?)___([+-]?[0-9]{1,9})", Pattern.DOTALL);

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a token. What is none is taken for the job after which to begin, as the provider's
   * command line takes it.
   *
   * @throws MalformedRequestException when it is one of another command
   */
  public static StartingToken of(String text) throws MalformedRequestException {
    String json = decoded(text);
    StartingToken token = json == null ? null : ofJson(json);
    if (token != null) {
      return token;
    }
    Matcher old = OLD.matcher(text);
    if (!old.matches()) {
      return new StartingToken(markerOf(text), 0);
    }
    if (old.group(1).contains("___")) {
      throw new MalformedRequestException("bad starting token: it has more parts than two");
    }
    return new StartingToken(markerOf(old.group(1)), Integer.parseInt(old.group(2)));
  }

  private static @Nullable String markerOf(String text) {
    return text.equals(NONE) || text.isEmpty() ? null : text;
  }

  private static @Nullable String decoded(String text) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getDecoder().decode(text)))
          .toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }

  /** Null when it is no JSON object. */
  private static @Nullable StartingToken ofJson(String json) throws MalformedRequestException {
    String marker = null;
    int skipped = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(MARKER)
            && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL)) {
          marker = value == JsonToken.VALUE_NULL ? null : markerOf(parser.getText());
        } else if (name.equals(SKIPPED) && value == JsonToken.VALUE_NUMBER_INT) {
          skipped = parser.getIntValue();
        } else {
          throw new MalformedRequestException(
              "bad starting token: %s is not of list-jobs".formatted(Quoted.of(name, 40)));
        }
      }
      return parser.nextToken() == null ? new StartingToken(marker, skipped) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The token of a page of which some jobs have been listed. */
  public String textOfCutPage() {
    return encoded(json(marker) + ", \"" + SKIPPED + "\": " + skipped);
  }

  /** The token of the page behind a job. */
  public static String textBehind(String job) {
    return encoded(json(job));
  }

  /** Not the marker: anything may have been given for a token. */
  @Override
  public String toString() {
    return "starting token that skips " + skipped;
  }

  private static String json(@Nullable String marker) {
    return "\"" + MARKER + "\": " + (marker == null ? "null" : "\"" + marker + "\"");
  }

  private static String encoded(String entries) {
    return Base64.getEncoder()
        .encodeToString(("{" + entries + "}").getBytes(StandardCharsets.UTF_8));
  }
}

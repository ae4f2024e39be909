package dev.waybill.job.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Literals as the provider's command line reads them. Such as are no JSON, like {@code `,`}, it
 * still takes for texts, as JMESPath did at first, and scripts are full of them; in raw texts, like
 * {@code 'a\\b'}, a backslash is one character wherever no apostrophe follows it.
 */
final class QueryLiterals {
  /** Texts in other quotes are passed over: what looks like a literal in them is none. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "'(?<raw>(?:[^'\\\\]|\\\\.)*+)'|\"(?:[^\"\\\\]|\\\\.)*+\"|`(?<literal>(?:[^`\\\\]|\\\\.)*+)`",
          Pattern.DOTALL);

  private static final JsonFactory JSON = new JsonFactory();

  private QueryLiterals() {}

  /** The expression with the quotes that such literals lack. */
  static String inJson(String expression) {
    return QUOTED
        .matcher(expression)
        .replaceAll(found -> Matcher.quoteReplacement(literalInJson((Matcher) found)));
  }

  private static String literalInJson(Matcher found) {
    String raw = found.group("raw");
    if (raw != null) {
      return "`" + quoted(raw.replace("\\'", "'")) + "`";
    }
    String literal = found.group("literal");
    if (literal == null || isJson(literal.replace("\\`", "`"))) {
      return found.group();
    }
    String text = "\"" + literal.stripLeading() + "\"";
    return isJson(text.replace("\\`", "`")) ? "`" + text + "`" : found.group();
  }

  /** In JSON, and without the sign that ends a literal. */
  private static String quoted(String text) {
    return ("\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"")
        .replace("`", "\\u0060");
  }

  private static boolean isJson(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}

package dev.waybill.job.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Literals that are no JSON, such as {@code `,`}: the provider's command line still takes them for
 * texts, as JMESPath did at first, and scripts are full of them.
 */
final class QueryLiterals {
  /** Texts in other quotes are passed over: what looks like a literal in them is none. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`(?<literal>(?:[^`\\\\]|\\\\.)*+)`",
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
    String literal = found.group("literal");
    if (literal == null || isJson(literal.replace("\\`", "`"))) {
      return found.group();
    }
    String text = "\"" + literal.stripLeading() + "\"";
    return isJson(text.replace("\\`", "`")) ? "`" + text + "`" : found.group();
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

package dev.waybill.rule;

import dev.waybill.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of a rule: what is wrong, why it matters, an example, the same mended, and where it is
 * known from.
 *
 * @param text the whole page in Markdown
 */
public record RulePage(String text) {
  /** The page of a rule. */
  public static RulePage of(Rule rule) {
    return new RulePage(read(rule));
  }

  /** The page in Markdown. */
  public static String read(Rule rule) {
    try (InputStream in = Rule.class.getResourceAsStream(rule.id() + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page for rule " + rule.id());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong, in one sentence. */
  public String summary() {
    int from = text.indexOf("\n\n") + 2;
    return onOneLine(text.substring(from, text.indexOf("\n\n", from)));
  }

  /** Why it matters. */
  public String why() {
    String heading = "\n## Why\n\n";
    int from = text.indexOf(heading) + heading.length();
    return onOneLine(text.substring(from, text.indexOf("\n## ", from)));
  }

  /** How much the rule's findings weigh: the most that one in its example does. */
  public Severity severity() {
    String output = text.substring(text.indexOf("```output"));
    for (Severity severity : Severity.values()) {
      if (output.contains(": " + severity.word() + ": ")) {
        return severity;
      }
    }
    throw new IllegalStateException("no finding in the example:\n" + text);
  }

  private static String onOneLine(String paragraph) {
    return paragraph.strip().replace('\n', ' ');
  }
}

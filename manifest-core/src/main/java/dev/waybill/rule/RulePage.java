package dev.waybill.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of a rule: what is wrong, why it matters, an example, the same mended, and where it is
 * known from.
 */
public final class RulePage {
  private RulePage() {}

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
}

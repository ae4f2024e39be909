package dev.waybill.guide;

import dev.waybill.option.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which rules have something to say about an option. What rules say is only known by letting them
 * speak, so this is a file that a test writes and keeps true.
 */
public final class RelatedRules {
  private RelatedRules() {}

  /** The ids of the rules that may find something about an option, in alphabetical order. */
  public static List<String> of(Option option) {
    String lead = OptionWords.path(option) + ": ";
    try (InputStream in = RelatedRules.class.getResourceAsStream("rules-by-option.txt")) {
      if (in == null) {
        throw new IllegalStateException("rules-by-option.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(lead))
          .findFirst()
          .map(line -> List.of(line.substring(lead.length()).split(" ")))
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.waybill.guide;

import dev.waybill.diagnostic.ServiceError;
import dev.waybill.option.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which rules have something to say about an option, and which spare an error of the service. What
 * rules say is only known by letting them speak, so these are files that a test writes and keeps
 * true.
 */
public final class RelatedRules {
  private RelatedRules() {}

  /** The ids of the rules that may find something about an option, in alphabetical order. */
  public static List<String> of(Option option) {
    return listed("rules-by-option.txt", OptionWords.path(option));
  }

  /** The ids of the rules whose findings may spare an error, in alphabetical order. */
  public static List<String> of(ServiceError error) {
    return listed("rules-by-service-error.txt", error.code());
  }

  private static List<String> listed(String file, String name) {
    String lead = name + ": ";
    try (InputStream in = RelatedRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
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

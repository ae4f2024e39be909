package dev.waybill.option;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The spellings of yes and no: the YAML 1.1 booleans, of which {@code yes}, {@code Yes}, {@code no}
 * and {@code true} are documented.
 */
public final class YesNo {
  private static final Set<String> YES = Set.of("yes", "y", "true", "on");
  private static final Set<String> NO = Set.of("no", "n", "false", "off");

  private YesNo() {}

  /** True for yes, false for no, empty for anything else. */
  public static Optional<Boolean> read(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}

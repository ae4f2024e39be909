package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key that a line seems to begin with, whatever mistakes it has. */
final class LooseKey {
  private static final Set<String> ALL_NAMES =
      Catalogue.OPTIONS.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());

  private LooseKey() {}

  /** Behind the blanks, and the dash, that a line begins with. */
  static int from(String line) {
    int from = Blanks.skip(line, 0);
    boolean isItem = from < line.length() && line.charAt(from) == '-';
    return isItem ? Blanks.skip(line, from + 1) : from;
  }

  /** The same, and behind the sign of a comment. */
  static int contentFrom(String line) {
    int from = from(line);
    return from < line.length() && line.charAt(from) == '#' ? Blanks.skip(line, from + 1) : from;
  }

  /**
   * What stands before the first colon, without dash, quotes and blanks around it; null when there
   * is none, or when a quote inside tells that it is no key.
   */
  static @Nullable String of(String line) {
    int colon = line.indexOf(':');
    int from = from(line);
    if (colon < from) {
      return null;
    }
    String key = line.substring(from, Math.max(from, Blanks.trimmedEnd(line, colon)));
    if (!key.isEmpty() && isQuote(key.charAt(0))) {
      key = key.substring(1);
    }
    if (!key.isEmpty() && isQuote(key.charAt(key.length() - 1))) {
      key = key.substring(0, key.length() - 1);
    }
    return key.indexOf('"') >= 0 || key.indexOf('\'') >= 0 ? null : key;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether a line begins with a name of the format, or one that is probably meant for it. */
  static boolean isLikely(String line) {
    String key = of(line);
    return key != null
        && (isComment(line)
            || !Catalogue.named(key.strip()).isEmpty()
            || NearestName.of(key, ALL_NAMES).isPresent());
  }

  /** Whether a line begins with a name of the format. */
  static boolean isKnown(String line) {
    String key = of(line);
    return key != null && !Catalogue.named(key.strip()).isEmpty();
  }

  static boolean isComment(String line) {
    int from = Blanks.skip(line, 0);
    return from < line.length() && line.charAt(from) == '#';
  }
}

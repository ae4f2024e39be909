package dev.waybill.signature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names with what looks like a secret access key in them, for whoever shows names without knowing
 * the key: 40 characters of base64, digits and both cases among them.
 */
final class KeyLikeName {
  private static final Pattern PLACE =
      Pattern.compile("(?<![A-Za-z0-9+])(?=([A-Za-z0-9+/:_-]{40})(?![A-Za-z0-9+]))");

  private static final Pattern ENCODED_SLASH = Pattern.compile("(?i)%2F");
  private static final Pattern ENCODED_PLUS = Pattern.compile("(?i)%2B");

  /** Names of several words have more, keys hardly ever. */
  private static final int MOST_SIGNS = 3;

  private KeyLikeName() {}

  static boolean is(String name) {
    String slashed = ENCODED_SLASH.matcher(name).replaceAll("/");
    Matcher place = PLACE.matcher(ENCODED_PLUS.matcher(slashed).replaceAll("+"));
    while (place.find()) {
      if (isLikeKey(place.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLikeKey(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && text.chars().filter(c -> "/:_-".indexOf(c) >= 0).count() <= MOST_SIGNS;
  }
}

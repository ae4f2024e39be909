package dev.waybill.rule;

import java.util.Locale;
import java.util.Set;

/**
 * The two countries that the format has rules of their own for, in the spellings people write. Only
 * {@code USA} is documented.
 */
final class Countries {
  private static final Set<String> USA =
      Set.of("usa", "us", "united states", "united states of america", "america");

  private static final Set<String> CANADA = Set.of("canada", "ca", "can");

  private Countries() {}

  static boolean isUsa(String country) {
    return USA.contains(fold(country));
  }

  static boolean isCanada(String country) {
    return CANADA.contains(fold(country));
  }

  private static String fold(String country) {
    return country.toLowerCase(Locale.ROOT).replace(".", "").strip().replaceFirst("^the ", "");
  }
}

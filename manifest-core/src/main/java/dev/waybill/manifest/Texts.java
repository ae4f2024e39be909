package dev.waybill.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every text in a manifest must be: something, and on one line. */
final class Texts {
  private Texts() {}

  static String required(String option, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(option + " is missing");
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
        throw new IllegalArgumentException(option + " has a control character");
      }
    }
    return value;
  }

  static @Nullable String optional(String option, @Nullable String value) {
    return value == null ? null : required(option, value);
  }

  /** A copy in the same order. */
  static Map<String, String> pairs(String option, Map<String, String> pairs) {
    Map<String, String> copy = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      String value = pair.getValue();
      // A replacement may be empty: it takes the text out of the key.
      copy.put(required(option, pair.getKey()), value.isEmpty() ? value : required(option, value));
    }
    return Collections.unmodifiableMap(copy);
  }
}

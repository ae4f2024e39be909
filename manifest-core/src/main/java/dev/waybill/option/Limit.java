package dev.waybill.option;

import java.nio.charset.StandardCharsets;

/**
 * How long a text may be.
 *
 * @param most the largest length that is allowed
 * @param unit what is counted
 */
public record Limit(int most, Unit unit) {
  /** What a length counts. */
  public enum Unit {
    /** Characters as a person counts them: code points. */
    CHARACTERS("characters"),
    /** Bytes of UTF-8. */
    BYTES("bytes in UTF-8");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    /** The unit behind a number. */
    public String words() {
      return words;
    }
  }

  /** How long a text is by this unit. */
  public int length(String text) {
    return unit == Unit.BYTES
        ? text.getBytes(StandardCharsets.UTF_8).length
        : text.codePointCount(0, text.length());
  }

  /** The number with its unit: {@code 997 characters}. */
  public String words() {
    return most + " " + unit.words();
  }
}

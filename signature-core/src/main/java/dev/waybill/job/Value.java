package dev.waybill.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a member says.
 *
 * <p>None prints itself: it may hold a manifest with its passwords, or an address. {@code toString}
 * says only what kind of value it is and how large.
 */
public sealed interface Value {

  /** The same with other texts, however deep they stand in it. */
  default Value mapTexts(UnaryOperator<String> change) {
    if (this instanceof Text text) {
      return new Text(change.apply(text.text()));
    }
    if (this instanceof Items list) {
      return new Items(list.items().stream().map(item -> item.mapTexts(change)).toList());
    }
    if (this instanceof Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, entry.mapTexts(change)));
      return new Mapping(entries);
    }
    return this;
  }

  /**
   * A text, just as it was answered, neither trimmed nor changed; a timestamp too.
   *
   * @param text may be empty, which is not the same as an absent member
   */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return "text of " + text.length() + " characters";
    }
  }

  /**
   * A whole number.
   *
   * @param digits as it was written, such as {@code 0} or {@code 007}
   */
  record Numeral(String digits) implements Value {
    /** Takes decimal digits, with a sign or without. */
    public Numeral {
      if (!isNumeral(digits)) {
        throw new IllegalArgumentException(
            "no whole number, but a text of " + digits.length() + " characters");
      }
    }

    /** Whether a text is decimal digits, with a sign or without. */
    static boolean isNumeral(String text) {
      int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
      return text.length() > from
          && text.chars().skip(from).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    @Override
    public String toString() {
      return "number of " + digits.length() + " digits";
    }
  }

  /**
   * A number with a fraction, which no member has: only a query yields one.
   *
   * @param number finite
   */
  record Decimal(double number) implements Value {
    /** Refuses what is no number. */
    public Decimal {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("no finite number");
      }
    }

    @Override
    public String toString() {
      return "decimal number";
    }
  }

  /**
   * Yes or no.
   *
   * @param isTrue which of them
   */
  record Flag(boolean isTrue) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(isTrue);
    }
  }

  /** Nothing, said explicitly: a projection prints {@code null} for what is absent. */
  record Nothing() implements Value {
    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * Several values.
   *
   * @param items in their order; may be empty
   */
  record Items(List<Value> items) implements Value {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "list of " + items.size() + " items";
    }
  }

  /**
   * Values by their names.
   *
   * @param entries in the order in which they stand; what is absent has no entry
   */
  record Mapping(Map<String, Value> entries) implements Value {
    /** Copies the entries and keeps their order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String toString() {
      return "mapping of " + entries.size() + " entries";
    }
  }
}

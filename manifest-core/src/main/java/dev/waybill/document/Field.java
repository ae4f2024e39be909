package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.Span;
import java.util.Optional;

/**
 * One key and its value.
 *
 * @param parent the path of what it stands under: empty, {@code returnAddress}, {@code
 *     operations[]}
 * @param key as written, without quotes
 * @param keySpan the key as written, quotes included
 * @param value what it is set to
 */
public record Field(String parent, String key, Span keySpan, Value value) {
  /**
   * The path of the option it sets, for example {@code returnAddress.city}, whether such an option
   * exists or not. A key that is no plain name stands in quotes, so that a key {@code
   * "returnAddress.city"} at top level is not taken for the city of the address.
   */
  public String path() {
    return path(parent, key);
  }

  static String path(String parent, String key) {
    boolean isPlain = !key.isEmpty() && key.chars().noneMatch(c -> ".[]\"".indexOf(c) >= 0);
    String name = isPlain ? key : '"' + key + '"';
    return parent.isEmpty() ? name : parent + "." + name;
  }

  /** The option it sets; empty when the format has none of that name at that place. */
  public Optional<Option> option() {
    return Catalogue.find(path());
  }

  /** The value as text; empty for lists and maps, and when nothing was written. */
  public String text() {
    return value instanceof Scalar scalar ? scalar.text() : "";
  }

  /**
   * Whether nothing was written behind the key or below it, which is the same as leaving it out.
   */
  public boolean isEmpty() {
    return value instanceof Scalar scalar && scalar.text().isEmpty();
  }
}

package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.text.Span;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One key and its value. */
public final class Field {
  private final String parent;
  private final String key;
  private final Span keySpan;
  private final Value value;

  // Kept, since every rule asks for them.
  private final Optional<Option> option;
  private final String path;

  Field(String parent, String key, Span keySpan, Value value) {
    this.parent = parent;
    this.key = key;
    this.keySpan = keySpan;
    this.value = value;
    this.option = Catalogue.find(parent, key);
    this.path = option.isPresent() ? option.get().path() : path(parent, key);
  }

  /** The path of what it stands under: empty, {@code returnAddress}, {@code operations[]}. */
  public String parent() {
    return parent;
  }

  /** The key as written, without quotes. */
  public String key() {
    return key;
  }

  /** Where the key is written, quotes included. */
  public Span keySpan() {
    return keySpan;
  }

  /** What it is set to. */
  public Value value() {
    return value;
  }

  /**
   * The path of the option it sets, for example {@code returnAddress.city}, whether such an option
   * exists or not. A key that is no plain name stands in quotes, so that a key {@code
   * "returnAddress.city"} at top level is not taken for the city of the address.
   */
  public String path() {
    return path;
  }

  static String path(String parent, String key) {
    String name = isPlain(key) ? key : '"' + key + '"';
    return parent.isEmpty() ? name : parent + "." + name;
  }

  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (".[]\"".indexOf(key.charAt(i)) >= 0) {
        return false;
      }
    }
    return !key.isEmpty();
  }

  /** The option it sets; empty when the format has none of that name at that place. */
  public Optional<Option> option() {
    return option;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Field that
        && parent.equals(that.parent)
        && key.equals(that.key)
        && keySpan.equals(that.keySpan)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parent, key, keySpan, value);
  }

  @Override
  public String toString() {
    return path + " at " + keySpan;
  }
}

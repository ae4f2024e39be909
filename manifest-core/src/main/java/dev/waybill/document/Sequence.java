package dev.waybill.document;

import dev.waybill.text.Span;
import java.util.List;

/**
 * The items of a list.
 *
 * @param items in the order of the text
 * @param span from the first item to the end of the last
 */
public record Sequence(List<Value> items, Span span) implements Value {
  /** Copies the list. */
  public Sequence {
    items = List.copyOf(items);
  }
}

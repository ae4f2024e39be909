package dev.waybill.document;

import dev.waybill.text.Span;
import java.util.List;

/**
 * Options below an option, or of the whole manifest.
 *
 * @param fields in the order of the text; a key that was written twice is there twice
 * @param span from the first field to the end of the last
 */
public record Mapping(List<Field> fields, Span span) implements Value {
  /** Copies the list. */
  public Mapping {
    fields = List.copyOf(fields);
  }
}

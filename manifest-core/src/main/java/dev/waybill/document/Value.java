package dev.waybill.document;

import dev.waybill.text.Span;

/** What stands behind a key or a dash. */
public sealed interface Value permits Scalar, Mapping, Sequence {
  /** Where it stands; for nested values, from their first line to their last. */
  Span span();
}

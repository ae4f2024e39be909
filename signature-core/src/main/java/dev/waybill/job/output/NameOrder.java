package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Names in the order of their characters, which is not that of Java beyond U+FFFF. */
final class NameOrder {
  static final Comparator<String> BY_CHARACTER =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private NameOrder() {}

  static List<String> of(Value.Mapping mapping) {
    return mapping.entries().keySet().stream().sorted(BY_CHARACTER).toList();
  }
}

package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The patterns of {@code ignore} that something can be said of. */
final class IgnorePatterns {
  private IgnorePatterns() {}

  /** Every pattern that is worth judging, in the order of the text. */
  static List<Scalar> of(Subject subject) {
    List<Scalar> patterns = new ArrayList<>();
    Field ignore = subject.document().find("ignore").orElse(null);
    if (ignore != null && ignore.value() instanceof Sequence list && subject.isOfThisKind(ignore)) {
      for (Value item : list.items()) {
        if (item instanceof Scalar pattern
            && !subject.document().isFaulty(pattern)
            && !ControlCharacter.isIn(pattern.text())
            && !(pattern.text().isEmpty() && !pattern.quoted())) {
          patterns.add(pattern);
        }
      }
    }
    return patterns;
  }

  /** Those that are regular expressions of which something is proved. */
  static List<Scalar> that(Subject subject, Predicate<PathPattern> claim) {
    return of(subject).stream()
        .filter(pattern -> PathPatternReader.read(pattern.text()).filter(claim).isPresent())
        .filter(pattern -> MalformedPattern.fault(pattern.text()).isEmpty())
        .toList();
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The patterns of {@code ignore} that something can be said of, each taken apart once. */
final class IgnorePatterns {
  private final List<Scalar> all = new ArrayList<>();
  private final List<Scalar> empty = new ArrayList<>();
  private final List<Understood> understood = new ArrayList<>();

  private record Understood(Scalar pattern, PathPattern parts) {}

  private IgnorePatterns() {}

  static IgnorePatterns of(Subject subject) {
    IgnorePatterns patterns = new IgnorePatterns();
    Field ignore = subject.document().find("ignore").orElse(null);
    if (ignore != null && ignore.value() instanceof Sequence list && subject.isOfThisKind(ignore)) {
      for (Value item : list.items()) {
        if (item instanceof Scalar pattern
            && !subject.document().isFaulty(pattern)
            && !ControlCharacter.isIn(pattern)) {
          patterns.add(pattern);
        }
      }
    }
    return patterns;
  }

  private void add(Scalar pattern) {
    if (pattern.text().isEmpty() && !pattern.quoted()) {
      empty.add(pattern);
      return;
    }
    all.add(pattern);
    PathPatternReader.read(pattern.text())
        .ifPresent(parts -> understood.add(new Understood(pattern, parts)));
  }

  /** Every pattern that is worth judging, in the order of the text. */
  List<Scalar> all() {
    return all;
  }

  /** The dashes that have nothing behind them, which are not among the others. */
  List<Scalar> empty() {
    return empty;
  }

  /** Those that are regular expressions of which something is proved. */
  List<Scalar> that(Predicate<PathPattern> claim) {
    List<Scalar> proved = new ArrayList<>();
    for (Understood one : understood) {
      if (claim.test(one.parts) && MalformedPattern.fault(one.pattern.text()).isEmpty()) {
        proved.add(one.pattern);
      }
    }
    return proved;
  }

  /** A finding for each of them. */
  List<Diagnostic> findings(Predicate<PathPattern> claim, Function<Scalar, Diagnostic> finding) {
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar pattern : that(claim)) {
      found.add(finding.apply(pattern));
    }
    return found;
  }
}

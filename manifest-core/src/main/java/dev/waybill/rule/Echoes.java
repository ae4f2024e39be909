package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings that only say once more what another says of the same value. */
final class Echoes {
  private static final String AMBIGUOUS_TYPE = new AmbiguousType().id();
  private static final String INVISIBLE_CHARACTER = new InvisibleCharacter().id();

  private static final String MISSING_DASH = new MissingDash().id();
  private static final String MISSING_OPTION = new MissingOption().id();
  private static final List<String> FIRST_OPTIONS =
      List.of("operations[].exportBucket", "operations[].destination");

  private Echoes() {}

  /**
   * Without them. What other readers take a value for does not matter once it is to be written
   * anew; and a value with a character that cannot be seen is wrong because of that, and as wrong
   * as its own rule says.
   */
  static List<Diagnostic> without(List<Diagnostic> findings) {
    // Most texts have none of what there would be to leave out.
    List<Diagnostic> left = has(findings, AMBIGUOUS_TYPE) ? withoutAmbiguous(findings) : findings;
    left = has(left, MISSING_DASH) ? withoutLostLines(left) : left;
    return has(left, INVISIBLE_CHARACTER) ? withoutSpoilt(left) : left;
  }

  private static boolean has(List<Diagnostic> findings, String rule) {
    for (Diagnostic finding : findings) {
      if (finding.rule().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  /** The line that an operation begins with has the dash: without it both are missing. */
  private static List<Diagnostic> withoutLostLines(List<Diagnostic> findings) {
    Set<Span> lost = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (finding.rule().equals(MISSING_OPTION) && isOfFirst(finding.option())) {
        lost.add(finding.span());
      }
    }
    return lost.isEmpty()
        ? findings
        : findings.stream()
            .filter(
                finding -> !finding.rule().equals(MISSING_DASH) || !lost.contains(finding.span()))
            .toList();
  }

  private static boolean isOfFirst(@Nullable String option) {
    return option != null && FIRST_OPTIONS.contains(option);
  }

  private static List<Diagnostic> withoutAmbiguous(List<Diagnostic> findings) {
    Set<Span> others = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (!finding.rule().equals(AMBIGUOUS_TYPE)) {
        others.add(finding.span());
      }
    }
    return findings.stream()
        .filter(
            finding -> !finding.rule().equals(AMBIGUOUS_TYPE) || !others.contains(finding.span()))
        .toList();
  }

  private static List<Diagnostic> withoutSpoilt(List<Diagnostic> findings) {
    Map<Integer, Position> invisible = new HashMap<>();
    for (Diagnostic finding : findings) {
      if (finding.rule().equals(INVISIBLE_CHARACTER)) {
        invisible.put(finding.span().start().line(), finding.span().start());
      }
    }
    if (invisible.isEmpty()) {
      return findings;
    }
    List<Diagnostic> left = new ArrayList<>();
    Map<Integer, Severity> spoilt = new HashMap<>();
    for (Diagnostic finding : findings) {
      int line = finding.span().start().line();
      if (isAround(finding, invisible.get(line))) {
        spoilt.merge(line, finding.severity(), Echoes::heavier);
      } else {
        left.add(finding);
      }
    }
    left.replaceAll(
        finding ->
            finding.rule().equals(INVISIBLE_CHARACTER)
                ? finding.as(
                    heavier(
                        finding.severity(),
                        spoilt.getOrDefault(finding.span().start().line(), finding.severity())))
                : finding);
    return left;
  }

  private static boolean isAround(Diagnostic finding, @Nullable Position invisible) {
    return invisible != null
        && !finding.rule().equals(INVISIBLE_CHARACTER)
        && finding.span().start().compareTo(invisible) <= 0
        && invisible.compareTo(finding.span().end()) < 0;
  }

  private static Severity heavier(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}

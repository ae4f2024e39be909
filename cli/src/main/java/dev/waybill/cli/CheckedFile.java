package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ReadResult;
import dev.waybill.rule.Severities;
import java.util.List;

/** A file, what reading it gave, and the rules by which it was judged. */
record CheckedFile(Input input, ReadResult result, RulesInForce rules) {
  boolean hasErrors() {
    return result.count(Severity.ERROR) > 0;
  }

  /** What its configuration asks for in vain, a sentence for each rule; harmless. */
  List<String> keptErrors() {
    Severities wished = rules.ruleset().severities();
    if (wished.areOwn()) {
      return List.of();
    }
    return result.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR && wished.isLowered(finding.rule()))
        .map(Diagnostic::rule)
        .distinct()
        .map(
            rule ->
                Terminal.harmless(String.valueOf(rules.configuration()))
                    + ": errors stay errors: \""
                    + rule
                    + "\" is to weigh less there, which holds for its warnings and notes alone")
        .toList();
  }
}

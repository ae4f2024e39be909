package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** What the example on the page of a rule brings about. */
public final class RuleExamples {
  private RuleExamples() {}

  /** The findings of the rule itself. */
  public static List<Diagnostic> findings(Rule rule) {
    Page.Block example = Page.parse(RulePage.read(rule)).blocks("Example").get(0);
    return Findings.in(example.bytes(), example.rules()).stream()
        .filter(finding -> finding.rule().equals(rule.id()))
        .toList();
  }
}

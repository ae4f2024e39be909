package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Span;

/**
 * One rule that a comment allows to be broken.
 *
 * @param rule the id of the rule
 * @param span the id as it stands in the comment
 * @param line the line it holds for; {@link #WHOLE_FILE}, or {@link #NO_LINE} when none follows
 */
record Suppression(String rule, Span span, int line) {
  static final int WHOLE_FILE = 0;
  static final int NO_LINE = -1;

  /** Whether it is about this finding, may it silence it or not. */
  boolean concerns(Diagnostic finding) {
    return finding.rule().equals(rule)
        && (line == WHOLE_FILE || finding.span().start().line() == line);
  }

  /** Whether it silences this finding: what the service refuses is not up to a comment. */
  boolean silences(Diagnostic finding) {
    return finding.severity() != Severity.ERROR && concerns(finding);
  }
}

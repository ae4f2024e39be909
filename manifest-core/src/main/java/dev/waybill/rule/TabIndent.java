package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** A line is indented with tabs. */
final class TabIndent implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.TAB_INDENT,
        span ->
            warning(
                    span,
                    "a tab as indentation, which YAML forbids; read as blanks up to the next eighth column")
                .mendedBy("indent with blanks")
                .correctedBy(subject.indentation().withoutTabs(span.start().line())));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** The options of a block are not indented below it. */
final class UnindentedChildren implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.UNINDENTED_CHILDREN,
        span ->
            corrected(
                subject,
                warning(
                        span,
                        "the options below this block are not indented; read as part of it, but a stock YAML reader puts them at top level")
                    .mendedBy("indent every option of the block by the same number of blanks")));
  }

  private static Diagnostic corrected(Subject subject, Diagnostic finding) {
    return subject.indentation().nested(finding.span()).map(finding::correctedBy).orElse(finding);
  }
}

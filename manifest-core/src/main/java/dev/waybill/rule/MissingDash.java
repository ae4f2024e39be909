package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** Options stand below {@code operations} without a dash. */
final class MissingDash implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.MISSING_DASH,
        span ->
            corrected(
                subject,
                warning(span, "options below \"operations\" without a dash; read as one item")
                    .mendedBy("write \"- \" in front of the first option of each item")));
  }

  private static Diagnostic corrected(Subject subject, Diagnostic finding) {
    return subject.indentation().dashed(finding.span()).map(finding::correctedBy).orElse(finding);
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import java.util.List;

/** No blank stands behind a colon. */
final class TightColon implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.TIGHT_COLON,
        span ->
            note(
                    span,
                    "no blank behind the colon; official samples are written so, but a stock YAML reader takes the line for one text")
                .mendedBy("write a blank behind the colon")
                .correctedBy(Correction.safe(Edit.insertion(span.end(), " "))));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import java.util.List;

/** No blank stands behind the dash of a list item. */
final class TightDash implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.TIGHT_DASH,
        span ->
            warning(
                    span,
                    "no blank behind the dash; a stock YAML reader takes it for part of the text")
                .mendedBy("write a blank behind the dash")
                .correctedBy(Correction.safe(Edit.insertion(span.end(), " "))));
  }
}

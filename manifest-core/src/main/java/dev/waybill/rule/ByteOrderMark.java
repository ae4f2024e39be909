package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import java.util.List;

/** The file begins with a byte order mark. */
final class ByteOrderMark implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.BYTE_ORDER_MARK,
        span ->
            warning(
                    span,
                    "the file begins with a byte order mark, which is signed with the rest of the bytes; some readers take it for part of the first option")
                .mendedBy("save the file as UTF-8 without byte order mark")
                .correctedBy(Correction.safe(Edit.NO_BYTE_ORDER_MARK)));
  }
}

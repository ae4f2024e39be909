package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** A line ends in CR alone. */
final class LoneCarriageReturn implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.LONE_CARRIAGE_RETURN,
        span ->
            warning(
                    span,
                    "the line ends in CR without LF; read as the end of a line, but signed as it is")
                .mendedBy("end lines in LF or CR LF"));
  }
}

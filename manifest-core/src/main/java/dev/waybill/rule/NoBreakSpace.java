package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** A special space stands where only a blank is one. */
final class NoBreakSpace implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.NO_BREAK_SPACE,
        span ->
            warning(
                    span,
                    "a no-break space or another special space, which looks like a blank and is none; read as a blank")
                .mendedBy("write an ordinary blank"));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** The indentation of a line fits no other line. */
final class UnevenIndent implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.UNEVEN_INDENT,
        span ->
            warning(
                    span,
                    "the indentation fits no line above; the level was chosen by the name of the option")
                .mendedBy("indent all options of a level by the same number of blanks"));
  }
}

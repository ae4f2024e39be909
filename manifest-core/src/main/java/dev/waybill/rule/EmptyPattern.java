package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import java.util.ArrayList;
import java.util.List;

/** A dash below {@code ignore} with nothing behind it. */
final class EmptyPattern implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar dash : subject.ignorePatterns().empty()) {
      found.add(
          warning(dash.span(), "there is no pattern behind the dash")
              .about("ignore")
              .leadingTo(
                  "if the service takes it for the empty pattern, which has a match in every path, nothing is imported")
              .mendedBy("write a pattern, or leave the dash out"));
    }
    return found;
  }
}

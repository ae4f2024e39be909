package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A value that a YAML reader would not read as it is written. */
final class NeedsQuotes implements Rule {

  /** YAML 1.2.2, 7.3.3: a plain scalar does not begin with an indicator and has no ": ". */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[,\\[\\]{}#&*!|>'\"%@`].*|[-?:](\\s.*)?|.*:(\\s.*)?", Pattern.DOTALL);

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar scalar : subject.plainScalars()) {
      if (NOT_PLAIN.matcher(scalar.text()).matches() && !Placeholder.isIn(scalar)) {
        found.add(
            warning(
                    scalar.span(),
                    "the value is read as it is written, but a YAML reader would not read it so")
                .mendedBy("put the value in quotes"));
      }
    }
    return found;
  }
}

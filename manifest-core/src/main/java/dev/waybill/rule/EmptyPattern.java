package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A dash below {@code ignore} with nothing behind it. */
final class EmptyPattern implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.ignorePatterns().empty().stream()
        .map(
            dash ->
                warning(dash.span(), "there is no pattern behind the dash")
                    .about("ignore")
                    .leadingTo(
                        "if the service takes it for the empty pattern, which has a match in every path, nothing is imported")
                    .mendedBy("write a pattern, or leave the dash out"))
        .toList();
  }
}

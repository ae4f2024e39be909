package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import java.util.ArrayList;
import java.util.List;

/** A dash below {@code ignore} with nothing behind it. */
final class EmptyPattern implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    Field ignore = subject.document().find("ignore").orElse(null);
    if (ignore != null && ignore.value() instanceof Sequence list && subject.isOfThisKind(ignore)) {
      for (Value item : list.items()) {
        if (item instanceof Scalar pattern
            && pattern.text().isEmpty()
            && !pattern.quoted()
            && !subject.document().isFaulty(pattern)) {
          found.add(
              warning(pattern.span(), "there is no pattern behind the dash")
                  .about("ignore")
                  .leadingTo(
                      "if the service takes it for the empty pattern, which has a match in every path, nothing is imported")
                  .mendedBy("write a pattern, or leave the dash out"));
        }
      }
    }
    return found;
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;

/** A substitution that changes nothing. */
final class IdleSubstitution implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field entry : subject.entries("substitutions")) {
      if (isIdle(entry)) {
        found.add(
            warning(
                    entry.keySpan(),
                    entry.key().isEmpty()
                        ? "the text to replace is empty, so nothing is replaced"
                        : subject.quoteKey(entry) + " is replaced with itself")
                .about("substitutions")
                .mendedBy("leave the line out"));
      }
    }
    return found;
  }

  static boolean isIdle(Field entry) {
    return (entry.key().isEmpty() && !entry.text().isEmpty())
        || (entry.key().equals(entry.text()) && !entry.text().isEmpty());
  }
}

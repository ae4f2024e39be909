package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;

/** A text that is replaced with nothing. */
final class EmptySubstitution implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field entry : subject.entries("substitutions")) {
      if (entry.text().isEmpty()) {
        found.add(
            warning(
                    entry.keySpan(),
                    subject.quoteKey(entry)
                        + " is replaced with nothing; a file whose whole name is that text fails")
                .about("substitutions")
                .leadingTo(
                    "the import log says InvalidSubstitution, and the file is not imported"));
      }
    }
    return found;
  }
}

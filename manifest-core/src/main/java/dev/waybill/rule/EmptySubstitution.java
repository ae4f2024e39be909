package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A text that is replaced with nothing. */
final class EmptySubstitution implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.entries("substitutions").stream()
        .filter(entry -> entry.text().isEmpty())
        .map(
            entry ->
                warning(
                        entry.keySpan(),
                        subject.quoteKey(entry)
                            + " is replaced with nothing; a file whose whole name is that text fails")
                    .about("substitutions")
                    .leadingTo(
                        "the import log says InvalidSubstitution, and the file is not imported"))
        .toList();
  }
}

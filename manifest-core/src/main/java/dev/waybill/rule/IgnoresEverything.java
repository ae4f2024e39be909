package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A pattern that ignores every file. */
final class IgnoresEverything implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .ignorePatterns()
        .findings(
            PathPattern::matchesEverything,
            pattern ->
                error(
                        pattern.span(),
                        subject.document().quote(pattern.span(), pattern.text())
                            + " has a match in every path, even an empty one, so no file is imported")
                    .about("ignore")
                    .leadingTo("nothing is imported, and the device is erased all the same")
                    .mendedBy(
                        "write what only the paths to be ignored have, for example ^backup/ or \\.tmp$"));
  }
}

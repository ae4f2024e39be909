package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import java.util.ArrayList;
import java.util.List;

/** A pattern that no path can match. */
final class IgnoresNothing implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar pattern : subject.ignorePatterns().that(parts -> !why(parts).isEmpty())) {
      String why = PathPatternReader.read(pattern.text()).map(IgnoresNothing::why).orElse("");
      found.add(
          warning(
                  pattern.span(),
                  subject.document().quote(pattern.span(), pattern.text())
                      + " ignores nothing: "
                      + why)
              .about("ignore")
              .leadingTo("files are imported that were meant to be left out"));
    }
    return found;
  }

  private static String why(PathPattern pattern) {
    if (pattern.matchesEverything()) {
      return "";
    }
    if (pattern.matchesNothing()) {
      return "no path has a match; paths have no slash in front, and nothing stands before their"
          + " beginning or behind their end";
    }
    if (pattern.needs(c -> c == '\\')) {
      return "it wants a backslash, and the names in a path are separated by slashes";
    }
    return pattern.needs(c -> c < ' ')
        ? "behind a backslash, this letter stands for a control character; the names in a path are"
            + " separated by slashes"
        : "";
  }
}

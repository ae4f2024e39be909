package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A pattern that can take forever. */
final class ExplosivePattern implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .ignorePatterns()
        .findings(
            pattern -> pattern.explodes(false),
            pattern ->
                warning(
                        pattern.span(),
                        subject.document().quote(pattern.span(), pattern.text())
                            + " repeats what is itself repeated; for a path without a match, the ways to try double with every character")
                    .about("ignore")
                    .leadingTo("the import may never end")
                    .mendedBy("repeat it once: (a+)+ and (.*)* match the same as a+ and .*"));
  }
}

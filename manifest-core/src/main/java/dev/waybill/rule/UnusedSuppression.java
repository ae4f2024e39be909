package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.NearestName;
import java.util.ArrayList;
import java.util.List;

/** A comment that allows a rule to be broken, and has no effect. */
final class UnusedSuppression implements Rule {
  private static final String FORM =
      "write \"# waybill: allow RULE\" or \"# waybill: allow-file RULE\"; several rules with commas,"
          + " a reason behind \" -- \"";

  /**
   * Those that are not of the form or name no rule; which of the others are idle, all rules tell.
   */
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Suppressions.Misfit misfit : subject.suppressions().misfits()) {
      found.add(finding(misfit));
    }
    return found;
  }

  private Diagnostic finding(Suppressions.Misfit misfit) {
    if (misfit.written().isEmpty()) {
      return warning(misfit.span(), "a comment that allows nothing: it is not of the form")
          .mendedBy(FORM);
    }
    String message = "a comment allows a rule that there is not";
    return NearestName.of(misfit.written(), Rules.ids())
        .map(
            near ->
                warning(misfit.span(), message + "; did you mean \"" + near + "\"")
                    .mendedBy("write \"" + near + "\""))
        .orElseGet(
            () ->
                warning(misfit.span(), message)
                    .mendedBy("name the rule that stands in brackets behind its finding"));
  }

  /** What is to be said of comments that silence none of these findings. */
  List<Diagnostic> idle(Suppressions suppressions, List<Diagnostic> findings) {
    List<Diagnostic> found = new ArrayList<>();
    for (Suppression suppression : suppressions.idle(findings)) {
      found.add(idle(suppression, findings.stream().anyMatch(suppression::concerns)));
    }
    return found;
  }

  private Diagnostic idle(Suppression suppression, boolean meetsError) {
    String where =
        switch (suppression.line()) {
          case Suppression.WHOLE_FILE -> "in this file";
          case Suppression.NO_LINE -> "below it";
          default -> "on line " + suppression.line();
        };
    if (meetsError) {
      return finding(
          suppression,
          "the finding of \""
              + suppression.rule()
              + "\" "
              + where
              + " is an error: no comment allows it",
          "mend the error, and leave the comment out");
    }
    return finding(
        suppression,
        "there is no finding of \"" + suppression.rule() + "\" " + where + " that this would allow",
        "leave the comment out");
  }

  private Diagnostic finding(Suppression suppression, String message, String fix) {
    return Diagnostic.of(id(), Severity.WARNING, suppression.span(), message).mendedBy(fix);
  }
}

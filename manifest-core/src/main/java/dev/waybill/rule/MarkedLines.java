package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.Span;
import java.util.List;

/** Every line has a mark that is none of the manifest. */
final class MarkedLines implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Span> marks = subject.repaired(Repair.Kind.MARKED_LINES);
    if (marks.isEmpty()) {
      return List.of();
    }
    Diagnostic finding = finding(subject, marks.get(0));
    // What ends a line may be the end of a password too.
    boolean isDear = marks.stream().anyMatch(subject.document()::isHidden);
    return List.of(
        isDear
            ? finding
            : finding.correctedBy(
                new Correction(false, marks.stream().map(Edit::removal).toList())));
  }

  private Diagnostic finding(Subject subject, Span span) {
    String mark = subject.document().source().textOf(span).strip();
    return error(span, what(mark) + "; read without it")
        .sparing(ServiceError.MALFORMED_MANIFEST)
        .mendedBy("remove it from every line");
  }

  private static String what(String mark) {
    char c = mark.charAt(0);
    if (Character.isDigit(c)) {
      return "every line begins with its number";
    }
    if (",;\\".indexOf(c) >= 0) {
      return "the lines end in \"" + c + "\", which would be part of every value";
    }
    return "every line begins with \""
        + mark
        + "\""
        + (c == '>' ? ", as quoted mail does" : c == '+' ? ", as in a patch" : "");
  }
}

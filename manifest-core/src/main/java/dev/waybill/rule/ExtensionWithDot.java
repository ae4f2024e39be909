package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A file name extension written with its dot or with a star. */
final class ExtensionWithDot implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field entry : subject.entries("contentTypes")) {
      if (entry.key().startsWith(".") || entry.key().startsWith("*")) {
        found.add(finding(subject, entry));
      }
    }
    return found;
  }

  private Diagnostic finding(Subject subject, Field entry) {
    Position start = entry.keySpan().start();
    boolean isQuoted =
        subject.document().source().textOf(entry.keySpan()).length() > entry.key().length();
    int from = start.column() + (isQuoted ? 1 : 0);
    int marks = 0;
    while (marks < entry.key().length() && ".*".indexOf(entry.key().charAt(marks)) >= 0) {
      marks++;
    }
    Diagnostic finding =
        warning(
                entry.keySpan(),
                subject.quoteKey(entry)
                    + " is no extension; they are written without dot and star: jpg")
            .about("contentTypes")
            .leadingTo("no file has this extension, so none gets the content type");
    return marks == entry.key().length()
        ? finding
        : finding.correctedBy(
            Correction.doubtful(
                Edit.removal(
                    new Span(
                        new Position(start.line(), from),
                        new Position(start.line(), from + marks)))));
  }
}

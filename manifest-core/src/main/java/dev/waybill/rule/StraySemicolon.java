package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.Span;
import java.util.List;

/** A semicolon stands behind a version or a yes or no. */
final class StraySemicolon implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.STRAY_SEMICOLON,
        span ->
            warning(span, "a semicolon behind the value; read without it")
                .mendedBy("leave the semicolon out")
                .correctedBy(correction(subject, span)));
  }

  /** The service may not take "yes;" for a yes: to confirm the erasure is for the person. */
  private static Correction correction(Subject subject, Span span) {
    Edit removal = Edit.removal(span);
    boolean confirms =
        subject.document().find("eraseDevice").stream()
            .anyMatch(field -> field.keySpan().start().line() == span.start().line());
    return confirms ? Correction.doubtful(removal) : Correction.safe(removal);
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** A semicolon stands behind a version or a yes or no. */
final class StraySemicolon implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.STRAY_SEMICOLON,
        span ->
            warning(span, "a semicolon behind the value; read without it")
                .mendedBy("leave the semicolon out"));
  }
}

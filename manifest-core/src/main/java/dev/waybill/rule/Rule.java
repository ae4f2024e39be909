package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.Span;
import java.util.List;

/** One thing that can be wrong with a manifest; the page of the same id explains it. */
public interface Rule {
  /** Everything this rule objects to, in any order; empty when content. */
  List<Diagnostic> check(Subject subject);

  /** The name in findings and of the page, made from the class name: {@code missing-option}. */
  default String id() {
    return RuleId.OF.get(getClass());
  }

  /** A finding of this rule that makes the check fail. */
  default Diagnostic error(Span span, String message) {
    return Diagnostic.of(id(), Severity.ERROR, span, message);
  }

  /** A finding of this rule that may go wrong. */
  default Diagnostic warning(Span span, String message) {
    return Diagnostic.of(id(), Severity.WARNING, span, message);
  }

  /** A finding of this rule that is worth knowing. */
  default Diagnostic note(Span span, String message) {
    return Diagnostic.of(id(), Severity.NOTE, span, message);
  }
}

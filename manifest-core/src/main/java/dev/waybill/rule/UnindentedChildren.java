package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The options of a block are not indented below it. */
final class UnindentedChildren implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    List<Span> dashes = subject.repaired(Repair.Kind.MISSING_DASH);
    for (Span span : subject.repaired(Repair.Kind.UNINDENTED_CHILDREN)) {
      if (!dashes.contains(span) && !isBelowBlockThatSlid(subject, span)) {
        found.add(finding(subject, span));
      }
    }
    return found;
  }

  private Diagnostic finding(Subject subject, Span span) {
    return corrected(
        subject,
        warning(
                span,
                "the options below this block are not indented; read as part of it, but a stock YAML reader puts them at top level")
            .mendedBy("indent every option of the block by the same number of blanks"));
  }

  /** Whether all else at top level stands at the edge, so that it is the block that moved. */
  private static boolean isBelowBlockThatSlid(Subject subject, Span firstChild) {
    if (firstChild.start().column() == 1 || subject.repaired(Repair.Kind.UNEVEN_INDENT).isEmpty()) {
      return false;
    }
    List<Field> others = new ArrayList<>(subject.document().root().fields());
    others.removeIf(
        field ->
            field.value() instanceof Mapping block
                && block.fields().get(0).keySpan().equals(firstChild));
    return others.size() > 1
        && others.stream().allMatch(field -> field.keySpan().start().column() == 1);
  }

  private static Diagnostic corrected(Subject subject, Diagnostic finding) {
    return subject.indentation().nested(finding.span()).map(finding::correctedBy).orElse(finding);
  }
}

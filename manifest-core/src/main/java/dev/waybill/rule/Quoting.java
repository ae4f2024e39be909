package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a value in single quotes, which need no escapes but a second quote for each within.
 *
 * <p>Never without asking: all YAML readers then agree with Waybill, but that the service took
 * quotes in every value for quotes is known of its samples only.
 */
final class Quoting {
  private Quoting() {}

  static Diagnostic corrected(Subject subject, Scalar scalar, Diagnostic finding) {
    boolean isPlain = scalar.text().codePoints().allMatch(c -> Quoted.isHarmless(c) || c == '\t');
    return subject.untouchable().holds(scalar) || !isPlain
        ? finding
        : finding.correctedBy(new Correction(false, edits(scalar)));
  }

  private static List<Edit> edits(Scalar scalar) {
    int line = scalar.span().start().line();
    int column = scalar.span().start().column();
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insertion(scalar.span().start(), "'"));
    for (int c : scalar.text().codePoints().toArray()) {
      if (c == '\'') {
        edits.add(Edit.insertion(new Position(line, column), "'"));
      }
      column++;
    }
    edits.add(Edit.insertion(scalar.span().end(), "'"));
    return edits;
  }
}

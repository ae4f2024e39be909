package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;

/** A YAML document marker or directive stands in the manifest. */
final class DocumentMarker implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.DOCUMENT_MARKER,
        span -> {
          Diagnostic finding =
              warning(span, "a YAML document marker or directive; read over")
                  .mendedBy("leave the line out");
          return isAlone(subject.document().source(), span)
              ? finding.correctedBy(Correction.safe(Edit.removal(wholeLine(span))))
              : finding;
        });
  }

  /** Whether nothing else stands on the line, and another line follows. */
  private static boolean isAlone(SourceText source, Span marker) {
    String written = source.textOf(marker);
    int number = marker.start().line();
    return number < source.lineCount()
        && (written.equals("---") || written.equals("...") || written.startsWith("%"));
  }

  private static Span wholeLine(Span marker) {
    int number = marker.start().line();
    return new Span(new Position(number, 1), new Position(number + 1, 1));
  }
}

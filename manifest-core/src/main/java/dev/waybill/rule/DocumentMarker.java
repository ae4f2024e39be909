package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import java.util.List;

/** A YAML document marker or directive stands in the manifest. */
final class DocumentMarker implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.DOCUMENT_MARKER,
        span ->
            warning(span, "a YAML document marker or directive; read over")
                .mendedBy("leave the line out"));
  }
}

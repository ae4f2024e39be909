package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.List;

/** A manifest that does not tell what it asks for. */
final class UnclearKind implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.kind() != null || subject.evidence().deciding() != null) {
      return List.of();
    }
    Span place =
        subject
            .document()
            .find("operations")
            .map(field -> field.keySpan())
            .orElse(Span.at(Position.START));
    return List.of(
        error(
                place,
                "nothing tells what kind of job this is: no \"bucket\", no \"operations\" with \"exportBucket\" or \"destination\"")
            .sparing(ServiceError.MISSING_MANIFEST_FIELD));
  }
}

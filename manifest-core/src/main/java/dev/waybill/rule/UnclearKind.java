package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Document;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Catalogue;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.List;

/** A manifest that does not tell what it asks for. */
final class UnclearKind implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.kind() != null
        || subject.evidence().deciding() != null
        || subject.isCutOff()
        || isSpokenFor(subject)) {
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

  /** Whether what would tell is there, and another rule says what is wrong with it. */
  private static boolean isSpokenFor(Subject subject) {
    Document document = subject.document();
    Mapping root = document.root();
    if (document.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.SEVERAL_OPTIONS)) {
      return true;
    }
    if (isMeant(subject, root, "bucket") || isMeant(subject, root, "operations")) {
      return true;
    }
    Value operations = document.find("operations").map(Field::value).orElse(null);
    if (operations instanceof Scalar text) {
      return !text.text().isEmpty();
    }
    return operations instanceof Sequence list
        && list.items().stream().anyMatch(item -> isSpokenFor(subject, item));
  }

  private static boolean isSpokenFor(Subject subject, Value item) {
    return !(item instanceof Mapping operation)
        || isMeant(subject, operation, "operations[].exportBucket")
        || isMeant(subject, operation, "operations[].destination")
        || operation.fields().stream()
            .anyMatch(field -> field.key().equals("destination") && !field.isEmpty());
  }

  private static boolean isMeant(Subject subject, Mapping level, String path) {
    return subject.standIns().cover(level, Catalogue.find(path).orElseThrow());
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.List;

/** A value that a template left to be filled in. */
final class UnfilledPlaceholder implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : subject.document().fields()) {
      if (field.value() instanceof Scalar scalar
          && subject.isPlaceholder(field)
          && !subject.document().isFaulty(field)) {
        found.add(
            error(scalar.span(), "placeholder " + subject.quoteValue(field) + " was not filled in")
                .about(field.path())
                .sparing(
                    field.option().map(Option::invalid).orElse(ServiceError.INVALID_MANIFEST_FIELD))
                .mendedBy(
                    "write the value in its place, or leave the line out; quote it if it is meant as text"));
      }
    }
    return found;
  }
}

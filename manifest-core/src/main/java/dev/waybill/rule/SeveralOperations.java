package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.JobKind;
import java.util.List;

/** More than one operation for a device that is copied as one image. */
final class SeveralOperations implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    Value operations =
        subject.document().find("operations").map(field -> field.value()).orElse(null);
    JobKind kind = subject.kind();
    if (kind == null || !JobKind.IMAGES.contains(kind) || !(operations instanceof Sequence list)) {
      return List.of();
    }
    return list.items().stream()
        .skip(1)
        .map(
            item ->
                error(
                        item.span(),
                        "a second operation; a device becomes one image, so there is one operation")
                    .about("operations")
                    .sparing(ServiceError.INVALID_MANIFEST_FIELD))
        .toList();
  }
}

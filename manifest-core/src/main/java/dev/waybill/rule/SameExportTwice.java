package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.option.JobKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two operations of an export that say the same. */
final class SameExportTwice implements Rule {

  private static final List<String> PARTS =
      List.of("exportBucket", "prefix", "beginMarker", "endMarker", "targetDirectory");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    if (subject.kind() != JobKind.EXPORT_S3) {
      return found;
    }
    Map<List<String>, Field> first = new HashMap<>();
    for (Mapping operation : subject.operations()) {
      Field bucket = subject.value(operation, "exportBucket").orElse(null);
      Field earlier = bucket == null ? null : first.putIfAbsent(parts(subject, operation), bucket);
      if (bucket != null && earlier != null) {
        found.add(
            note(
                    bucket.keySpan(),
                    "exports the same as the operation at line " + earlier.keySpan().start().line())
                .about("operations[].exportBucket"));
      }
    }
    return found;
  }

  private static List<String> parts(Subject subject, Mapping operation) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS) {
      parts.add(subject.value(operation, part).map(Field::text).orElse(""));
    }
    return parts;
  }
}

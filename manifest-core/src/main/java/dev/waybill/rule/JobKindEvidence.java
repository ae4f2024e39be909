package dev.waybill.rule;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest's options say about its kind, which it never states itself.
 *
 * @param kind the kind; null when the options contradict each other or do not tell
 * @param deciding the first option that tells; null when none does
 * @param contradicting the first option that tells otherwise; null when all agree
 */
record JobKindEvidence(
    @Nullable JobKind kind, @Nullable Field deciding, @Nullable Field contradicting) {
  private record Hint(Field field, JobKind kind) {}

  static JobKindEvidence of(Document document) {
    List<Hint> hints = new ArrayList<>();
    // The items of operations tell most, then the bucket, then what only one kind has.
    hint(document, "operations[].exportBucket", JobKind.EXPORT_S3, hints);
    for (Field field : document.fields()) {
      if (field.path().equals("operations[].destination")
          && field.text().equalsIgnoreCase("glacier")) {
        hints.add(new Hint(field, JobKind.IMPORT_GLACIER));
      } else if (field.path().equals("operations[].destination")
          && field.text().equalsIgnoreCase("ebs-snapshot")) {
        hints.add(new Hint(field, JobKind.IMPORT_EBS));
      }
    }
    hint(document, "bucket", JobKind.IMPORT_S3, hints);
    if (hints.isEmpty()) {
      hint(document, "operations[].deviceCapacityGreaterThan1TB", JobKind.IMPORT_EBS, hints);
      hint(document, "operations[].vaultName", JobKind.IMPORT_GLACIER, hints);
      hint(document, "fileSystem", JobKind.EXPORT_S3, hints);
    }
    if (hints.isEmpty()) {
      return new JobKindEvidence(presumed(document), null, null);
    }
    Hint first = hints.get(0);
    for (Hint hint : hints) {
      if (hint.kind != first.kind) {
        return new JobKindEvidence(null, first.field, hint.field);
      }
    }
    return new JobKindEvidence(first.kind, first.field, null);
  }

  private static void hint(Document document, String path, JobKind kind, List<Hint> hints) {
    if (document.find(path).isEmpty()) {
      return;
    }
    for (Field field : document.fields()) {
      if (field.path().equals(path)) {
        hints.add(new Hint(field, kind));
        return;
      }
    }
  }

  /**
   * Without operations and with a version for buckets, it can only be an import whose bucket is
   * missing.
   */
  private static @Nullable JobKind presumed(Document document) {
    boolean isImage = document.text("manifestVersion").startsWith("3");
    boolean hasOperations =
        document.root().fields().stream()
            .anyMatch(field -> field.key().equalsIgnoreCase("operations"));
    return isImage || hasOperations ? null : JobKind.IMPORT_S3;
  }
}

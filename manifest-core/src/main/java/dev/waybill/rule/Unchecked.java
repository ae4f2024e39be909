package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.ArrayList;
import java.util.List;

/** What cannot be checked on the text of a manifest alone, or not without being told more. */
public final class Unchecked {
  private Unchecked() {}

  /** One sentence each; empty when all was checked or nothing can be read. */
  public static List<String> of(Subject subject) {
    JobKind kind = subject.kind();
    List<String> sentences = new ArrayList<>();
    if (kind == null || !subject.document().isReadable()) {
      return sentences;
    }
    if (!JobKind.IMAGES.contains(kind) && !knowsRegions(subject)) {
      sentences.add(
          "whether all buckets are in one region, whether customs papers are needed and whether expedited return is possible: tell the regions of the buckets");
    }
    if (!kind.last().isFrom(subject.edition())) {
      sentences.add(
          "whether the service takes jobs of kind "
              + kind.word()
              + " at all: its pages have them up to edition "
              + kind.last().year()
              + " only");
    }
    if (kind == JobKind.IMPORT_EBS) {
      sentences.add("whether \"deviceCapacityGreaterThan1TB\" is right for the device");
    }
    if (subject.value("accessKeyId").isPresent()) {
      sentences.add("whether \"accessKeyId\" is that of the key that signs the request");
    }
    sentences.add("whether the buckets exist and the account may use them");
    return sentences;
  }

  private static boolean knowsRegions(Subject subject) {
    for (Field field : subject.document().fields()) {
      boolean isBucket =
          field.path().equals("bucket")
              || field.path().equals("logBucket")
              || field.path().equals("operations[].exportBucket");
      if (isBucket && !field.isEmpty() && subject.regions().of(field.text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Fault.dropped;
import static dev.waybill.rule.Fault.extra;
import static dev.waybill.rule.Fault.value;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.List;

/** What goes wrong in exports. */
final class ExportFaults {
  static final List<Fault> ALL =
      List.of(
          dropped(
              JobKind.EXPORT_S3,
              "manifestVersion",
              "deviceId",
              "fileSystem",
              "logBucket",
              "notificationEmail"),
          new Fault(
              "an export without a password",
              JobKind.EXPORT_S3,
              "missing-option",
              (draft, choice) -> {
                draft.remove(draft.find(draft.has("pinCode") ? "pinCode" : "trueCryptPassword"));
                return 1;
              }),
          value(JobKind.EXPORT_S3, "missing-option", "exportBucket", ""),
          value(JobKind.EXPORT_S3, "unfilled-placeholder", "exportBucket", "[Enter bucket]"),
          value(JobKind.EXPORT_S3, "value-not-allowed", "fileSystem", "FAT", "HFSPlus"),
          value(JobKind.EXPORT_S3, "uncertain-file-system", "fileSystem", "FAT32", "EXT2", "EXT3"),
          value(
              JobKind.EXPORT_S3,
              "bucket-name",
              "exportBucket",
              "s3://harbour-archive/maps",
              "Harbour_A"),
          value(JobKind.EXPORT_S3, "empty-export-range", "beginMarker", "maps/zz", "maps/z"),
          value(JobKind.EXPORT_S3, "empty-export-range", "endMarker", "foo", "maps"),
          value(JobKind.EXPORT_S3, "version-does-not-fit", "manifestVersion", "3.0"),
          new Fault(
              "a long log prefix",
              JobKind.EXPORT_S3,
              "log-key-too-long",
              (draft, choice) -> draft.set("logPrefix", "x".repeat(1009))),
          extra(JobKind.EXPORT_S3, "conflicting-kinds", Line.option("bucket", "harbour-two")),
          extra(JobKind.EXPORT_S3, "option-of-other-kind", Line.option("eraseDevice", "yes")),
          extra(JobKind.EXPORT_S3, "option-of-other-kind", Line.option("acl", "private")),
          new Fault(
              "a misspelt marker",
              JobKind.EXPORT_S3,
              "unknown-option",
              (draft, choice) -> draft.change("endMarker", line -> line.withKey("endMaker"))));

  private ExportFaults() {}
}

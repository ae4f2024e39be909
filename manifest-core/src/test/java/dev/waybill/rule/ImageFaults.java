package dev.waybill.rule;

import static dev.waybill.rule.Fault.dropped;
import static dev.waybill.rule.Fault.droppedOfItem;
import static dev.waybill.rule.Fault.extra;
import static dev.waybill.rule.Fault.value;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.List;
import java.util.stream.Stream;

/** What goes wrong in imports of a whole device: volumes and archives. */
final class ImageFaults {
  static final List<Fault> ALL =
      Stream.of(
              ofImages(JobKind.IMPORT_EBS),
              ofVolumes(JobKind.IMPORT_EBS),
              ofImages(JobKind.IMPORT_GLACIER),
              ofArchives(JobKind.IMPORT_GLACIER))
          .flatMap(List::stream)
          .toList();

  private ImageFaults() {}

  private static List<Fault> ofImages(JobKind kind) {
    return List.of(
        dropped(kind, "manifestVersion", "deviceId", "eraseDevice", "logBucket"),
        value(kind, "value-not-allowed", "region", "us-east-9", "eu-central-1"),
        new Fault(
            kind.word() + " in Ireland",
            kind,
            "address-outside-european-union",
            (draft, choice) -> {
              draft.change("region", line -> line.withValue("eu-west-1"));
              return draft.find("country");
            }),
        value(kind, "value-not-allowed", "source", "disk"),
        value(kind, "version-does-not-fit", "manifestVersion", "2.0"),
        value(kind, "erase-not-confirmed", "eraseDevice", "no"),
        value(kind, "missing-option", "region", ""),
        extra(kind, "option-of-other-kind", Line.option("acl", "private")),
        extra(kind, "option-of-other-kind", Line.option("fileSystem", "NTFS")),
        new Fault(
            "a second image",
            kind,
            "several-operations",
            (draft, choice) -> {
              List<Integer> item = draft.childrenOf("operations");
              int last = item.get(item.size() - 1);
              for (int number = item.size() - 1; number >= 0; number--) {
                draft.insert(last + 1, draft.get(item.get(number)));
              }
              return last + 1;
            }));
  }

  private static List<Fault> ofVolumes(JobKind kind) {
    return List.of(
        droppedOfItem(kind, "source", "region", "deviceCapacityGreaterThan1TB"),
        value(kind, "value-not-allowed", "destination", "ebs"),
        value(kind, "not-yes-or-no", "deviceCapacityGreaterThan1TB", "2TB"),
        new Fault(
            "customs left out on the way to Singapore",
            kind,
            "missing-option",
            (draft, choice) -> {
              draft.removeBlock("customs");
              draft.change("region", line -> line.withValue("ap-southeast-1"));
              return 1;
            }),
        new Fault(
            "a vault for a volume",
            kind,
            "option-of-other-kind",
            (draft, choice) -> {
              int number = draft.find("region");
              return draft.insert(number, draft.get(number).withKey("vaultName"));
            }));
  }

  private static List<Fault> ofArchives(JobKind kind) {
    return List.of(
        droppedOfItem(kind, "source", "region", "vaultName", "archiveComment"),
        value(kind, "value-not-allowed", "destination", "glaciers"),
        value(kind, "value-not-allowed", "region", "ap-southeast-1"),
        value(kind, "vault-name", "vaultName", "harbour 2012"),
        value(kind, "archive-comment-too-long", "archiveComment", "x".repeat(998)),
        value(kind, "archive-comment-beyond-ascii", "archiveComment", "H\u00E4fen"),
        new Fault(
            "a capacity for an archive",
            kind,
            "option-of-other-kind",
            (draft, choice) -> {
              int number = draft.find("vaultName");
              return draft.insert(
                  number,
                  draft.get(number).withKey("deviceCapacityGreaterThan1TB").withValue("no"));
            }));
  }
}

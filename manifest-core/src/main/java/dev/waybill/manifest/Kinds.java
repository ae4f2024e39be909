package dev.waybill.manifest;

import dev.waybill.option.JobKind;

/** Which versions go with which kinds. */
final class Kinds {
  private Kinds() {}

  static void requireBucketVersion(CommonFields common) {
    if (common.manifestVersion().equals(JobKind.IMPORT_EBS.manifestVersion())) {
      throw new IllegalArgumentException(
          "manifestVersion " + common.manifestVersion() + " is not for buckets");
    }
  }

  static void requireImageVersion(CommonFields common) {
    if (!common.manifestVersion().equals(JobKind.IMPORT_EBS.manifestVersion())) {
      throw new IllegalArgumentException(
          "manifestVersion " + common.manifestVersion() + " is not for images");
    }
    Texts.required("logBucket", common.logBucket());
  }
}

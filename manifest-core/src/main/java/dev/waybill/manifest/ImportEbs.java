package dev.waybill.manifest;

import dev.waybill.option.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * A device becomes a volume snapshot.
 *
 * @param common what all kinds have; the log bucket is required here
 * @param eraseDevice whether erasing is confirmed; false only in manifests from before 2014
 * @param region where the snapshot goes
 * @param deviceCapacityGreaterThan1Tb whether the device, not its data, is larger than 1 TB; null
 *     when the manifest does not say
 */
public record ImportEbs(
    CommonFields common,
    boolean eraseDevice,
    String region,
    @Nullable Boolean deviceCapacityGreaterThan1Tb)
    implements Manifest {

  /** Refuses an import without log bucket or region, or with a version for buckets. */
  public ImportEbs {
    Kinds.requireImageVersion(common);
    Texts.required("operations.region", region);
  }

  @Override
  public JobKind kind() {
    return JobKind.IMPORT_EBS;
  }
}

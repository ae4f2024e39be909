package dev.waybill.manifest;

import dev.waybill.option.JobKind;

/**
 * A device becomes an archive in a vault.
 *
 * @param common what all kinds have; the log bucket is required here
 * @param eraseDevice whether erasing is confirmed; false only in manifests from before 2014
 * @param region where the vault is
 * @param vaultName the existing vault
 * @param archiveComment the description of the archive
 */
public record ImportGlacier(
    CommonFields common,
    boolean eraseDevice,
    String region,
    String vaultName,
    String archiveComment)
    implements Manifest {

  /**
   * Refuses an import without log bucket, region, vault or comment, or with a version for buckets.
   */
  public ImportGlacier {
    Kinds.requireImageVersion(common);
    Texts.required("operations.region", region);
    Texts.required("operations.vaultName", vaultName);
    Texts.required("operations.archiveComment", archiveComment);
  }

  @Override
  public JobKind kind() {
    return JobKind.IMPORT_GLACIER;
  }
}

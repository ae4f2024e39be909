package dev.waybill.diagnostic;

/** The errors by which the service refuses a manifest; a finding names the one it spares. */
public enum ServiceError {
  /** The text is not of the form. */
  MALFORMED_MANIFEST(
      "MalformedManifestException",
      "the text of the manifest is not of the form; the service says no more than that"),
  /** A required option is absent. */
  MISSING_MANIFEST_FIELD(
      "MissingManifestFieldException", "an option that the manifest must have is absent"),
  /** An option has a value that is not allowed. */
  INVALID_MANIFEST_FIELD(
      "InvalidManifestFieldException", "an option of the manifest has a value that is not allowed"),
  /** The return address is not usable. */
  INVALID_ADDRESS(
      "InvalidAddressException",
      "the return address is not one that the service can send a device to"),
  /** The customs block is needed and absent or not complete. */
  MISSING_CUSTOMS(
      "MissingCustomsException",
      "the device would cross a border, and what customs must know is absent or not complete"),
  /** The customs block has a value that is not allowed. */
  INVALID_CUSTOMS(
      "InvalidCustomsException",
      "what the manifest says for customs has a value that is not allowed"),
  /** The file system of an export is not offered. */
  INVALID_FILE_SYSTEM(
      "InvalidFileSystemException", "the file system for an export is none that the service makes"),
  /** A bucket that cannot exist. */
  NO_SUCH_BUCKET("NoSuchBucketException", "a bucket of the manifest does not exist"),
  /** The account may not use a bucket; only the service can know. */
  BUCKET_PERMISSION(
      "BucketPermissionException", "the account may not use a bucket of the manifest"),
  /** The buckets of a job are in different regions. */
  MULTIPLE_REGIONS(
      "MultipleRegionsException", "the buckets of one manifest are in several regions"),
  /** The access key ID of the manifest is not that of the request. */
  INVALID_ACCESS_KEY_ID(
      "InvalidAccessKeyIdException",
      "the access key ID in the manifest is not that of the account that asks; older guides call it InvalidAccessIdException");

  private final String code;
  private final String meaning;

  ServiceError(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The code as the service's model spells it. */
  public String code() {
    return code;
  }

  /** What it says is wrong: lower case, no full stop. */
  public String meaning() {
    return meaning;
  }
}

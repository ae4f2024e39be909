package dev.waybill.diagnostic;

/** The errors by which the service refuses a manifest; a finding names the one it spares. */
public enum ServiceError {
  /** The text is not of the form. */
  MALFORMED_MANIFEST("MalformedManifestException"),
  /** A required option is absent. */
  MISSING_MANIFEST_FIELD("MissingManifestFieldException"),
  /** An option has a value that is not allowed. */
  INVALID_MANIFEST_FIELD("InvalidManifestFieldException"),
  /** The return address is not usable. */
  INVALID_ADDRESS("InvalidAddressException"),
  /** The customs block is needed and absent or not complete. */
  MISSING_CUSTOMS("MissingCustomsException"),
  /** The customs block has a value that is not allowed. */
  INVALID_CUSTOMS("InvalidCustomsException"),
  /** The file system of an export is not offered. */
  INVALID_FILE_SYSTEM("InvalidFileSystemException"),
  /** A bucket that cannot exist. */
  NO_SUCH_BUCKET("NoSuchBucketException"),
  /** The account may not use a bucket; only the service can know. */
  BUCKET_PERMISSION("BucketPermissionException"),
  /** The buckets of a job are in different regions. */
  MULTIPLE_REGIONS("MultipleRegionsException"),
  /** The access key ID of the manifest is not that of the request. */
  INVALID_ACCESS_KEY_ID("InvalidAccessKeyIdException");

  private final String code;

  ServiceError(String code) {
    this.code = code;
  }

  /** The code as the service's model spells it. */
  public String code() {
    return code;
  }
}

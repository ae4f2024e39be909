package dev.waybill.signature;

/**
 * What a SIGNATURE file says. The signing method is not among it, since there is only one.
 *
 * @param version which interface of the service the file belongs to
 * @param jobId the job of the one device that carries the file
 * @param signature the signature of that job's manifest
 */
public record SignatureFile(SignatureVersion version, JobId jobId, Signature signature) {
  /** The name on the device: in the root, in capitals, without an ending. */
  public static final String NAME = "SIGNATURE";

  /** The one value of {@code signingMethod}. */
  public static final String SIGNING_METHOD = "HmacSHA1";

  /** More than any file that could be one; the longest form with all its blanks has about 100. */
  public static final int MOST_BYTES = 4096;
}

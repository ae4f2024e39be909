package dev.waybill.signature;

/**
 * One thing about a SIGNATURE file that is not as it should be.
 *
 * @param line from 1; of a line that is missing, the last one of the file
 * @param fatal whether the file cannot be used because of it; what is not fatal leaves no doubt
 *     about the meaning but is not how the service writes it
 * @param message what was found and what was expected, lower case, no full stop; never quotes a
 *     signature
 */
public record SignatureFileRemark(int line, boolean fatal, String message) {
  /** Lines count from 1. */
  public SignatureFileRemark {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line + ": lines count from 1");
    }
  }
}

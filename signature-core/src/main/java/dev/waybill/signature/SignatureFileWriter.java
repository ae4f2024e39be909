package dev.waybill.signature;

import java.nio.charset.StandardCharsets;

/**
 * Writes a SIGNATURE file in its one spelling: no blanks, the service's order, LF at the end of
 * each line and so of the last. Always 86 bytes.
 *
 * <pre>
 * version:2.0
 * signingMethod:HmacSHA1
 * jobId:WXSPP
 * signature:jLbLVp54vBa/vuh/XW1MOMdZUxw=
 * </pre>
 *
 * <p>When the service's own text is at hand, that is to be written instead, character for
 * character.
 */
public final class SignatureFileWriter {
  private SignatureFileWriter() {}

  /** The bytes of the file. */
  public static byte[] render(SignatureFile file) {
    var text = new StringBuilder();
    for (SignatureFileKey key : SignatureFileKey.values()) {
      text.append(key.text()).append(':').append(value(key, file)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String value(SignatureFileKey key, SignatureFile file) {
    return switch (key) {
      case VERSION -> file.version().text();
      case SIGNING_METHOD -> SignatureFile.SIGNING_METHOD;
      case JOB_ID -> file.jobId().value();
      case SIGNATURE -> file.signature().toBase64();
    };
  }
}

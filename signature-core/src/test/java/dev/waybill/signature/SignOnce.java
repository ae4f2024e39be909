package dev.waybill.signature;

import java.nio.charset.StandardCharsets;

/** A main class: signs and verifies once with the standard engine, and prints what came out. */
final class SignOnce {
  private SignOnce() {}

  public static void main(String[] arguments) {
    byte[] manifest = "manifestVersion:2.0\r\n".getBytes(StandardCharsets.UTF_8);
    try (SigningKey key = SigningKey.ofUtf8("key".toCharArray())) {
      var file =
          new SignatureFile(
              SignatureVersion.V2_0,
              new JobId("7K2QZ"),
              Signer.standard().sign(new JobId("7K2QZ"), manifest, key));
      System.out.println("engine " + HmacSha1.standard().getClass().getSimpleName());
      System.out.println("signature " + file.signature().toBase64());
      System.out.println("verified " + Verifier.standard().verify(manifest, file, key));
    }
  }
}

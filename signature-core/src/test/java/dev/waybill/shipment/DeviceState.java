package dev.waybill.shipment;

import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may be found under the name SIGNATURE. */
enum DeviceState {
  ABSENT,
  /** The very bytes that would be written. */
  SAME,
  OTHER_JOB,
  GARBAGE,
  EMPTY,
  OVERSIZED,
  DIRECTORY,
  FULL_DIRECTORY,
  LINK,
  DANGLING_LINK;

  static final JobId JOB = JobId.of("7K2QZ");
  static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  /** On a device with other things beside it, among them what an interrupted run left. */
  void make(Path device) throws IOException {
    Path file = device.resolve("SIGNATURE");
    Machine.write(device.resolve("photo.jpg"), "photo");
    Machine.write(device.resolve(".SIGNATURE.waybill-0123456789abcdef.tmp"), "half");
    Machine.write(Files.createDirectory(device.resolve("folder")).resolve("SIGNATURE"), "astray");
    switch (this) {
      case ABSENT -> {}
      case SAME -> Machine.write(file, signature("7K2QZ", ManifestTexts.SOUND));
      case OTHER_JOB -> Machine.write(file, signature("53TX4", ManifestTexts.SOUND));
      case GARBAGE -> Machine.write(file, "signature:\u0000\uD83D\uDE80");
      case EMPTY -> Machine.write(file, "");
      case OVERSIZED -> Machine.write(file, "version:2.0\n".repeat(1000));
      case DIRECTORY -> Files.createDirectory(file);
      case FULL_DIRECTORY -> Machine.write(Files.createDirectory(file).resolve("x"), "x");
      case LINK -> Files.createSymbolicLink(file, device.resolve("photo.jpg"));
      case DANGLING_LINK -> Files.createSymbolicLink(file, device.resolve("nowhere"));
    }
  }

  static String signature(String job, String manifest) {
    try (SigningKey key = key()) {
      JobId id = JobId.of(job);
      var signed = Signer.standard().sign(id, ManifestTexts.bytes(manifest), key);
      return new String(
          SignatureFileWriter.render(new SignatureFile(SignatureVersion.V2_0, id, signed)),
          StandardCharsets.US_ASCII);
    }
  }

  static SigningKey key() {
    return SigningKey.ofUtf8(KEY.toCharArray());
  }
}

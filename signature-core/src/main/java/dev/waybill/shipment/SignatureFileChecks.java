package dev.waybill.shipment;

import dev.waybill.device.LookAlikes;
import dev.waybill.device.SignatureState;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.Quoted;
import org.jspecify.annotations.Nullable;

/** Whether the SIGNATURE file of a device is where it must be and of the form it must have. */
final class SignatureFileChecks {
  private static final int MOST_PATH_CHARACTERS = 200;

  private SignatureFileChecks() {}

  /**
   * Volumes and archives are copied as one image; instead of a file, a barcode is taped to the
   * device.
   */
  static void checkImage(SignatureState state, PreflightResults results) {
    String why =
        "devices that are copied as one image carry no SIGNATURE file; tape the job's barcode to"
            + " all four sides";
    if (state instanceof SignatureState.Absent) {
      results.add(PreflightCheck.SIGNATURE_FILE, Outcome.PASSED, why);
    } else {
      results.add(
          PreflightCheck.SIGNATURE_FILE,
          Outcome.WARNING,
          why + "; the one on this device becomes part of the image");
    }
  }

  /** What can be read of the file; null when nothing can. */
  static SignatureFileReading.@Nullable Read checkFile(
      SignatureState state, PreflightResults results) {
    if (state instanceof SignatureState.Absent) {
      results.add(
          PreflightCheck.SIGNATURE_FILE,
          Outcome.FAILED,
          "the device has no SIGNATURE file in its root");
    } else if (state instanceof SignatureState.NotRegular other) {
      results.add(
          PreflightCheck.SIGNATURE_FILE,
          Outcome.FAILED,
          "SIGNATURE is " + other.kind().words() + ", expected a file");
    } else if (state instanceof SignatureState.Present present) {
      if (present.isSpeltRight()) {
        results.add(
            PreflightCheck.SIGNATURE_FILE,
            Outcome.PASSED,
            "the SIGNATURE file is in the root of the device");
      } else {
        results.add(
            PreflightCheck.SIGNATURE_FILE,
            Outcome.FAILED,
            "the SIGNATURE file is called "
                + Quoted.of(present.nameOnDevice(), MOST_PATH_CHARACTERS)
                + " here, expected SIGNATURE in capitals; preparing the device again renames it");
      }
      return checkForm(SignatureFileReader.read(present.bytes()), results);
    }
    results.add(
        PreflightCheck.SIGNATURE_FORM, Outcome.NOT_CHECKED, "there is no SIGNATURE file to read");
    return null;
  }

  private static SignatureFileReading.@Nullable Read checkForm(
      SignatureFileReading reading, PreflightResults results) {
    for (SignatureFileRemark remark : reading.remarks()) {
      results.add(
          PreflightCheck.SIGNATURE_FORM,
          remark.fatal() ? Outcome.FAILED : Outcome.WARNING,
          "line " + remark.line() + " of SIGNATURE: " + remark.message());
    }
    if (reading.remarks().isEmpty()) {
      results.add(
          PreflightCheck.SIGNATURE_FORM, Outcome.PASSED, "the SIGNATURE file is of the form");
    }
    return reading instanceof SignatureFileReading.Read read ? read : null;
  }

  static void checkNearMisses(
      LookAlikes lookAlikes, @Nullable SigningKey key, PreflightResults results) {
    for (LookAlikes.LookAlike alike : lookAlikes.found()) {
      results.add(
          PreflightCheck.NEAR_MISSES,
          Outcome.WARNING,
          KeyChecks.shown(alike.path(), key)
              + " "
              + alike.resemblance().words()
              + "; the service reads only SIGNATURE in the root");
    }
    if (!lookAlikes.complete()) {
      results.add(
          PreflightCheck.NEAR_MISSES,
          Outcome.NOT_CHECKED,
          "not all names on the device could be looked at");
    } else if (lookAlikes.found().isEmpty()) {
      results.add(
          PreflightCheck.NEAR_MISSES, Outcome.PASSED, "no other file looks like a SIGNATURE file");
    }
  }
}

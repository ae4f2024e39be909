package dev.waybill.shipment;

import dev.waybill.device.SignatureState;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.util.Arrays;

/**
 * Whether the SIGNATURE file of a device is the one that the service answered, or a job folder has.
 */
final class AnswerCheck {
  private AnswerCheck() {}

  static void check(AnsweredSignature answer, SignatureState state, PreflightResults results) {
    if (answer instanceof AnsweredSignature.Refused refused) {
      refused
          .reasons()
          .forEach(reason -> results.add(PreflightCheck.ANSWER, Outcome.FAILED, reason));
    } else if (answer instanceof AnsweredSignature.Usable usable) {
      if (!(state instanceof SignatureState.Present present)) {
        results.add(
            PreflightCheck.ANSWER, Outcome.NOT_CHECKED, "there is no SIGNATURE file to compare");
      } else if (!usable.isOfService()) {
        checkFiled(present, usable, results);
      } else if (!Arrays.equals(present.bytes(), usable.bytes())) {
        results.add(
            PreflightCheck.ANSWER,
            Outcome.FAILED,
            "the SIGNATURE file is not what the service answered");
      } else if (usable.repeatsManifest()) {
        results.add(
            PreflightCheck.ANSWER,
            Outcome.PASSED,
            "the SIGNATURE file is what the service answered for this manifest");
      } else {
        results.add(
            PreflightCheck.ANSWER,
            Outcome.WARNING,
            "the SIGNATURE file is what the service answered; for which manifest, this answer does"
                + " not say: ask get-status");
      }
    }
  }

  private static void checkFiled(
      SignatureState.Present present, AnsweredSignature.Usable filed, PreflightResults results) {
    boolean isSame =
        SignatureFileReader.read(present.bytes()) instanceof SignatureFileReading.Read read
            && read.file().equals(filed.file());
    results.add(
        PreflightCheck.ANSWER,
        isSame ? Outcome.PASSED : Outcome.FAILED,
        "the SIGNATURE file is " + (isSame ? "" : "not ") + "that of the job folder");
    results.add(
        PreflightCheck.ANSWER,
        Outcome.NOT_CHECKED,
        "no answer of the service is filed that has the SIGNATURE of this manifest, so it may know"
            + " neither the job nor the manifest: file one of get-status");
  }
}

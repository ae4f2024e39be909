package dev.waybill.shipment;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.LookAlikes;
import dev.waybill.device.SignatureState;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last check of a device before it is shipped.
 *
 * <pre>{@code
 * PreflightReport report = Preflight.of(manifestBytes).job(JobId.of("7K2QZ")).key(key).check(Path.of("/media/stick"));
 * }</pre>
 *
 * <p>Looks only, and says also what it did not look at. A device passes when nothing speaks against
 * it; whether everything was looked at is a second question, answered by {@link
 * PreflightReport#isComplete}.
 *
 * <p>Cannot be changed once made, and may be shared between threads.
 */
public final class Preflight {
  private final byte[] manifest;
  private final Ruleset rules;
  private final @Nullable JobId job;
  private final @Nullable SigningKey key;
  private final @Nullable AnsweredSignature answer;

  private Preflight(
      byte[] manifest,
      Ruleset rules,
      @Nullable JobId job,
      @Nullable SigningKey key,
      @Nullable AnsweredSignature answer) {
    this.manifest = manifest;
    this.rules = rules;
    this.job = job;
    this.key = key;
    this.answer = answer;
  }

  /** A check against the bytes of a manifest, under the newest rules, without job ID and key. */
  public static Preflight of(byte[] manifest) {
    return new Preflight(manifest.clone(), Ruleset.NEWEST, null, null, null);
  }

  /** The same check under other rules. */
  public Preflight rules(Ruleset other) {
    return new Preflight(manifest, other, job, key, answer);
  }

  /** The same check, for a device that must be of this job. */
  public Preflight job(@Nullable JobId expected) {
    return new Preflight(manifest, rules, expected, key, answer);
  }

  /**
   * The same check, with the key that the signature must be made with. The caller closes the key,
   * afterwards.
   */
  public Preflight key(@Nullable SigningKey signing) {
    return new Preflight(manifest, rules, job, signing, answer);
  }

  /** The same check, with what the service answered for this manifest. */
  public Preflight answer(@Nullable AnsweredSignature answered) {
    return new Preflight(manifest, rules, job, key, answered);
  }

  /**
   * Looks at the device with this root.
   *
   * @throws IOException when it cannot be looked at: there is no such directory, or it cannot be
   *     read
   */
  public PreflightReport check(Path device) throws IOException {
    DeviceSignature signature = DeviceSignature.in(device);
    ReadResult read = ManifestReader.read(manifest, rules);
    Results results = new Results();
    checkManifest(read, results);
    SignatureFileReading.Read file = null;
    if (read.kind() != null && JobKind.IMAGES.contains(read.kind())) {
      checkImage(signature.look(), results);
    } else {
      file = checkFile(signature.look(), results);
      if (file == null) {
        results.add(
            PreflightCheck.JOB_ID,
            Outcome.NOT_CHECKED,
            "there is no SIGNATURE file that can be read");
        results.add(
            PreflightCheck.SIGNATURE,
            Outcome.NOT_CHECKED,
            "there is no SIGNATURE file that can be read");
      } else {
        checkJob(file.file(), results);
        checkSignature(read, file, results);
      }
      checkAnswer(signature.look(), results);
      checkNearMisses(signature.lookAlikes(), results);
    }
    results.add(
        PreflightCheck.SERVICE,
        Outcome.NOT_CHECKED,
        "only the service knows whether the job is still open, the buckets exist and the account"
            + " may use them");
    return new PreflightReport(results.list, file == null ? null : file.file().jobId().value());
  }

  private static final class Results {
    private final List<PreflightResult> list = new ArrayList<>();

    void add(PreflightCheck check, Outcome outcome, String sentence) {
      list.add(new PreflightResult(check, outcome, sentence));
    }
  }

  private static void checkManifest(ReadResult read, Results results) {
    long errors = read.count(Severity.ERROR);
    long warnings = read.count(Severity.WARNING);
    if (errors > 0) {
      results.add(
          PreflightCheck.MANIFEST, Outcome.FAILED, "the manifest has " + number(errors, "error"));
    } else if (warnings > 0) {
      results.add(
          PreflightCheck.MANIFEST,
          Outcome.WARNING,
          "the manifest has no errors, but " + number(warnings, "warning"));
    } else {
      results.add(PreflightCheck.MANIFEST, Outcome.PASSED, "the manifest has no errors");
    }
  }

  private static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /**
   * Volumes and archives are copied as one image; instead of a file, a barcode is taped to the
   * device.
   */
  private static void checkImage(SignatureState state, Results results) {
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

  private static SignatureFileReading.@Nullable Read checkFile(
      SignatureState state, Results results) {
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
      SignatureFileReading reading, Results results) {
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

  private void checkJob(SignatureFile file, Results results) {
    if (job == null) {
      results.add(
          PreflightCheck.JOB_ID,
          Outcome.NOT_CHECKED,
          "no job ID was given; the SIGNATURE file is of job " + file.jobId());
    } else if (job.equals(file.jobId())) {
      results.add(PreflightCheck.JOB_ID, Outcome.PASSED, "the SIGNATURE file is of job " + job);
    } else {
      results.add(
          PreflightCheck.JOB_ID,
          Outcome.FAILED,
          "the SIGNATURE file is of job " + file.jobId() + ", expected job " + job);
    }
  }

  private void checkSignature(ReadResult source, SignatureFileReading.Read read, Results results) {
    if (key == null) {
      if (answer instanceof AnsweredSignature.Usable usable
          && usable.isOfService()
          && usable.repeatsManifest()) {
        // The text that the service gave for this very manifest needs no proof; ANSWER compares it.
        return;
      }
      results.add(
          PreflightCheck.SIGNATURE,
          Outcome.NOT_CHECKED,
          "no key was given, so the signature was not verified");
      return;
    }
    if (!source.document().isReadable()) {
      results.add(
          PreflightCheck.SIGNATURE, Outcome.NOT_CHECKED, "the manifest cannot be read as a whole");
      return;
    }
    Verification verification =
        Verifier.standard().verify(manifest, read.file(), read.jobIdAsWritten(), key);
    if (verification instanceof Verification.Match match) {
      boolean capitals = match.signedJobId().equals(read.file().jobId().value());
      results.add(
          PreflightCheck.SIGNATURE,
          capitals ? Outcome.PASSED : Outcome.WARNING,
          "the signature is that of the manifest"
              + (capitals ? "" : ", made with the job ID in lower case"));
    } else if (verification instanceof Verification.Mismatch mismatch) {
      results.add(
          PreflightCheck.SIGNATURE,
          Outcome.FAILED,
          mismatch.sentence()
              + "; "
              + mismatch.repair()
              + doubt(read.file(), mismatch).map(sentence -> "; " + sentence).orElse(""));
    }
  }

  private void checkAnswer(SignatureState state, Results results) {
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
      SignatureState.Present present, AnsweredSignature.Usable filed, Results results) {
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

  /**
   * Why a mismatch may say nothing: how the service computes a 2.0 signature is documented nowhere.
   * Empty where the cause was proved, or the version is the documented one.
   */
  public static Optional<String> doubt(SignatureFile file, Verification.Mismatch mismatch) {
    return mismatch.isExplained() || file.version() != SignatureVersion.V2_0
        ? Optional.empty()
        : Optional.of(
            "if the service made this SIGNATURE text (version 2.0), a mismatch proves nothing:"
                + " compare it with the service's answer");
  }

  private static void checkNearMisses(LookAlikes lookAlikes, Results results) {
    for (LookAlikes.LookAlike alike : lookAlikes.found()) {
      results.add(
          PreflightCheck.NEAR_MISSES,
          Outcome.WARNING,
          Quoted.of(alike.path().toString(), MOST_PATH_CHARACTERS)
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

  private static final int MOST_PATH_CHARACTERS = 200;
}

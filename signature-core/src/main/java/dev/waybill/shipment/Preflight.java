package dev.waybill.shipment;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.ShippedKeys;
import dev.waybill.device.SignatureState;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  private final List<Path> sources;

  private Preflight(
      byte[] manifest,
      Ruleset rules,
      @Nullable JobId job,
      @Nullable SigningKey key,
      @Nullable AnsweredSignature answer,
      List<Path> sources) {
    this.manifest = manifest;
    this.rules = rules;
    this.job = job;
    this.key = key;
    this.answer = answer;
    this.sources = List.copyOf(sources);
  }

  /** A check against the bytes of a manifest, under the newest rules, without job ID and key. */
  public static Preflight of(byte[] manifest) {
    return new Preflight(manifest.clone(), Ruleset.NEWEST, null, null, null, List.of());
  }

  /** The same check under other rules. */
  public Preflight rules(Ruleset other) {
    return new Preflight(manifest, other, job, key, answer, sources);
  }

  /** The same check, for a device that must be of this job. */
  public Preflight job(@Nullable JobId expected) {
    return new Preflight(manifest, rules, expected, key, answer, sources);
  }

  /**
   * The same check, with the key that the signature must be made with. The caller closes the key,
   * afterwards.
   */
  public Preflight key(@Nullable SigningKey signing) {
    return new Preflight(manifest, rules, job, signing, answer, sources);
  }

  /** The same check, with what the service answered for this manifest. */
  public Preflight answer(@Nullable AnsweredSignature answered) {
    return new Preflight(manifest, rules, job, key, answered, sources);
  }

  /**
   * The same check, with the files that manifest and answer were read from: where they lie on the
   * device, the key is looked for in them, too.
   */
  public Preflight sources(List<Path> files) {
    return new Preflight(manifest, rules, job, key, answer, files);
  }

  /**
   * Looks at the device with this root.
   *
   * @throws IOException when it cannot be looked at: there is no such directory, or it cannot be
   *     read
   */
  public PreflightReport check(Path device) throws IOException {
    DeviceSignature signature = DeviceSignature.in(device);
    SignatureState state = signature.look();
    ReadResult read = ManifestReader.read(manifest, rules);
    PreflightResults results = new PreflightResults();
    checkManifest(read, results);
    SignatureFileReading.Read file = null;
    if (read.kind() != null && JobKind.IMAGES.contains(read.kind())) {
      SignatureFileChecks.checkImage(state, results);
    } else {
      file = SignatureFileChecks.checkFile(state, results);
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
      if (answer != null) {
        AnswerCheck.check(answer, state, results);
      }
      SignatureFileChecks.checkNearMisses(signature.lookAlikes(), key, results);
    }
    KeyChecks.check(ShippedKeys.on(signature.root(), key, sources), results);
    results.add(
        PreflightCheck.SERVICE,
        Outcome.NOT_CHECKED,
        "only the service knows whether the job is still open, the buckets exist and the account"
            + " may use them");
    return new PreflightReport(results.list(), file == null ? null : file.file().jobId().value());
  }

  private static void checkManifest(ReadResult read, PreflightResults results) {
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

  private void checkJob(SignatureFile file, PreflightResults results) {
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

  private void checkSignature(
      ReadResult source, SignatureFileReading.Read read, PreflightResults results) {
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
              + SignatureCheck.doubt(read.file(), mismatch)
                  .map(sentence -> "; " + sentence)
                  .orElse(""));
    }
  }
}

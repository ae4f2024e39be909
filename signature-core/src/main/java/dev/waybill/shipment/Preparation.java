package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.DeviceGuard;
import dev.waybill.device.DeviceSignature;
import dev.waybill.device.DeviceVerdict;
import dev.waybill.device.Refusal;
import dev.waybill.device.ShippedKeys;
import dev.waybill.device.SignatureState;
import dev.waybill.device.WriteOutcome;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import dev.waybill.rule.Ruleset;
import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileWriter;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a device: checks the manifest, guards against the wrong drive, signs, writes SIGNATURE,
 * reads it back, and lets preflight look at the result.
 *
 * <pre>{@code
 * Preparation preparation = Preparation.of(manifestBytes, JobId.of("7K2QZ"), key);
 * PreparationPlan plan = preparation.plan(Path.of("/media/stick"));
 * if (plan.obstacles().isEmpty()) {
 *   PreparationOutcome outcome = preparation.carryOut(plan);
 * }
 * }</pre>
 *
 * <p>Planning writes nothing. What is written is what was planned: {@link #carryOut} looks again
 * and refuses when anything that the plan names has changed.
 *
 * <p>Cannot be changed once made, and may be shared between threads: one preparation for each
 * manifest and job.
 */
public final class Preparation {
  private final byte[] manifest;
  private final JobId job;
  private final @Nullable SigningKey key;
  private final AnsweredSignature.@Nullable Usable answer;
  private final Ruleset rules;
  private final SignatureVersion version;
  private final boolean allowDirectory;
  private final boolean replace;
  private final DeviceGuard guard;
  private final List<Path> sources;

  private Preparation(
      byte[] manifest,
      JobId job,
      @Nullable SigningKey key,
      AnsweredSignature.@Nullable Usable answer,
      Ruleset rules,
      SignatureVersion version,
      boolean allowDirectory,
      boolean replace,
      DeviceGuard guard,
      List<Path> sources) {
    this.manifest = manifest;
    this.job = job;
    this.key = key;
    this.answer = answer;
    this.rules = rules;
    this.version = version;
    this.allowDirectory = allowDirectory;
    this.replace = replace;
    this.guard = guard;
    this.sources = List.copyOf(sources);
  }

  /**
   * For a mounted device, under the newest rules, with a version 2.0 file; replaces nothing. The
   * caller closes the key, after {@link #carryOut}.
   */
  public static Preparation of(byte[] manifest, JobId job, SigningKey key) {
    return of(manifest, job).key(key);
  }

  /** The same without a key, which is enough for {@link #survey}. */
  public static Preparation of(byte[] manifest, JobId job) {
    return new Preparation(
        manifest.clone(),
        job,
        null,
        null,
        Ruleset.NEWEST,
        SignatureVersion.V2_0,
        false,
        false,
        DeviceGuard.ofThisMachine(),
        List.of());
  }

  /** The same with this key to sign with. The caller closes it, after {@link #carryOut}. */
  public Preparation key(SigningKey signing) {
    return new Preparation(
        manifest, job, signing, null, rules, version, allowDirectory, replace, guard, sources);
  }

  /**
   * The same with the text that the service answered for this manifest, or that the job's folder
   * has: it is written unchanged. Needs no key; one that was given is looked for on the device, and
   * is what preflight verifies with when the text is not of the service.
   *
   * @throws IllegalArgumentException when the answer is of another job
   */
  public Preparation answer(AnsweredSignature.Usable answered) {
    if (!answered.file().jobId().equals(job)) {
      throw new IllegalArgumentException(
          "the answer is of job " + answered.file().jobId() + ", expected job " + job);
    }
    return new Preparation(
        manifest, job, key, answered, rules, version, allowDirectory, replace, guard, sources);
  }

  /** The same under other rules. */
  public Preparation rules(Ruleset other) {
    return new Preparation(
        manifest, job, key, answer, other, version, allowDirectory, replace, guard, sources);
  }

  /** The same with another version in the SIGNATURE file. */
  public Preparation version(SignatureVersion other) {
    return new Preparation(
        manifest, job, key, answer, rules, other, allowDirectory, replace, guard, sources);
  }

  /**
   * The same, also for a directory that is no mount point or lies in a temporary place. Lifts no
   * other refusal.
   */
  public Preparation allowDirectory(boolean allowed) {
    return new Preparation(
        manifest, job, key, answer, rules, version, allowed, replace, guard, sources);
  }

  /** The same, also where another SIGNATURE file must be replaced. */
  public Preparation replace(boolean allowed) {
    return new Preparation(
        manifest, job, key, answer, rules, version, allowDirectory, allowed, guard, sources);
  }

  /** The same with another idea of which paths are devices. */
  public Preparation guard(DeviceGuard other) {
    return new Preparation(
        manifest, job, key, answer, rules, version, allowDirectory, replace, other, sources);
  }

  /**
   * The same, with the files that manifest and answer were read from: where they lie on the device,
   * the key is looked for in them, too.
   */
  public Preparation sources(List<Path> files) {
    return new Preparation(
        manifest, job, key, answer, rules, version, allowDirectory, replace, guard, files);
  }

  /**
   * Looks at manifest and device and writes nothing; needs no key.
   *
   * @throws IOException when the device cannot be looked at
   */
  public Survey survey(Path device) throws IOException {
    ReadResult read = ManifestReader.read(manifest, rules);
    DeviceVerdict verdict = guard.judge(device);
    SignatureState existing = existing(verdict);
    DeviceFacts facts = verdict instanceof DeviceVerdict.Judged judged ? judged.facts() : null;
    List<Obstacle> obstacles = new ArrayList<>();
    Obstacles.ofManifest(read, obstacles);
    Obstacles.ofDevice(verdict, allowDirectory, obstacles);
    Obstacles.ofDeviceId(facts, read, obstacles);
    Obstacles.ofSignature(existing, obstacles);
    String fingerprint =
        new Fingerprint()
            .add(manifest)
            .add(job.value(), version.text(), allowDirectory, replace)
            .add(rules)
            .add(facts)
            .add(existing)
            .add(obstacles)
            .text();
    List<Caution> cautions = facts == null ? List.of() : Cautions.of(facts, read);
    return new Survey(device, facts, read, job, existing, obstacles, cautions, fingerprint);
  }

  /**
   * Looks at everything and writes nothing.
   *
   * @throws IllegalStateException when there is neither key nor answer
   * @throws IOException when the device cannot be looked at
   */
  public PreparationPlan plan(Path device) throws IOException {
    return planned(survey(device));
  }

  /**
   * The plan that goes with what was found. Looks again, since a person may have thought about it
   * meanwhile.
   *
   * @throws IllegalStateException when there is neither key nor answer
   * @throws StalePlanException when something is not what it was
   * @throws IOException when the device cannot be looked at
   */
  public PreparationPlan plan(Survey seen) throws IOException {
    Survey now = survey(seen.device());
    if (!now.fingerprint().equals(seen.fingerprint())) {
      throw new StalePlanException();
    }
    return planned(now);
  }

  private PreparationPlan planned(Survey survey) throws IOException {
    requireSource();
    List<Obstacle> obstacles = new ArrayList<>(survey.obstacles());
    DeviceFacts facts = survey.facts();
    if (obstacles.isEmpty() && facts != null && key != null) {
      Obstacles.ofKeys(ShippedKeys.on(facts.realPath(), key, sources), obstacles);
    }
    byte[] content = new byte[0];
    ExistingSignature replaced = null;
    // Nothing is signed for a manifest or a device that will not do.
    if (obstacles.isEmpty()) {
      content = content();
      if (survey.existing() instanceof SignatureState.Present present
          && !Arrays.equals(present.bytes(), content)) {
        replaced = ExistingSignature.of(present).against(manifest, isOfService() ? null : key);
        if (!replace) {
          Obstacles.ofOtherContent(present, replaced, content, obstacles);
        }
      }
    }
    return new PreparationPlan(survey, replaced, obstacles, PreparationPlan.token(survey, content));
  }

  private void requireSource() {
    if (key == null && answer == null) {
      throw new IllegalStateException("there is no key to sign with");
    }
  }

  private static @Nullable SignatureState existing(DeviceVerdict verdict) throws IOException {
    boolean isClosed =
        verdict.refusals().stream()
            .anyMatch(refusal -> refusal.code() == Refusal.Code.NOT_READABLE);
    return !isClosed && verdict instanceof DeviceVerdict.Judged judged
        ? DeviceSignature.in(judged.facts().realPath()).look()
        : null;
  }

  /** Then it is not known with which key the text was made. */
  private boolean isOfService() {
    return answer != null && answer.isOfService();
  }

  private byte[] content() {
    if (answer != null) {
      return answer.bytes();
    }
    Signature signature = Signer.standard().sign(job, manifest, Objects.requireNonNull(key));
    return SignatureFileWriter.render(new SignatureFile(version, job, signature));
  }

  /**
   * Signs and writes what was planned.
   *
   * @throws IllegalArgumentException when the plan has obstacles
   * @throws IllegalStateException when there is neither key nor answer
   * @throws StalePlanException when something that the plan names has changed since; nothing was
   *     written
   * @throws FailedWriteException when the device fails while it is written to or looked at
   *     afterwards; says what is on it now
   * @throws IOException when the device fails before; nothing was written
   */
  public PreparationOutcome carryOut(PreparationPlan plan) throws IOException {
    if (!plan.obstacles().isEmpty()) {
      throw new IllegalArgumentException(
          "the plan has obstacles: " + plan.obstacles().get(0).sentence());
    }
    PreparationPlan now = plan(plan.device());
    DeviceFacts facts = now.facts();
    if (facts == null || !now.token().equals(plan.token()) || !now.obstacles().isEmpty()) {
      throw new StalePlanException();
    }
    // Not the path as given: a link in it may lead elsewhere by now.
    Path root = facts.realPath();
    DeviceSignature signature = DeviceSignature.in(root);
    // From here on it is held to one directory; looking again makes that the one that was judged.
    if (!signature.root().equals(root) || !plan(plan.device()).token().equals(plan.token())) {
      throw new StalePlanException();
    }
    byte[] content = content();
    try {
      WriteOutcome written = signature.write(content, replace);
      PreflightReport report =
          Preflight.of(manifest)
              .rules(rules)
              .job(job)
              .key(isOfService() ? null : key)
              .answer(answer)
              .check(root);
      return new PreparationOutcome(written, report);
    } catch (IOException e) {
      throw FailedWriteException.of(e, signature, now.existing(), content);
    }
  }

  /** Says for which job; neither key nor manifest. */
  @Override
  public String toString() {
    return "Preparation for job " + job;
  }
}

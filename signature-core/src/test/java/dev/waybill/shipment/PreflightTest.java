package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.jimfs.PathNormalization;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.Difference;
import dev.waybill.signature.JobId;
import dev.waybill.signature.MismatchCause;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine in memory. */
class PreflightTest {
  private final SigningKey key = DeviceState.key();
  private Machine machine;
  private Path device;
  private Path file;

  @BeforeEach
  void mountDevice() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
    file = device.resolve("SIGNATURE");
  }

  @AfterEach
  void close() throws IOException {
    key.close();
    machine.close();
  }

  private PreflightReport check(String manifest) throws IOException {
    return Preflight.of(ManifestTexts.bytes(manifest)).job(DeviceState.JOB).key(key).check(device);
  }

  private PreflightReport check() throws IOException {
    return check(ManifestTexts.SOUND);
  }

  private void sign() throws IOException {
    Machine.write(file, DeviceState.signature("7K2QZ", ManifestTexts.SOUND));
  }

  private static Outcome outcome(PreflightReport report, PreflightCheck check) {
    return result(report, check).outcome();
  }

  private static PreflightResult result(PreflightReport report, PreflightCheck check) {
    return report.results().stream()
        .filter(result -> result.check() == check)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPreparedDevicePassesEverythingThatCanBeLookedAtOffline() throws IOException {
    sign();

    PreflightReport report = check();

    assertThat(report.results())
        .extracting(PreflightResult::check, PreflightResult::outcome)
        .containsExactly(
            tuple(PreflightCheck.MANIFEST, Outcome.PASSED),
            tuple(PreflightCheck.SIGNATURE_FILE, Outcome.PASSED),
            tuple(PreflightCheck.SIGNATURE_FORM, Outcome.PASSED),
            tuple(PreflightCheck.JOB_ID, Outcome.PASSED),
            tuple(PreflightCheck.SIGNATURE, Outcome.PASSED),
            tuple(PreflightCheck.NEAR_MISSES, Outcome.PASSED),
            tuple(PreflightCheck.KEYS, Outcome.PASSED),
            tuple(PreflightCheck.SERVICE, Outcome.NOT_CHECKED));
    assertThat(report.mayBeShipped()).isTrue();
    assertThat(report.isComplete()).isTrue();
    assertThat(report.jobId()).isEqualTo("7K2QZ");
  }

  @Test
  void aFileWithOtherCapitalsIsNotCalledSignature() throws IOException {
    try (FileSystem blind =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setNameCanonicalNormalization(PathNormalization.CASE_FOLD_ASCII)
                .build())) {
      Path root = Files.createDirectory(blind.getPath("/device"));
      Machine.write(root.resolve("Signature"), DeviceState.signature("7K2QZ", ManifestTexts.SOUND));

      PreflightReport report =
          Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).key(key).check(root);

      assertThat(result(report, PreflightCheck.SIGNATURE_FILE))
          .isEqualTo(
              new PreflightResult(
                  PreflightCheck.SIGNATURE_FILE,
                  Outcome.FAILED,
                  "the SIGNATURE file is called \"Signature\" here, expected SIGNATURE in capitals;"
                      + " preparing the device again renames it"));
      assertThat(outcome(report, PreflightCheck.SIGNATURE)).isEqualTo(Outcome.PASSED);
      assertThat(outcome(report, PreflightCheck.NEAR_MISSES)).isEqualTo(Outcome.WARNING);
      assertThat(report.mayBeShipped()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesNothing(DeviceState state) throws IOException {
    state.make(device);
    Map<String, String> before = Machine.snapshot(machine.path("/"));

    check();

    assertThat(Machine.snapshot(machine.path("/"))).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void looksAtEveryCheckInOrderWhateverIsOnTheDevice(DeviceState state) throws IOException {
    state.make(device);

    assertThat(check().results()).extracting(PreflightResult::check).isSorted();
    assertThat(check().results())
        .extracting(PreflightResult::check)
        .contains(
            Arrays.stream(PreflightCheck.values())
                .filter(check -> check != PreflightCheck.ANSWER)
                .toArray(PreflightCheck[]::new));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceState.class,
      names = {
        "ABSENT",
        "GARBAGE",
        "EMPTY",
        "OVERSIZED",
        "DIRECTORY",
        "FULL_DIRECTORY",
        "LINK",
        "DANGLING_LINK"
      })
  void aDeviceWithoutAReadableSignatureDoesNotPass(DeviceState state) throws IOException {
    state.make(device);

    PreflightReport report = check();

    assertThat(report.mayBeShipped()).isFalse();
    assertThat(report.isComplete()).isFalse();
    assertThat(report.jobId()).isNull();
    assertThat(outcome(report, PreflightCheck.JOB_ID)).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(outcome(report, PreflightCheck.SIGNATURE)).isEqualTo(Outcome.NOT_CHECKED);
  }

  @Test
  void aLinkIsNotFollowedEvenToARightSignature() throws IOException {
    Path right =
        Machine.write(
            machine.path("/home/ada/right"), DeviceState.signature("7K2QZ", ManifestTexts.SOUND));
    Files.createSymbolicLink(file, right);

    assertThat(result(check(), PreflightCheck.SIGNATURE_FILE))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.SIGNATURE_FILE,
                Outcome.FAILED,
                "SIGNATURE is a symbolic link, expected a file"));
  }

  @Test
  void anOversizedSignatureFailsByItsForm() throws IOException {
    DeviceState.OVERSIZED.make(device);

    assertThat(outcome(check(), PreflightCheck.SIGNATURE_FILE)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(check(), PreflightCheck.SIGNATURE_FORM)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aFewGoodLinesAtTheBeginningOfAnOversizedSignatureDoNotHelp() throws IOException {
    Machine.write(file, DeviceState.signature("7K2QZ", ManifestTexts.SOUND) + "\n".repeat(5000));

    assertThat(check().mayBeShipped()).isFalse();
  }

  @Test
  void errorsOfTheManifestFail() throws IOException {
    Machine.write(file, DeviceState.signature("7K2QZ", ManifestTexts.WITHOUT_CITY));

    PreflightReport report = check(ManifestTexts.WITHOUT_CITY);

    assertThat(result(report, PreflightCheck.MANIFEST))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.MANIFEST, Outcome.FAILED, "the manifest has 1 error"));
    assertThat(outcome(report, PreflightCheck.SIGNATURE)).isEqualTo(Outcome.PASSED);
    assertThat(report.mayBeShipped()).isFalse();
  }

  @Test
  void warningsOfTheManifestDoNotStopTheDevice() throws IOException {
    Machine.write(file, DeviceState.signature("7K2QZ", ManifestTexts.WITH_A_WARNING));

    PreflightReport report = check(ManifestTexts.WITH_A_WARNING);

    assertThat(outcome(report, PreflightCheck.MANIFEST)).isEqualTo(Outcome.WARNING);
    assertThat(report.mayBeShipped()).isTrue();
  }

  @Test
  void aLowerCaseJobIdIsReadSaidAndVerified() throws IOException {
    Machine.write(
        file, DeviceState.signature("7K2QZ", ManifestTexts.SOUND).replace("7K2QZ", "7k2qz"));

    PreflightReport report = check();

    assertThat(outcome(report, PreflightCheck.SIGNATURE_FORM)).isEqualTo(Outcome.WARNING);
    assertThat(outcome(report, PreflightCheck.JOB_ID)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(report, PreflightCheck.SIGNATURE)).isEqualTo(Outcome.PASSED);
    assertThat(report.mayBeShipped()).isTrue();
    assertThat(report.jobId()).isEqualTo("7K2QZ");
  }

  @Test
  void theFileOfAnotherJobFails() throws IOException {
    sign();

    PreflightReport report =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND))
            .job(JobId.of("53TX4"))
            .key(key)
            .check(device);

    assertThat(result(report, PreflightCheck.JOB_ID))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.JOB_ID,
                Outcome.FAILED,
                "the SIGNATURE file is of job 7K2QZ, expected job 53TX4"));
    assertThat(report.mayBeShipped()).isFalse();
  }

  @Test
  void withoutAJobIdItSaysWhichJobTheFileIsOf() throws IOException {
    sign();

    PreflightReport report =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).key(key).check(device);

    assertThat(result(report, PreflightCheck.JOB_ID).sentence())
        .isEqualTo("no job ID was given; the SIGNATURE file is of job 7K2QZ");
    assertThat(report.mayBeShipped()).isTrue();
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void withoutAKeyItSaysThatTheSignatureWasNotVerified() throws IOException {
    sign();

    PreflightReport report =
        Preflight.of(ManifestTexts.bytes("other bytes\n")).job(DeviceState.JOB).check(device);

    assertThat(outcome(report, PreflightCheck.SIGNATURE)).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void aProvedCauseOfAMismatchIsToldWithoutDoubt() throws IOException {
    sign();

    PreflightReport report =
        check(ManifestTexts.SOUND.substring(0, ManifestTexts.SOUND.length() - 1));

    assertThat(result(report, PreflightCheck.SIGNATURE))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.SIGNATURE,
                Outcome.FAILED,
                new Difference(MismatchCause.FINAL_NEWLINE_REMOVED, "").sentence()
                    + "; "
                    + new Difference(MismatchCause.FINAL_NEWLINE_REMOVED, "").repair()));
  }

  @Test
  void anUnknownCauseInAVersion2FileComesWithTheDoubt() throws IOException {
    Machine.write(file, DeviceState.signature("7K2QZ", "another manifest\n"));

    assertThat(result(check(), PreflightCheck.SIGNATURE).sentence())
        .startsWith(new Difference(MismatchCause.UNKNOWN, "").sentence())
        .endsWith("a mismatch proves nothing: compare it with the service's answer");

    Machine.write(file, Files.readString(file).replace("2.0", "1.0"));

    assertThat(result(check(), PreflightCheck.SIGNATURE).sentence())
        .isEqualTo(
            new Difference(MismatchCause.UNKNOWN, "").sentence()
                + "; "
                + new Difference(MismatchCause.UNKNOWN, "").repair());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNATURE.txt", "Signature", "SIGNATURE (1)", "SIGNATURE\u200b"})
  void namesThatAreNearlyRightAreToldHarmlessly(String name) throws IOException {
    sign();
    Machine.write(device.resolve(name), "x");

    PreflightReport report = check();

    assertThat(outcome(report, PreflightCheck.NEAR_MISSES)).isEqualTo(Outcome.WARNING);
    assertThat(result(report, PreflightCheck.NEAR_MISSES).sentence())
        .startsWith("\"" + name.replace("\u200b", "\\u{200b}") + "\" ")
        .endsWith("; the service reads only SIGNATURE in the root");
    assertThat(report.mayBeShipped()).isTrue();
  }

  @Test
  void tooManyNamesAreToldAsNotLookedAt() throws IOException {
    sign();
    for (int i = 0; i < 120; i++) {
      Machine.write(device.resolve("SIGNATURE (" + i + ")"), "x");
    }

    PreflightReport report = check();

    assertThat(report.results())
        .filteredOn(result -> result.check() == PreflightCheck.NEAR_MISSES)
        .hasSize(101)
        .last()
        .extracting(PreflightResult::outcome)
        .isEqualTo(Outcome.NOT_CHECKED);
    assertThat(report.isComplete()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("dev.waybill.shipment.ManifestTexts#OF_IMAGES")
  void anImageCarriesABarcodeAndNoSignature(String manifest) throws IOException {
    assertThat(outcome(check(manifest), PreflightCheck.SIGNATURE_FILE)).isEqualTo(Outcome.PASSED);
    assertThat(check(manifest).results())
        .extracting(PreflightResult::check)
        .containsExactly(
            PreflightCheck.MANIFEST,
            PreflightCheck.SIGNATURE_FILE,
            PreflightCheck.KEYS,
            PreflightCheck.SERVICE);

    sign();

    assertThat(result(check(manifest), PreflightCheck.SIGNATURE_FILE))
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(Outcome.WARNING);
              assertThat(result.sentence()).endsWith("becomes part of the image");
            });
  }

  @Test
  void aDeviceWithTheKeyOnItMustNotBeShipped() throws IOException {
    sign();
    Machine.write(device.resolve("notes.txt"), "the key is " + DeviceState.KEY + "\n");

    PreflightReport report = check();

    assertThat(report.mayBeShipped()).isFalse();
    assertThat(result(report, PreflightCheck.KEYS))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.KEYS,
                Outcome.FAILED,
                "\"notes.txt\" on the device holds the secret access key: remove it, and make a new"
                    + " key if the device has left your hands with it"));
  }

  @Test
  void aDeviceWithTheKeyInANameMustNotBeShippedAndTheNameIsNotRepeated() throws IOException {
    String name = DeviceState.KEY.replace('/', ':');
    sign();
    Files.createDirectory(device.resolve(name));
    Machine.write(device.resolve(name).resolve("SIGNATURE"), "x");
    Machine.write(device.resolve(name + "_accesskeys.csv"), "");

    PreflightReport report = check();

    assertThat(report.mayBeShipped()).isFalse();
    assertThat(result(report, PreflightCheck.KEYS))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.KEYS,
                Outcome.FAILED,
                "2 names (not repeated) in the root of the device or its folder .aws have the secret"
                    + " access key in them: remove what is called so, and make a new key if the"
                    + " device has left your hands with it"));
    assertThat(result(report, PreflightCheck.NEAR_MISSES).sentence())
        .startsWith("something with a key in its name (not repeated) ");
    assertThat(report.toString()).doesNotContain(name);
    PreflightReport withoutKey =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).check(device);
    assertThat(result(withoutKey, PreflightCheck.KEYS).sentence())
        .startsWith("something with a key in its name (not repeated) is called as a file with");
    assertThat(withoutKey.toString()).doesNotContain(name);
  }

  @Test
  void aFileCalledLikeOneWithKeysIsAWarningWithoutAKey() throws IOException {
    sign();
    Machine.write(device.resolve("AwsCredentials.properties"), "");

    PreflightReport report =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).job(DeviceState.JOB).check(device);

    assertThat(result(report, PreflightCheck.KEYS))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.KEYS,
                Outcome.WARNING,
                "\"AwsCredentials.properties\" is called as a file with access keys is; whoever"
                    + " handles the device can read it"));
  }

  @Test
  void aDeviceWithMoreFilesThanAreLookedIntoIsNotCheckedInFull() throws IOException {
    sign();
    for (int i = 0; i < 4100; i++) {
      Machine.write(device.resolve("data" + i), "");
    }

    PreflightReport report = check();

    assertThat(report.isComplete()).isFalse();
    assertThat(result(report, PreflightCheck.KEYS))
        .isEqualTo(
            new PreflightResult(
                PreflightCheck.KEYS,
                Outcome.NOT_CHECKED,
                "whether the key is in 5 of the small files in the root, which were not looked"
                    + " into: they are too many, or closed to this user"));
  }

  @Test
  void saysHowFarTheKeyWasSought() throws IOException {
    sign();
    assertThat(result(check(), PreflightCheck.KEYS).sentence())
        .isEqualTo("the key is in no small file in the root (1 looked into)");
    assertThat(
            result(
                    Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).check(device),
                    PreflightCheck.KEYS)
                .sentence())
        .isEqualTo("no file in the root is called as one with access keys is");
  }

  @Test
  void keepsItsOwnCopyOfTheManifest() throws IOException {
    sign();
    byte[] manifest = ManifestTexts.bytes(ManifestTexts.SOUND);
    Preflight own = Preflight.of(manifest).job(DeviceState.JOB).key(key);
    Arrays.fill(manifest, (byte) '#');

    assertThat(own.check(device).mayBeShipped()).isTrue();
  }

  @Test
  void whatIsNoDirectoryCannotBeLookedAt() throws IOException {
    Path plain = Machine.write(machine.path("/home/ada/plain"), "x");
    Preflight preflight = Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND));

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> preflight.check(machine.path("/missing")));
    assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> preflight.check(plain));
  }

  @Test
  void wordsForScriptsAreLowerCaseWithHyphens() {
    assertThat(PreflightCheck.values())
        .allSatisfy(check -> assertThat(check.word()).matches("[a-z]+(-[a-z]+)*"));
    assertThat(Outcome.values())
        .allSatisfy(
            outcome ->
                assertThat(outcome.word()).isEqualTo(outcome.word().toLowerCase(Locale.ROOT)))
        .extracting(Outcome::word)
        .containsExactly("passed", "warning", "failed", "not-checked");
  }
}

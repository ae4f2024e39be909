package dev.waybill.shipment;

import static dev.waybill.shipment.FailedWriteException.OnDevice.NEW;
import static dev.waybill.shipment.FailedWriteException.OnDevice.NONE;
import static dev.waybill.shipment.FailedWriteException.OnDevice.OLD;
import static dev.waybill.shipment.FailedWriteException.OnDevice.OTHER;
import static dev.waybill.shipment.FailedWriteException.OnDevice.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.PathNormalization;
import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureExistsException;
import dev.waybill.device.SignatureState;
import dev.waybill.device.WriteOutcome;
import dev.waybill.rule.Ruleset;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine in memory. */
class PreparationTest {
  private final SigningKey key = DeviceState.key();
  private Machine machine;
  private Path device;
  private Preparation preparation;

  @BeforeEach
  void mountDevice() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
    preparation = of(ManifestTexts.SOUND);
  }

  @AfterEach
  void close() throws IOException {
    key.close();
    machine.close();
  }

  private Preparation of(String manifest) {
    return Preparation.of(ManifestTexts.bytes(manifest), DeviceState.JOB, key)
        .guard(machine.guard());
  }

  // Planning

  @ParameterizedTest
  @EnumSource
  void planningChangesNothing(DeviceState state) throws IOException {
    state.make(device);
    Map<String, String> before = Machine.snapshot(machine.path("/"));

    preparation.plan(device);
    preparation.replace(true).allowDirectory(true).plan(device);

    assertThat(Machine.snapshot(machine.path("/"))).isEqualTo(before);
  }

  @Test
  void aSoundManifestAndAnEmptyDeviceHaveNoObstacle() throws IOException {
    PreparationPlan plan = preparation.plan(device);

    assertThat(plan.obstacles()).isEmpty();
    assertThat(plan.device()).isEqualTo(device);
    assertThat(plan.job()).isEqualTo(DeviceState.JOB);
    assertThat(plan.facts()).isNotNull();
    assertThat(plan.token()).matches("[0-9a-f]{16}");
  }

  @Test
  void errorsOfTheManifestAreAnObstacleThatNobodyLifts() throws IOException {
    assertThat(of(ManifestTexts.WITHOUT_CITY).allowDirectory(true).replace(true).plan(device))
        .satisfies(
            plan ->
                assertThat(plan.obstacles())
                    .containsExactly(
                        new Obstacle(Obstacle.Kind.MANIFEST, "the manifest has 1 error", false)));
  }

  @Test
  void warningsOfTheManifestAreNone() throws IOException {
    assertThat(of(ManifestTexts.WITH_A_WARNING).plan(device).obstacles()).isEmpty();
    assertThat(
            of(ManifestTexts.WITH_A_WARNING)
                .rules(Ruleset.NEWEST.strict(true))
                .plan(device)
                .obstacles())
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.MANIFEST);
  }

  @ParameterizedTest
  @FieldSource("dev.waybill.shipment.ManifestTexts#OF_IMAGES")
  void devicesThatAreCopiedAsOneImageGetNoSignature(String manifest) throws IOException {
    assertThat(of(manifest).plan(device).obstacles())
        .filteredOn(obstacle -> obstacle.sentence().contains("has no SIGNATURE file"))
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.MANIFEST);
              assertThat(obstacle.liftable()).isFalse();
            });
  }

  @Test
  void nothingIsWrittenOntoADeviceWithTheKeyOnIt() throws IOException {
    Machine.write(device.resolve("key"), DeviceState.KEY + "\n");

    assertThat(preparation.replace(true).allowDirectory(true).plan(device).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Kind.KEY,
                "\"key\" on the device holds the secret access key: remove it, and make a new key"
                    + " if the device has left your hands with it",
                false));
  }

  @Test
  void anOrdinaryDirectoryIsAnObstacleUntilTheCallerInsists() throws IOException {
    Path directory = Files.createDirectory(machine.path("/home/ada/staging"));

    assertThat(preparation.plan(directory).obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.DEVICE);
              assertThat(obstacle.liftable()).isTrue();
            });
    assertThat(preparation.allowDirectory(true).plan(directory).obstacles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/home/ada", "/home/ada/work", "/dev", "/missing", "/file"})
  void insistingLiftsNoOtherRefusal(String path) throws IOException {
    Machine.write(machine.path("/file"), "x");
    Map<String, String> before = Machine.snapshot(machine.path("/"));

    PreparationPlan plan = preparation.allowDirectory(true).replace(true).plan(machine.path(path));

    assertThat(plan.obstacles())
        .isNotEmpty()
        .allSatisfy(
            obstacle -> {
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.DEVICE);
              assertThat(obstacle.liftable()).isFalse();
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> preparation.allowDirectory(true).carryOut(plan));
    assertThat(Machine.snapshot(machine.path("/"))).isEqualTo(before);
  }

  @Test
  void aReadOnlyDeviceIsAnObstacle() throws IOException {
    Path disc = machine.mount("DISC", "/dev/sr0", true);

    assertThat(preparation.plan(disc).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Kind.DEVICE, "\"/media/ada/DISC\" is on a read-only file system", false));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceState.class,
      names = {"DIRECTORY", "FULL_DIRECTORY", "LINK", "DANGLING_LINK"})
  void whatIsNoFileIsNeverReplaced(DeviceState state) throws IOException {
    state.make(device);

    assertThat(preparation.replace(true).plan(device).obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.SIGNATURE);
              assertThat(obstacle.liftable()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceState.class,
      names = {"OTHER_JOB", "GARBAGE", "EMPTY", "OVERSIZED"})
  void anotherFileIsReplacedOnRequestOnly(DeviceState state) throws IOException {
    state.make(device);

    assertThat(preparation.plan(device).obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.SIGNATURE);
              assertThat(obstacle.liftable()).isTrue();
            });
    assertThat(preparation.replace(true).plan(device).obstacles()).isEmpty();
  }

  @Test
  void namesTheJobOfTheFileThatIsInTheWay() throws IOException {
    DeviceState.OTHER_JOB.make(device);

    assertThat(preparation.plan(device).obstacles())
        .extracting(Obstacle::sentence)
        .containsExactly(
            "the device already has another SIGNATURE file, of job 53TX4, version 2.0, made with this key for this manifest");
  }

  @Test
  void tellsWhoseFileIsReplaced() throws IOException {
    Preparation replacing = preparation.replace(true);
    assertThat(replacing.plan(device).replaced()).isNull();
    for (Map.Entry<String, String> other :
        Map.of(
                DeviceState.signature("7K2QZ", ManifestTexts.SOUND).replace("2.0", "1.0"),
                "of job 7K2QZ, version 1.0, made with this key for this manifest",
                DeviceState.signature("7K2QZ", ManifestTexts.SOUND + "\n"),
                "of job 7K2QZ, version 2.0, which does not match this manifest and key",
                "notes\n",
                "with a text that is none of a SIGNATURE file")
            .entrySet()) {
      Machine.write(device.resolve("SIGNATURE"), other.getKey());

      PreparationPlan plan = replacing.plan(device);

      assertThat(plan.obstacles()).isEmpty();
      assertThat(Objects.requireNonNull(plan.replaced()).fullWords()).isEqualTo(other.getValue());
      assertThat(plan.survey().existingSignature().orElseThrow().match())
          .isEqualTo(ExistingSignature.Match.UNKNOWN);
    }
    Machine.write(device.resolve("SIGNATURE"), DeviceState.signature("7K2QZ", ManifestTexts.SOUND));
    assertThat(replacing.plan(device).replaced()).isNull();
  }

  // When the device fails

  @Test
  void saysWhatIsOnADeviceThatIsFull() throws IOException {
    Configuration small =
        Configuration.unix().toBuilder().setBlockSize(4096).setMaxSize(64 * 4096).build();
    for (boolean isReplacing : new boolean[] {false, true}) {
      try (Machine full = new Machine(small)) {
        Path stick = full.device("FULL");
        String old = DeviceState.signature("53TX4", ManifestTexts.SOUND);
        if (isReplacing) {
          Machine.write(stick.resolve("SIGNATURE"), old);
        }
        Preparation own = preparation.guard(full.guard()).replace(true);
        PreparationPlan plan = own.plan(stick);
        fill(full.path("/filler"));

        assertThatExceptionOfType(FailedWriteException.class)
            .isThrownBy(() -> own.carryOut(plan))
            .satisfies(
                failure -> {
                  assertThat(failure.onDevice()).isEqualTo(isReplacing ? OLD : NONE);
                  assertThat(failure.reason()).hasMessageContaining("out of disk space");
                  assertThat(failure).hasMessage(failure.reason().getMessage());
                });
        assertThat(Machine.names(stick)).isEqualTo(isReplacing ? List.of("SIGNATURE") : List.of());
      }
    }
  }

  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      // As full as it gets.
      return;
    }
  }

  @Test
  void tellsWhatIsOnADeviceAfterAFailure() throws IOException {
    Path file = device.resolve("SIGNATURE");
    byte[] content = ManifestTexts.bytes("new");
    DeviceSignature signature = DeviceSignature.in(device);
    SignatureState none = signature.look();
    assertThat(after(signature, none, content)).isEqualTo(NONE);
    Machine.write(file, "new");
    assertThat(after(signature, none, content)).isEqualTo(NEW);
    Machine.write(file, "old");
    assertThat(after(signature, none, content)).isEqualTo(OTHER);
    SignatureState old = signature.look();
    assertThat(after(signature, old, content)).isEqualTo(OLD);
    Machine.write(file, "odd");
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Machine.write(file, "x".repeat(5000));
    SignatureState large = signature.look();
    assertThat(after(signature, large, content)).isEqualTo(OLD);
    Machine.write(file, "x".repeat(5001));
    assertThat(after(signature, large, content)).isEqualTo(OTHER);
    Files.delete(file);
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Files.createDirectory(file);
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Files.delete(file);
    Files.delete(device);
    assertThat(after(signature, old, content)).isEqualTo(UNKNOWN);
  }

  private static FailedWriteException.OnDevice after(
      DeviceSignature signature, SignatureState before, byte[] content) {
    return FailedWriteException.of(new IOException("broken"), signature, before, content)
        .onDevice();
  }

  /** As when the service's text was pasted without its last line end. */
  @Test
  void saysOfAFileInOtherBytesThatItSaysTheSame() throws IOException {
    String text = DeviceState.signature("7K2QZ", ManifestTexts.SOUND);
    for (Map.Entry<String, String> other :
        Map.of(
                text.stripTrailing(), "says the same in other bytes",
                text.replace("\n", "\r\n"), "says the same in other bytes",
                text.replace("2.0", "1.0"), "already has another SIGNATURE file, of job 7K2QZ")
            .entrySet()) {
      Machine.write(device.resolve("SIGNATURE"), other.getKey());

      assertThat(preparation.plan(device).obstacles())
          .singleElement()
          .satisfies(
              obstacle -> {
                assertThat(obstacle.sentence()).contains(other.getValue()).doesNotContain("null");
                assertThat(obstacle.liftable()).isTrue();
              });
    }
  }

  @Test
  void theSameFileIsNoObstacle() throws IOException {
    DeviceState.SAME.make(device);

    assertThat(preparation.plan(device).obstacles()).isEmpty();
  }

  // The token

  @Test
  void theTokenStaysWhatItIsWhileNothingChanges() throws IOException {
    String token = preparation.plan(device).token();
    Machine.write(machine.path("/home/ada/letter.txt"), "not on the device");

    assertThat(preparation.plan(device).token()).isEqualTo(token);
    assertThat(of(ManifestTexts.SOUND).plan(device).token()).isEqualTo(token);
    Path link = Files.createSymbolicLink(machine.path("/home/ada/stick"), device);
    assertThat(preparation.plan(link).token())
        .describedAs("another way to the same device")
        .isEqualTo(token);
  }

  @Test
  void anySignatureFileChangesTheTokenEvenAnEmptyOne() throws IOException {
    Path file = device.resolve("SIGNATURE");
    String absent = preparation.plan(device).token();
    String empty = tokenWith(file, "");
    String short1 = tokenWith(file, "version:1.0\n");
    String short2 = tokenWith(file, "version:2.0\n");
    Files.delete(file);
    Files.createDirectory(file);
    String directory = preparation.plan(device).token();

    assertThat(List.of(absent, empty, short1, short2, directory)).doesNotHaveDuplicates();
  }

  @Test
  void theSizeOfAFileThatIsTooLongToReadCounts() throws IOException {
    Path file = device.resolve("SIGNATURE");

    assertThat(tokenWith(file, "x".repeat(5000))).isNotEqualTo(tokenWith(file, "x".repeat(6000)));
  }

  private String tokenWith(Path file, String content) throws IOException {
    Machine.write(file, content);
    return preparation.plan(device).token();
  }

  // Carrying out

  @ParameterizedTest
  @EnumSource(SignatureVersion.class)
  void leavesExactlyOneNewFileThatPreflightIsContentWith(SignatureVersion version)
      throws IOException {
    Machine.write(device.resolve("photo.jpg"), "photo");
    Map<String, String> before = Machine.snapshot(device.resolve("photo.jpg"));
    Preparation versioned = preparation.version(version);

    PreparationOutcome outcome = versioned.carryOut(versioned.plan(device));

    assertThat(Machine.names(device)).containsExactly("SIGNATURE", "photo.jpg");
    assertThat(device.resolve("SIGNATURE")).hasSize(86);
    assertThat(Machine.snapshot(device.resolve("photo.jpg"))).isEqualTo(before);
    assertThat(outcome.written().kind()).isEqualTo(WriteOutcome.Kind.WRITTEN);
    assertThat(outcome.preflight().mayBeShipped()).isTrue();
    assertThat(outcome.preflight().isComplete()).isTrue();
    assertThat(outcome.preflight().jobId()).isEqualTo("7K2QZ");
  }

  @Test
  void sweepsUpWhatAnInterruptedRunLeft() throws IOException {
    Machine.write(device.resolve(".SIGNATURE.waybill-0123456789abcdef.tmp"), "half");

    preparation.carryOut(preparation.plan(device));

    assertThat(Machine.names(device)).containsExactly("SIGNATURE");
  }

  @Test
  void saysHowAnotherFileInTheWayIsCalled() throws IOException {
    Configuration blind =
        Configuration.unix().toBuilder()
            .setNameCanonicalNormalization(PathNormalization.CASE_FOLD_ASCII)
            .build();
    try (Machine other = new Machine(blind)) {
      Path stick = other.device("STICK");
      Machine.write(stick.resolve("Signature"), "other");

      assertThat(preparation.guard(other.guard()).plan(stick).obstacles())
          .extracting(Obstacle::sentence)
          .containsExactly("the device already has another SIGNATURE file, called \"Signature\"");
    }
  }

  @Test
  void carriedOutTwiceTheSecondTimeChangesNothing() throws IOException {
    preparation.carryOut(preparation.plan(device));
    Map<String, String> before = Machine.snapshot(device.resolve("SIGNATURE"));

    PreparationOutcome again = preparation.carryOut(preparation.plan(device));

    assertThat(again.written().kind()).isEqualTo(WriteOutcome.Kind.UNCHANGED);
    assertThat(Machine.snapshot(device.resolve("SIGNATURE"))).isEqualTo(before);
  }

  @Test
  void replacesOnRequest() throws IOException {
    DeviceState.OTHER_JOB.make(device);
    Preparation replacing = preparation.replace(true);

    assertThat(replacing.carryOut(replacing.plan(device)).written().kind())
        .isEqualTo(WriteOutcome.Kind.REPLACED);
    assertThat(device.resolve("SIGNATURE"))
        .hasContent(DeviceState.signature("7K2QZ", ManifestTexts.SOUND));
  }

  @Test
  void keepsItsOwnCopyOfTheManifest() throws IOException {
    byte[] manifest = ManifestTexts.bytes(ManifestTexts.SOUND);
    Preparation own = Preparation.of(manifest, DeviceState.JOB, key).guard(machine.guard());
    PreparationPlan plan = own.plan(device);
    Arrays.fill(manifest, (byte) '#');

    own.carryOut(plan);

    assertThat(device.resolve("SIGNATURE"))
        .hasContent(DeviceState.signature("7K2QZ", ManifestTexts.SOUND));
  }

  @Test
  void refusesAPlanWithObstacles() throws IOException {
    PreparationPlan plan = of(ManifestTexts.WITHOUT_CITY).plan(device);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(ManifestTexts.WITHOUT_CITY).carryOut(plan))
        .withMessage("the plan has obstacles: the manifest has 1 error");
    assertThat(Machine.names(device)).isEmpty();
  }

  @Test
  void refusesAPlanWhoseObstaclesWereTakenOut() throws IOException {
    PreparationPlan plan = of(ManifestTexts.WITHOUT_CITY).plan(device);
    var forged = new PreparationPlan(plan.survey(), null, List.of(), plan.token());

    assertThatExceptionOfType(StalePlanException.class)
        .isThrownBy(() -> of(ManifestTexts.WITHOUT_CITY).carryOut(forged));
    assertThat(Machine.names(device)).isEmpty();
  }

  @Test
  void refusesThePlanOfAnotherManifest() throws IOException {
    PreparationPlan plan = preparation.plan(device);

    assertStale(of(ManifestTexts.SOUND + "\n"), plan);
  }

  @Test
  void refusesWhenASignatureAppears() throws IOException {
    PreparationPlan plan = preparation.plan(device);
    Machine.write(device.resolve("SIGNATURE"), DeviceState.signature("53TX4", "x"));

    assertStale(preparation, plan);
    assertStale(preparation.replace(true), plan);
  }

  @Test
  void refusesWhenAnEmptySignatureAppears() throws IOException {
    Preparation replacing = preparation.replace(true);
    PreparationPlan plan = replacing.plan(device);
    Machine.write(device.resolve("SIGNATURE"), "");

    assertStale(replacing, plan);
  }

  @Test
  void refusesWhenTheSignatureChangesOrGoes() throws IOException {
    DeviceState.OTHER_JOB.make(device);
    Preparation replacing = preparation.replace(true);
    PreparationPlan plan = replacing.plan(device);

    Machine.write(device.resolve("SIGNATURE"), "something else");
    assertStale(replacing, plan);
    Files.delete(device.resolve("SIGNATURE"));
    assertStale(replacing, plan);
  }

  @Test
  void refusesWhenALinkLeadsToAnotherDeviceByNow() throws IOException {
    Path link = Files.createSymbolicLink(machine.path("/home/ada/stick"), device);
    PreparationPlan plan = preparation.plan(link);
    Files.delete(link);
    Files.createSymbolicLink(link, machine.device("OTHER"));

    assertStale(preparation, plan);
  }

  @Test
  void refusesWhenAnotherDeviceIsMountedInItsPlace() throws IOException {
    PreparationPlan plan = preparation.plan(device);
    machine.mount("STICK", "/dev/sdz9", false);

    assertStale(preparation, plan);
  }

  @Test
  void refusesWhenTheDeviceIsGoneOrReadOnlyByNow() throws IOException {
    PreparationPlan plan = preparation.plan(device);
    machine.mount("STICK", "/dev/of/STICK", true);
    assertStale(preparation, plan);

    Files.delete(device);
    assertStale(preparation, plan);
  }

  @Test
  void refusesAPlanThatAllowedMore() throws IOException {
    Path directory = Files.createDirectory(machine.path("/home/ada/staging"));
    PreparationPlan plan = preparation.allowDirectory(true).plan(directory);

    assertStale(preparation, plan);
  }

  private void assertStale(Preparation stale, PreparationPlan plan) throws IOException {
    Map<String, String> before = Machine.snapshot(machine.path("/"));
    assertThatExceptionOfType(StalePlanException.class)
        .isThrownBy(() -> stale.carryOut(plan))
        .isNotInstanceOf(SignatureExistsException.class)
        .withMessageEndingWith("nothing was written");
    assertThat(Machine.snapshot(machine.path("/"))).isEqualTo(before);
  }
}

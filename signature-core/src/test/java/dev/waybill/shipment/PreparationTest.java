package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.PathNormalization;
import dev.waybill.device.SignatureExistsException;
import dev.waybill.device.WriteOutcome;
import dev.waybill.signature.SignatureVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Carrying out what was planned, and nothing else. */
class PreparationTest extends PreparationInMemory {
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

package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a preparation, and that planning writes nothing. */
class PreparationPlanTest extends PreparationInMemory {
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
  void norOntoOneWithTheKeyInAName() throws IOException {
    Machine.write(device.resolve("old " + DeviceState.KEY.replace("/", "%2f")), "");

    assertThat(preparation.replace(true).allowDirectory(true).plan(device).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Kind.KEY,
                "a name (not repeated) in the root of the device or its folder .aws has the secret"
                    + " access key in it: remove what is called so, and make a new key if the device"
                    + " has left your hands with it",
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

  // The token, of which TokenTest has more

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
}

package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.cli.MountedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real devices, as far as this machine lets a test mount some; skipped where it does not. */
class SmallDeviceTest {
  private static final Path MOUNTS = Path.of("/mnt");
  private static final String OLD = "version:1.0\n";

  @TempDir private Path folder = Path.of("");
  private Path point = Path.of("");
  private Path file = Path.of("");
  private Shell shell = new Shell(folder);

  @BeforeEach
  void makeMountPoint() throws IOException {
    assumeTrue(Files.isWritable(MOUNTS), "skipped: " + MOUNTS + " cannot be written to");
    // Not in a place for temporary files, which the guard refuses.
    point = Files.createTempDirectory(MOUNTS, "waybill stick ");
    file = point.resolve("SIGNATURE");
    shell = Samples.shellWithManifest(folder).with("DEVICE", point.toString());
  }

  @AfterEach
  void removeMountPoint() throws IOException {
    if (point.startsWith(MOUNTS)) {
      Files.deleteIfExists(point);
    }
  }

  private Shell.Result prepare(String options) {
    return shell.run(
        "waybill prepare \"$DEVICE\" --manifest m.txt --job-id 7K2QZ --yes " + options);
  }

  @Test
  void aMountedDeviceIsPreparedWithoutInsisting() throws IOException {
    try (var stick = MountedFolder.image(point, folder.resolve("image"), "vfat")) {
      Shell.Result result = prepare("");

      assertThat(result.status()).describedAs(result.toString()).isZero();
      assertThat(result.out())
          .containsPattern(", mounted /dev/loop\\d+ \\(vfat\\), ")
          .contains("warning: it is a file of this machine that is mounted, no device\n")
          .endsWith("ready to ship\n");
      assertThat(result.err()).isEmpty();
      assertThat(Samples.names(stick.point())).containsExactly("SIGNATURE");
      assertThat(file).hasSize(86);
    }
    assertThat(prepare("").err()).contains("is no mount point");
  }

  @Test
  void aFullDeviceKeepsItsOldSignatureAndNothingElse() throws IOException {
    try (var stick = MountedFolder.tmpfs(point, "16k")) {
      Files.writeString(file, OLD);
      stick.fill();

      Shell.Result result = prepare("--replace --allow-directory");

      assertThat(result.status()).describedAs(result.toString()).isEqualTo(3);
      assertThat(result.err()).contains("No space left on device");
      assertThat(file).hasContent(OLD);
      assertThat(Samples.names(point)).containsExactly("SIGNATURE", "filler");
    }
  }

  @Test
  void aFullDeviceWithoutASignatureGetsNone() throws IOException {
    try (var stick = MountedFolder.tmpfs(point, "16k")) {
      stick.fill();

      assertThat(prepare("--allow-directory").err()).contains("No space left on device");
      assertThat(Samples.names(point)).containsExactly("filler");
    }
  }

  @Test
  void aReadOnlyDeviceIsRefusedAsSuch() throws IOException {
    try (var disc = MountedFolder.tmpfs(point, "16k")) {
      Files.writeString(file, OLD);
      disc.makeReadOnly();

      Shell.Result result = prepare("--replace --allow-directory");

      assertThat(result.status()).describedAs(result.toString()).isEqualTo(3);
      assertThat(result.err())
          .isEqualTo(
              "waybill: \""
                  + point
                  + "\" is on a read-only file system\nwaybill: nothing was written\n");
      assertThat(file).hasContent(OLD);
    }
  }

  @Test
  void aFleetIsNotSignedOntoADevice() throws IOException {
    try (var stick = MountedFolder.image(point, folder.resolve("image"), "ext4")) {
      Files.copy(folder.resolve("m.txt"), stick.point().resolve("manifest.txt"));
      Path below = Files.createDirectories(point.resolve("53TX4"));
      Files.writeString(below.resolve("manifest.txt"), Samples.MANIFEST.replace("5501", "5502"));
      Files.writeString(
          folder.resolve("fleet.csv"),
          "manifest,job\n%s/manifest.txt,7K2QZ\n%s/manifest.txt,53TX4\n".formatted(point, below));

      Shell.Result result = shell.run("waybill sign --fleet fleet.csv");
      assertThat(result.status()).describedAs(result.toString()).isEqualTo(3);
      assertThat(result.out())
          .contains(
              file + ": would be in the root of a mounted device; 'waybill prepare' writes there")
          .contains("2 items: 1 written, 1 failed\n");
      assertThat(file).doesNotExist();
      assertThat(below.resolve("SIGNATURE")).hasSize(86);
      assertThat(shell.run("waybill sign --fleet fleet.csv --output-dir out").status()).isZero();

      // What is there already was looked at by whoever put it there.
      Files.copy(folder.resolve("out/7K2QZ/SIGNATURE"), file);
      assertThat(shell.run("waybill sign --fleet fleet.csv").out())
          .endsWith("2 items: 2 unchanged\n");
    }
  }

  @Test
  void anotherSignatureOnADeviceIsLeftToPrepare() throws IOException {
    try (var stick = MountedFolder.image(point, folder.resolve("image"), "ext4")) {
      String sign = "waybill sign m.txt -o \"$DEVICE/SIGNATURE\" --job-id ";
      assertThat(shell.run(sign + "7K2QZ").status()).isZero();
      byte[] first = Files.readAllBytes(file);
      assertThat(shell.run(sign + "7K2QZ").status()).isZero();

      Shell.Result result = shell.run(sign + "53TX4");

      assertThat(result.status()).describedAs(result.toString()).isEqualTo(3);
      assertThat(result.err()).contains("'waybill prepare --replace' replaces it");
      assertThat(stick.point().resolve("SIGNATURE")).hasBinaryContent(first);
    }
  }

  @Test
  void aKeyOnTheDeviceIsFoundByItsOtherMountToo() throws IOException {
    Path other = Files.createTempDirectory(MOUNTS, "waybill other ");
    try (var stick = MountedFolder.image(point, folder.resolve("image"), "ext4");
        var again = MountedFolder.bound(other, point)) {
      Files.writeString(stick.point().resolve("key"), Samples.KEY);

      Shell.Result result =
          shell.run(
              "waybill preflight \"$DEVICE\" --manifest m.txt --key-file '%s/key'"
                  .formatted(again.point()));

      assertThat(result.status()).describedAs(result.toString()).isEqualTo(2);
      assertThat(result.err()).contains("the file with the key is on the device");
    } finally {
      Files.deleteIfExists(other);
    }
  }

  @Test
  void theTokenOfADeviceIsNotThatOfItsCopy() throws IOException {
    assumeTrue(
        Files.exists(Path.of("/sys/block/loop0/diskseq")),
        "skipped: this kernel does not count what is plugged in");
    Path image = folder.resolve("image");
    String token;
    try (var stick = MountedFolder.image(point, image, "ext4")) {
      assertThat(Samples.names(stick.point())).containsExactly("lost+found");
      Shell.Result planned = shell.run(dryRun());
      token = planned.out().strip().replaceFirst("(?s).*--confirm ", "");
      assertThat(token).matches("[0-9a-f]{16}");
    }
    Path copy = Files.copy(image, folder.resolve("copy"));
    try (var stick = MountedFolder.existing(point, copy)) {
      assertThat(Samples.names(stick.point())).containsExactly("lost+found");
      Shell.Result result = shell.run(dryRun().replace("--dry-run", "--confirm " + token));
      assertThat(result.status()).describedAs(result.toString()).isEqualTo(3);
      assertThat(result.err()).contains("the token is of another plan");
    }
  }

  private static String dryRun() {
    return "waybill prepare \"$DEVICE\" --manifest m.txt --job-id 7K2QZ --dry-run";
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "vfat"})
  void theSignatureIsOnTheDeviceAfterItWasUnplugged(String type) throws IOException {
    try (var stick = MountedFolder.image(point, folder.resolve("image"), type)) {
      Shell.Result result = prepare("");
      assertThat(result.status()).describedAs(result.toString()).isZero();
      byte[] written = Files.readAllBytes(file);
      stick.remount();

      assertThat(file).hasSize(86).hasBinaryContent(written);
      assertThat(Samples.names(point))
          .filteredOn(name -> !name.equals("lost+found"))
          .containsExactly("SIGNATURE");
    }
  }
}

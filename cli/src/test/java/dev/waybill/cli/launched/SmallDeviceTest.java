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

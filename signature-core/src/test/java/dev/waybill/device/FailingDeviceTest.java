package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Full and read-only devices: in memory everywhere, and real ones where they can be mounted. */
class FailingDeviceTest {
  private static final byte[] OLD = content('o');
  private static final byte[] NEW = content('n');

  @Test
  void leavesTheOldFileAndNothingElseWhenAnImaginaryDeviceIsFull() throws IOException {
    try (FileSystem disk = smallDisk()) {
      Path root = Files.createDirectory(disk.getPath("/device"));
      Files.write(root.resolve("SIGNATURE"), OLD);
      fill(root);

      assertThatIOException().isThrownBy(() -> DeviceSignature.in(root).write(NEW, true));
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE", "filler");
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(OLD);

      Files.delete(root.resolve("filler"));
      assertThat(DeviceSignature.in(root).write(NEW, true))
          .isEqualTo(new WriteOutcome(WriteOutcome.Kind.REPLACED, false, 0));
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(NEW);
    }
  }

  @Test
  void leavesNoFileWhenAnImaginaryDeviceIsFull() throws IOException {
    try (FileSystem disk = smallDisk()) {
      Path root = Files.createDirectory(disk.getPath("/device"));
      fill(root);

      assertThatIOException().isThrownBy(() -> DeviceSignature.in(root).write(NEW, false));
      assertThat(DeviceSignatureTest.names(root)).containsExactly("filler");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"16k", "64k"})
  void leavesTheOldFileAndNothingElseWhenARealDeviceIsFull(String size, @TempDir Path folder)
      throws Exception {
    try (Tmpfs device = Tmpfs.mount(folder, size)) {
      Path root = device.point();
      Files.write(root.resolve("SIGNATURE"), OLD);
      assertThat(device.fill()).isPositive();

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> DeviceSignature.in(root).write(NEW, true))
          .withMessageContaining("No space left");
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE", "filler");
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(OLD);

      Files.delete(root.resolve("filler"));
      assertThat(DeviceSignature.in(root).write(NEW, true))
          .isEqualTo(new WriteOutcome(WriteOutcome.Kind.REPLACED, true, 0));
    }
  }

  @Test
  void makesRoomByClearingStraysAwayFirst(@TempDir Path folder) throws Exception {
    try (Tmpfs device = Tmpfs.mount(folder, "16k")) {
      Path root = device.point();
      Files.write(root.resolve(".SIGNATURE.waybill-0123456789abcdef.tmp"), NEW);
      device.fill();

      assertThat(DeviceSignature.in(root).write(NEW, false).kind())
          .isEqualTo(WriteOutcome.Kind.WRITTEN);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE", "filler");
    }
  }

  @Test
  void leavesAReadOnlyDeviceAlone(@TempDir Path folder) throws Exception {
    try (Tmpfs device = Tmpfs.mount(folder, "64k")) {
      Path root = device.point();
      Files.write(root.resolve("SIGNATURE"), OLD);
      device.makeReadOnly();

      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> DeviceSignature.in(root).write(NEW, true))
          .withMessageContaining("Read-only file system");
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(OLD);
      assertThat(DeviceSignature.in(root).write(OLD, false).kind())
          .isEqualTo(WriteOutcome.Kind.UNCHANGED);
    }
  }

  @Test
  void theGuardSeesThatARealDeviceIsReadOnly(@TempDir Path folder) throws Exception {
    try (Tmpfs device = Tmpfs.mount(folder, "64k")) {
      device.makeReadOnly();
      DeviceVerdict verdict = DeviceGuard.ofThisMachine().judge(device.point());

      assertThat(verdict.refusals())
          .extracting(Refusal::code)
          .contains(Refusal.Code.READ_ONLY_FILE_SYSTEM)
          .doesNotContain(Refusal.Code.NOT_A_MOUNT_POINT, Refusal.Code.NOT_WRITABLE);
    }
  }

  @Test
  void theGuardKnowsARealDevice(@TempDir Path folder) throws Exception {
    try (Tmpfs device = Tmpfs.mount(folder, "64k")) {
      assertThat(DeviceGuard.ofThisMachine().judge(device.point()))
          .isInstanceOfSatisfying(
              DeviceVerdict.Judged.class,
              judged -> {
                assertThat(judged.facts().mountPoint()).isTrue();
                assertThat(judged.facts().mount().fileSystemType()).isEqualTo("tmpfs");
                assertThat(judged.facts().mount().source()).isEqualTo("tmpfs");
                assertThat(judged.facts().mount().totalBytes()).isEqualTo(65_536);
                assertThat(judged.facts().mount().readOnly()).isFalse();
              });
      Path real = device.point().toRealPath();
      Standing standing = new FileStoreProbe(Path.of("/"), Files::getFileStore).standing(real);
      assertThat(standing.mountPoint()).isTrue();
      assertThat(standing.mount())
          .isNotNull()
          .satisfies(
              mount -> {
                assertThat(mount.point()).isEqualTo(KernelPath.of(real));
                assertThat(mount.fileSystemType()).isEqualTo("tmpfs");
              });
    }
  }

  private static FileSystem smallDisk() {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setBlockSize(4096).setMaxSize(16_384).build());
  }

  private static void fill(Path root) throws IOException {
    try (var out = Files.newOutputStream(root.resolve("filler"))) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException full) {
      assertThat(Files.size(root.resolve("filler"))).isPositive();
    }
  }

  private static byte[] content(char filling) {
    byte[] bytes = new byte[4096];
    Arrays.fill(bytes, (byte) filling);
    return bytes;
  }
}

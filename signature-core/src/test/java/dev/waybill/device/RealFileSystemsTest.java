package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.waybill.device.WriteOutcome.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the file systems that sticks and disks have, as far as this machine can mount them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RealFileSystemsTest {
  private static final byte[] OLD = content('o');
  private static final byte[] NEW = content('n');

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "ext2", "vfat", "exfat", "ntfs"})
  void holdsWhatWasWrittenWhenThePowerFailsAfterEachStep(String type, @TempDir Path folder)
      throws IOException {
    for (boolean withOld : new boolean[] {false, true}) {
      Path own = Files.createDirectory(folder.resolve("with-old-" + withOld));
      List<Path> left = new ArrayList<>();
      RealDevice device = RealDevice.make(own, type);
      try {
        if (withOld) {
          DeviceSignature.in(device.root()).write(OLD, false);
        }
        Files.write(device.root().resolve("photo"), OLD);
        Tmpfs.run("sync");
        left.add(device.copy("left-0"));
        RealDevice written = device;
        WriteOutcome outcome =
            DeviceSignature.in(
                    WatchedDisk.path(
                        device.root(),
                        new WatchedDisk.Watcher() {
                          @Override
                          public void after(DiskOperation operation) {
                            try {
                              left.add(written.copy("left-" + left.size()));
                            } catch (IOException e) {
                              throw new IllegalStateException(e);
                            }
                          }
                        }))
                .write(NEW, true);
        assertThat(outcome.directoryForced()).isTrue();
        assertThat(left).hasSizeGreaterThanOrEqualTo(7);

        for (int i = 0; i < left.size(); i++) {
          device = device.insteadOfThis(left.get(i));
          holdsAbsentOldOrNew(device.root(), withOld, i == left.size() - 1);
        }
      } finally {
        device.close();
      }
    }
  }

  private static void holdsAbsentOldOrNew(Path root, boolean withOld, boolean finished)
      throws IOException {
    Path file = root.resolve("SIGNATURE");
    assertThat(DeviceSignature.in(root).look())
        .satisfiesAnyOf(
            state -> assertThat(file).hasBinaryContent(NEW),
            state -> {
              assertThat(finished).isFalse();
              assertThat(withOld).isTrue();
              assertThat(file).hasBinaryContent(OLD);
            },
            state -> {
              assertThat(finished).isFalse();
              assertThat(state).isEqualTo(new SignatureState.Absent());
            });
    assertThat(root.resolve("photo")).hasBinaryContent(OLD);

    DeviceSignature.in(root).write(NEW, true);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(DeviceSignatureTest.names(root))
        .filteredOn(name -> !name.equals("lost+found"))
        .containsExactly("SIGNATURE", "photo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "ext2", "vfat", "exfat", "ntfs"})
  void leavesTheOldFileOrTheNewOneWhereOnlyLittleIsFree(String type, @TempDir Path folder)
      throws IOException {
    int written = 0;
    int refused = 0;
    try (RealDevice device = RealDevice.make(folder, type)) {
      Path root = device.root();
      List<Path> blocks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        blocks.add(Files.write(root.resolve("block-" + i), new byte[512]));
      }
      Files.write(root.resolve("SIGNATURE"), OLD);
      fill(root.resolve("filler"));
      byte[] before = OLD;
      for (int free = 0; free <= blocks.size(); free++) {
        byte[] wanted = free % 2 == 0 ? NEW : OLD;
        byte[] now = before;
        try {
          DeviceSignature.in(root).write(wanted, true);
          now = wanted;
          written++;
        } catch (IOException e) {
          refused++;
        }
        assertThat(root.resolve("SIGNATURE")).hasBinaryContent(now);
        assertThat(DeviceSignatureTest.names(root)).noneMatch(TemporaryFiles::isOurs);
        before = now;
        if (free < blocks.size()) {
          Files.delete(blocks.get(free));
        }
      }
    }
    System.out.printf("%s: %d written, %d refused for want of room%n", type, written, refused);
    assertThat(written).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "vfat", "exfat", "ntfs"})
  void saysSoWhenTheDeviceIsGoneInTheMiddle(String type, @TempDir Path folder) throws IOException {
    try (RealDevice device = RealDevice.make(folder, type)) {
      boolean[] torn = {false};
      DeviceSignature signature =
          DeviceSignature.in(
              WatchedDisk.path(
                  device.root(),
                  new WatchedDisk.Watcher() {
                    @Override
                    public void before(DiskOperation operation) throws IOException {
                      if (operation instanceof DiskOperation.ForceFile) {
                        device.tear();
                        torn[0] = true;
                      }
                    }
                  }));

      assertThatIOException().isThrownBy(() -> signature.write(NEW, false));
      assertThat(torn[0]).isTrue();
      assertThat(DeviceSignatureTest.names(device.root())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "exfat"})
  void takesOtherCapitalsForTheSameFile(String type, @TempDir Path folder) throws IOException {
    try (RealDevice device = RealDevice.make(folder, type)) {
      Path root = device.root();
      Files.write(root.resolve("Signature"), OLD);
      if (!Files.exists(root.resolve("SIGNATURE"))) {
        // The driver, not the file system, tells capitals apart.
        assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.WRITTEN);
        return;
      }

      assertThat(DeviceSignature.in(root).write(NEW, true).kind()).isEqualTo(Kind.REPLACED);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE");
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(NEW);
    }
  }

  private static void fill(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler)) {
      for (int size = 4096; size > 0; ) {
        try {
          out.write(new byte[size]);
        } catch (IOException full) {
          size /= 2;
        }
      }
    }
  }

  private static byte[] content(char filling) {
    byte[] bytes = new byte[4096];
    Arrays.fill(bytes, (byte) filling);
    return bytes;
  }
}

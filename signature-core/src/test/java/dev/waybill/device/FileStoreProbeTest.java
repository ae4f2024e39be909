package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real mount is in FailingDeviceTest, where there is one. */
class FileStoreProbeTest {
  /** What Java says of a file system. */
  private static final class Store extends FileStore {
    private final String name;
    private final String type;
    private final Map<String, Object> attributes;

    Store(String name, String type, Map<String, Object> attributes) {
      this.name = name;
      this.type = type;
      this.attributes = attributes;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public long getTotalSpace() {
      return 0;
    }

    @Override
    public long getUsableSpace() {
      return 0;
    }

    @Override
    public long getUnallocatedSpace() {
      return 0;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> view) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String view) {
      return false;
    }

    @Override
    public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> view) {
      return null;
    }

    @Override
    public Object getAttribute(String attribute) {
      Object value = attributes.get(attribute);
      if (value == null) {
        throw new UnsupportedOperationException(attribute);
      }
      return value;
    }
  }

  private static Store store(String name, String type) {
    return new Store(name, type, Map.of());
  }

  /** Stores by the paths where they begin. */
  private static Probe probe(FileSystem files, Map<String, Store> stores) {
    Path root = files.getRootDirectories().iterator().next();
    return new FileStoreProbe(
        root,
        path -> {
          for (Path at = path; at != null; at = at.getParent()) {
            Store store = stores.get(at.toString());
            if (store != null) {
              return store;
            }
          }
          throw new IOException("no store");
        });
  }

  private static Mount mount(Probe probe, Path path) throws IOException {
    return Objects.requireNonNull(probe.standing(path).mount());
  }

  @Test
  void goesUpAsLongAsTheFileStoreIsTheSame() throws IOException {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      Probe probe =
          probe(
              mac,
              Map.of(
                  "/", store("/dev/disk3s1s1", "apfs"),
                  "/Volumes/STICK", store("/dev/disk4s1", "msdos")));
      Path stick = Files.createDirectories(mac.getPath("/Volumes/STICK/a/b"));

      Standing below = probe.standing(stick);
      assertThat(below.mountPoint()).isFalse();
      assertThat(below.clear()).isTrue();
      assertThat(mount(probe, stick).point()).isEqualTo(new KernelPath("/Volumes/STICK"));
      assertThat(probe.standing(mac.getPath("/Volumes/STICK")).mountPoint()).isTrue();
      assertThat(probe.standing(mac.getPath("/Volumes")).mountPoint()).isFalse();
      assertThat(probe.standing(mac.getPath("/")).mountPoint()).isTrue();
      assertThat(probe.mounts()).extracting(Mount::source).containsExactly("/dev/disk3s1s1");
      assertThat(probe.attachedDisks()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/disk4s1, msdos, ''",
    "/dev/disk5s2, exfat, ''",
    "/dev/disk5s2, macfuse, ''",
    "/dev/disk3s5, apfs, SYSTEM_DEVICE",
    "//ada@server/share, smbfs, NETWORK",
    "server:/export, nfs, NETWORK",
    "sshfs@macfuse0, macfuse, NO_DEVICE_BEHIND",
    "map -hosts, autofs, NO_DEVICE_BEHIND",
    "devfs, devfs, NO_DEVICE_BEHIND"
  })
  void judgesOnMacOs(String name, String type, String expected) throws IOException {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      for (String directory : List.of("/Users/ada/work", "/Volumes/X")) {
        Files.createDirectories(mac.getPath(directory));
      }
      Surroundings surroundings =
          new Surroundings(
              Surroundings.Platform.UNIX,
              mac.getPath("/"),
              mac.getPath("/Users/ada"),
              mac.getPath("/Users/ada/work"),
              mac.getPath("/private/var/folders/x"));
      Probe probe =
          probe(mac, Map.of("/", store("/dev/disk3s1s1", "apfs"), "/Volumes/X", store(name, type)));

      assertThat(new DeviceGuard(surroundings, probe).judge(mac.getPath("/Volumes/X")).refusals())
          .extracting(refusal -> refusal.code().name())
          .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
  }

  @Test
  void knowsTheDiskOnMacOs() throws IOException {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      Probe probe = probe(mac, Map.of("/", store("/dev/disk3s1s1", "apfs")));
      Mount mount = mount(probe, mac.getPath("/"));

      assertThat(probe.disks(mount))
          .containsExactly(new Disk("disk3", "", List.of(), "", Attachment.UNKNOWN));
      assertThat(probe.volume(mount)).isEqualTo(new Volume("disk3s1s1", "", "", "", "", Set.of()));
    }
  }

  @Test
  void knowsLabelAndNumberOnWindows() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Map<String, Object> attributes = Map.of("volume:isRemovable", true, "volume:vsn", 0x9A2B3C4D);
      Probe probe = probe(windows, Map.of("C:\\", new Store("STICK", "FAT32", attributes)));
      Mount mount = mount(probe, windows.getPath("C:\\"));

      assertThat(mount.kind()).isEqualTo(FileSystemKind.DISK);
      assertThat(probe.volume(mount))
          .isEqualTo(new Volume("", "STICK", "9A2B-3C4D", "", "", Set.of()));
      assertThat(probe.disks(mount))
          .extracting(Disk::attachment)
          .containsExactly(Attachment.REMOVABLE);
    }
  }

  @Test
  void knowsLittleOfAStoreThatTellsNothing() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Probe probe = probe(windows, Map.of("C:\\", store("", "NTFS")));
      Mount mount = mount(probe, windows.getPath("C:\\"));

      assertThat(probe.volume(mount)).isEqualTo(Volume.UNKNOWN);
      assertThat(probe.disks(mount)).isEmpty();
      Probe fixed =
          probe(windows, Map.of("C:\\", new Store("", "NTFS", Map.of("volume:isRemovable", true))));
      assertThat(fixed.volume(mount(fixed, windows.getPath("C:\\"))).uuid()).isEmpty();
    }
  }
}

package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.device.Refusal.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine in memory, so that nothing depends on this one. */
class DeviceGuardTest {
  private MadeUpLinux machine;
  private DeviceGuard guard;

  @BeforeEach
  void makeMachine() throws IOException {
    machine = new MadeUpLinux();
    for (String directory : List.of("/home/ada/work/here", "/tmp", "/var/tmp", "/dev/shm")) {
      machine.directory(directory);
    }
    guard =
        new DeviceGuard(
            new Surroundings(
                Surroundings.Platform.UNIX,
                machine.path("/"),
                machine.path("/home/ada"),
                machine.path("/home/ada/work/here"),
                machine.path("/scratch")),
            machine.probe());
  }

  @AfterEach
  void close() throws IOException {
    machine.close();
  }

  @Test
  void takesAMountedDeviceAndSaysWhatItIs() throws IOException {
    Path device = mount("/media/ada/STICK");
    DeviceVerdict verdict = guard.judge(device);

    assertThat(verdict.refusals()).isEmpty();
    assertThat(verdict.permits(false)).isTrue();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            DeviceVerdict.Judged.class,
            judged -> {
              DeviceFacts facts = judged.facts();
              assertThat(facts.realPath()).isEqualTo(device);
              assertThat(facts.mountPoint()).isTrue();
              assertThat(facts.mount().source()).isEqualTo("/dev/of/media/ada/STICK");
              assertThat(facts.mount().fileSystemType()).isEqualTo("ext4");
              assertThat(facts.mount().readOnly()).isFalse();
              assertThat(facts.mount().freeBytes()).isBetween(1L, facts.mount().totalBytes());
            });
  }

  @Test
  void knowsHowOftenEachDiskBehindADeviceWasPluggedIn() throws IOException {
    Path device = mount("/media/ada/STICK");
    machine.describe("/media/ada/STICK", "sdx", "X1");
    machine.attach("sdy", "Y1");
    String disk = "/sys/devices/pci0/usb1/1-sdx/host2/block/sdx";
    machine.write(disk + "/diskseq", "7\n");

    assertThat(facts(device).sequence()).isEqualTo("7");

    // An array is itself of a number, and of those of its disks.
    machine.link(disk + "/slaves/sdy", "/sys/devices/pci0/usb1/1-sdy/host3/block/sdy");
    machine.write("/sys/devices/pci0/usb1/1-sdy/host3/block/sdy/diskseq", "9\n");
    assertThat(facts(device).sequence()).isEqualTo("7 9");
    assertThat(facts(device).disks()).extracting(Disk::name).containsExactly("sdy");
  }

  @Test
  void readsTheNumberThatADriveGivesInItsPageOfNumbers() throws IOException {
    Path device = mount("/media/ada/STICK");
    machine.describe("/media/ada/STICK", "sdx", "X1");
    Path page =
        machine
            .directory("/sys/devices/pci0/usb1/1-sdx/host2/block/sdx/device")
            .resolve("vpd_pg80");

    for (Map.Entry<String, List<String>> each :
        Map.of(
                new String(new char[] {0, 0x80, 0, 4}) + "WX31\0",
                List.of("WX31", "X1"),
                new String(new char[] {0, 0x80, 0, 1}) + "W",
                List.of("W", "X1"),
                new String(new char[] {0, 0x80, 0, 0}),
                List.of("X1"),
                new String(new char[] {0, 0x83, 0, 4}) + "WX31",
                List.of("X1"),
                "",
                List.of("X1"))
            .entrySet()) {
      Files.write(page, each.getKey().getBytes(StandardCharsets.ISO_8859_1));

      assertThat(facts(device).disks())
          .singleElement()
          .satisfies(disk -> assertThat(disk.serials()).isEqualTo(each.getValue()));
    }
  }

  private DeviceFacts facts(Path device) throws IOException {
    DeviceVerdict verdict = guard.judge(device);
    assertThat(verdict).isInstanceOf(DeviceVerdict.Judged.class);
    return ((DeviceVerdict.Judged) verdict).facts();
  }

  /** For those who leave devices to others: whatever is not surely none is one. */
  @Test
  void tellsTheRootOfADeviceFromWhatIsSurelyNone() throws IOException {
    machine.mount("/media/ada/LOCKED", "/dev/sdx1", "vfat", true);
    machine.mount("/home/ada/work", "/dev/sdy1", "ext4", false);
    machine.mount("/srv/nas", "//nas/jobs", "cifs", false);
    machine.mount("/dev/shm", "tmpfs", "tmpfs", false);
    machine.mount("/tmp/stick", "/dev/sdz1", "vfat", false);
    machine.mount("/tmp/memory", "tmpfs", "tmpfs", false);
    Path device = mount("/media/ada/STICK");
    Files.createDirectory(device.resolve("folder"));

    for (String path :
        List.of("/media/ada/STICK", "/media/ada/LOCKED", "/home/ada/work", "/tmp/stick")) {
      assertThat(guard.judge(machine.path(path)).isRootOfDevice()).as(path).isTrue();
    }
    for (String path :
        List.of(
            "/",
            "/home/ada",
            "/media/ada",
            "/media/ada/STICK/folder",
            "/srv/nas",
            "/dev/shm",
            "/tmp",
            "/tmp/memory",
            "/missing")) {
      assertThat(guard.judge(machine.path(path)).isRootOfDevice()).as(path).isFalse();
    }
  }

  @Test
  void judgesAndShowsWhatALinkLeadsTo() throws IOException {
    Path device = mount("/media/ada/STICK");
    Path link = Files.createSymbolicLink(machine.path("/home/ada/stick"), device);
    Path toHome =
        Files.createSymbolicLink(machine.path("/media/innocent"), machine.path("/home/ada"));

    assertThat(guard.judge(link))
        .isInstanceOfSatisfying(
            DeviceVerdict.Judged.class,
            judged -> assertThat(judged.facts().realPath()).isEqualTo(device));
    assertThat(guard.judge(link).permits(false)).isTrue();
    assertThat(codes(toHome)).contains(Code.HOME_DIRECTORY);
  }

  @Test
  void tellsApartWhyAPathIsNoDirectory() throws IOException {
    Path file = Files.createFile(machine.path("/file"));
    Path dangling = Files.createSymbolicLink(machine.path("/dangling"), machine.path("/no"));

    assertThat(guard.judge(machine.path("/missing\n")).refusals())
        .containsExactly(new Refusal(Code.MISSING, "\"/missing\\n\" does not exist"));
    assertThat(guard.judge(dangling).refusals())
        .containsExactly(new Refusal(Code.MISSING, "\"/dangling\" is a link to nothing"));
    assertThat(guard.judge(file).refusals())
        .containsExactly(new Refusal(Code.NOT_A_DIRECTORY, "\"/file\" is not a directory"));
    assertThat(guard.judge(file).permits(true)).isFalse();
  }

  @Test
  void refusesAReadOnlyFileSystem() throws IOException {
    Path device = machine.mount("/media/cd", "/dev/sr0", "iso9660", true);

    assertThat(guard.judge(device).refusals())
        .containsExactly(
            new Refusal(Code.READ_ONLY_FILE_SYSTEM, "\"/media/cd\" is on a read-only file system"));
    assertThat(guard.judge(device).permits(true)).isFalse();
  }

  @Test
  void refusesAnOrdinaryDirectoryUntilTheUserInsists() throws IOException {
    Path directory = Files.createDirectories(machine.path("/home/ada/device"));
    DeviceVerdict verdict = guard.judge(directory);

    assertThat(verdict.refusals())
        .containsExactly(
            new Refusal(
                Code.NOT_A_MOUNT_POINT,
                "\"/home/ada/device\" is no mount point: an ordinary directory, or a device that is not mounted"));
    assertThat(verdict.permits(false)).isFalse();
    assertThat(verdict.permits(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/tmp", "/tmp/device", "/var/tmp/device", "/dev/shm/device", "/scratch/device"})
  void refusesATemporaryPlaceUntilTheUserInsists(String place) throws IOException {
    Path directory = Files.createDirectories(machine.path(place));

    assertThat(codes(directory)).containsExactly(Code.NOT_A_MOUNT_POINT, Code.TEMPORARY_PLACE);
    assertThat(guard.judge(directory).permits(true)).isTrue();
    mount(place);
    assertThat(codes(directory)).containsExactly(Code.TEMPORARY_PLACE);
    assertThat(guard.judge(directory).permits(false)).isFalse();
  }

  @Test
  void neverTakesTheRootOfTheSystem() throws IOException {
    assertThat(codes(machine.path("/"))).contains(Code.SYSTEM_ROOT);
    assertThat(guard.judge(machine.path("/")).permits(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/home/ada", "/home"})
  void neverTakesTheHomeDirectoryOrOneAboveIt(String place) throws IOException {
    mount(place);

    assertThat(codes(machine.path(place))).contains(Code.HOME_DIRECTORY);
    assertThat(guard.judge(machine.path(place)).permits(true)).isFalse();
  }

  @Test
  void neverTakesTheWorkingDirectory() throws IOException {
    Path here = mount("/home/ada/work/here");

    assertThat(codes(here)).containsExactly(Code.WORKING_DIRECTORY);
    assertThat(guard.judge(here).permits(true)).isFalse();
  }

  @Test
  void takesADirectoryAboveTheWorkingDirectoryOnlyWhenItIsADevice() throws IOException {
    Path above = machine.path("/home/ada/work");

    assertThat(codes(above)).containsExactly(Code.WORKING_DIRECTORY, Code.NOT_A_MOUNT_POINT);
    assertThat(guard.judge(above).permits(true)).isFalse();
    mount("/home/ada/work");
    assertThat(codes(above)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bin",
        "/boot",
        "/dev",
        "/etc",
        "/home",
        "/lib",
        "/lib32",
        "/lib64",
        "/libx32",
        "/opt",
        "/proc",
        "/root",
        "/run",
        "/sbin",
        "/srv",
        "/sys",
        "/usr",
        "/var",
        "/dev/shm",
        "/boot/efi",
        "/etc/x",
        "/usr/local",
        "/lib/modules",
        "/proc/1",
        "/sys/fs",
        "/dev/pts",
        "/bin/x",
        "/sbin/x",
        "/lib64/x"
      })
  void neverTakesASystemDirectoryEvenWhenMounted(String place) throws IOException {
    Path directory = mount(place);

    assertThat(codes(directory)).contains(Code.SYSTEM_DIRECTORY);
    assertThat(guard.judge(directory).permits(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/media", "/mnt"})
  void takesAMountingPlaceOnlyWhenSomethingIsMountedOnIt(String place) throws IOException {
    Path directory = Files.createDirectories(machine.path(place));

    assertThat(codes(directory)).contains(Code.SYSTEM_DIRECTORY);
    mount(place);
    assertThat(codes(directory)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mnt/stick",
        "/run/media/ada/STICK",
        "/var/mnt/x",
        "/srv/x",
        "/opt/x",
        "/library",
        "/x"
      })
  void takesDevicesMountedWherePeopleMountThem(String place) throws IOException {
    assertThat(codes(mount(place))).isEmpty();
  }

  @Test
  void saysEverythingAtOnce() throws IOException {
    assertThat(codes(machine.path("/home")))
        .containsExactly(
            Code.HOME_DIRECTORY,
            Code.WORKING_DIRECTORY,
            Code.SYSTEM_DIRECTORY,
            Code.NOT_A_MOUNT_POINT);
  }

  @Test
  void takesADriveOnWindowsButNotTheSystemsOwnPlaces() throws IOException {
    try (FileSystem windows =
        Jimfs.newFileSystem(Configuration.windows().toBuilder().setRoots("C:\\", "E:\\").build())) {
      for (String directory :
          List.of("C:\\Users\\ada\\work", "C:\\Windows\\System32", "C:\\Program Files\\x")) {
        Files.createDirectories(windows.getPath(directory));
      }
      DeviceGuard onWindows =
          new DeviceGuard(
              new Surroundings(
                  Surroundings.Platform.WINDOWS,
                  windows.getPath("C:\\"),
                  windows.getPath("C:\\Users\\ada"),
                  windows.getPath("C:\\Users\\ada\\work"),
                  windows.getPath("C:\\Users\\ada\\Temp")),
              new FileStoreProbe(windows.getPath("C:\\"), Files::getFileStore));

      assertThat(onWindows.judge(windows.getPath("E:\\")).refusals()).isEmpty();
      assertThat(onWindows.judge(windows.getPath("C:\\")).refusals())
          .extracting(Refusal::code)
          .contains(Code.SYSTEM_ROOT);
      for (String place : List.of("C:\\windows", "C:\\Windows\\System32", "C:\\program files\\x")) {
        assertThat(onWindows.judge(windows.getPath(place)).refusals())
            .extracting(Refusal::code)
            .contains(Code.SYSTEM_DIRECTORY);
      }
      assertThat(onWindows.judge(windows.getPath("C:\\Users")).refusals())
          .extracting(Refusal::code)
          .contains(Code.SYSTEM_DIRECTORY, Code.HOME_DIRECTORY);
    }
  }

  @Test
  void tellsApartWhatThisUserMayNotWriteTo(@TempDir Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "skipped: this user may write everywhere (root)");

      assertThat(DeviceGuard.ofThisMachine().judge(folder).refusals())
          .extracting(Refusal::code)
          .contains(Code.NOT_WRITABLE);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void refusesThePlacesOfThisVeryMachine() throws IOException {
    DeviceGuard here = DeviceGuard.ofThisMachine();
    for (String property : List.of("user.home", "user.dir")) {
      DeviceVerdict verdict = here.judge(Path.of(System.getProperty(property)));

      assertThat(verdict.permits(true)).describedAs(property).isFalse();
    }
  }

  private Path mount(String place) throws IOException {
    return machine.mount(place, "/dev/of" + place, "ext4", false);
  }

  private List<Code> codes(Path path) throws IOException {
    return guard.judge(path).refusals().stream().map(Refusal::code).toList();
  }
}

package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Severity;
import dev.waybill.shipment.Caution.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device is held against before it is written to. */
class CautionsTest {
  private static final String SERIAL = "60A44C413DF2E3A1";
  private static final String READS =
      "the service reads NTFS, ext2, ext3, ext4, FAT32 and HFS+; the file system is ";

  private Machine machine;
  private Path device;

  @BeforeEach
  void mountDevice() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
    machine.linux().describe("/media/ada/STICK", "sdb", SERIAL);
    Machine.write(device.resolve("photo.jpg"), "x");
  }

  @AfterEach
  void close() throws IOException {
    machine.close();
  }

  private Survey survey(String manifest) throws IOException {
    return Preparation.of(ManifestTexts.bytes(manifest), DeviceState.JOB)
        .guard(machine.guard())
        .allowDirectory(true)
        .survey(device);
  }

  private static String withDeviceId(String id) {
    return ManifestTexts.SOUND.replaceFirst("(?m)^deviceId:.*$", "deviceId: " + id);
  }

  private List<Caution> cautions(Code code) throws IOException {
    return survey(ManifestTexts.SOUND).cautions().stream()
        .filter(caution -> caution.code() == code)
        .toList();
  }

  private void udev(String properties) throws IOException {
    String numbers = Files.readString(machine.path("/sys/block/sdb/dev")).strip();
    machine.linux().write("/run/udev/data/b" + numbers, properties);
  }

  // The serial number

  @Test
  void saysThatTheSerialNumberIsTheDeviceId() throws IOException {
    assertThat(survey(withDeviceId("S/N 60a44c41-3df2e3a1")).cautions())
        .containsExactly(
            new Caution(
                Code.SERIAL,
                Severity.NOTE,
                "the serial number is the deviceId \"S/N 60a44c41-3df2e3a1\""));
  }

  @Test
  void warnsOfAnotherSerialNumberButRefusesNothing() throws IOException {
    Survey survey = survey(withDeviceId("Blue disk 4"));

    assertThat(survey.obstacles()).isEmpty();
    assertThat(survey.cautions())
        .containsExactly(
            new Caution(
                Code.SERIAL,
                Severity.WARNING,
                "the serial number is \"60A44C413DF2E3A1\", and the deviceId \"Blue disk 4\": unless that is what the label on the device says, this is another device"));
  }

  @Test
  void saysThatNoSerialNumberCanBeRead() throws IOException {
    device = machine.device("OTHER");
    Machine.write(device.resolve("photo.jpg"), "x");

    assertThat(survey(withDeviceId("Blue disk 4")).cautions())
        .containsExactly(
            new Caution(
                Code.SERIAL,
                Severity.NOTE,
                "the serial number cannot be read: compare what is printed on the device with the deviceId \"Blue disk 4\""));
  }

  @Test
  void refusesWhenTheDeviceIdIsAnotherDisk() throws IOException {
    machine.linux().attach("sdc", "WX31A5501234");

    assertThat(survey(withDeviceId("WX31A-5501234")).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Kind.DEVICE,
                "the deviceId \"WX31A-5501234\" is the serial number of \"sdc\", which is not the disk that would be written to",
                false));
  }

  @Test
  void refusesWhenTheDeviceIdIsTwoDisks() throws IOException {
    machine.linux().attach("sdc", SERIAL);

    assertThat(survey(withDeviceId(SERIAL)).obstacles())
        .extracting(Obstacle::sentence)
        .containsExactly(
            "the deviceId \"60A44C413DF2E3A1\" is the serial number of this disk and of \"sdc\" as well: unplug what is not meant");
  }

  @Test
  void aDirectoryIsNotHeldAgainstTheDiskThatItHappensToBeOn() throws IOException {
    machine.linux().attach("sdc", "WX31A5501234");
    device = machine.linux().directory("/home/ada/staging");
    Machine.write(device.resolve("photo.jpg"), "x");

    assertThat(survey(withDeviceId("WX31A5501234")).obstacles()).isEmpty();
    assertThat(survey(withDeviceId("WX31A5501234")).cautions()).isEmpty();
  }

  @Test
  void withoutADeviceIdThereIsNothingToCompare() throws IOException {
    assertThat(survey("bucket: x\n").cautions()).isEmpty();
    assertThat(survey("deviceId: ''\n").cautions()).isEmpty();
  }

  // The file system

  @ParameterizedTest
  @ValueSource(
      strings = {"ext2", "ext3", "ext4", "vfat", "msdos", "ntfs", "ntfs3", "hfsplus", "NTFS"})
  void saysNothingOfWhatTheServiceReads(String type) throws IOException {
    device = machine.linux().mount("/media/ada/STICK", "/dev/sdb1", type, false);

    assertThat(cautions(Code.FILE_SYSTEM)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exfat", "xfs", "btrfs", "hfs", "apfs", "f2fs", "udf"})
  void warnsOfWhatTheServiceDoesNotRead(String type) throws IOException {
    device = machine.linux().mount("/media/ada/STICK", "/dev/sdb1", type, false);

    assertThat(cautions(Code.FILE_SYSTEM))
        .containsExactly(
            new Caution(Code.FILE_SYSTEM, Severity.WARNING, READS + "\"" + type + "\""));
  }

  @ParameterizedTest
  @CsvSource({"FAT16, true", "FAT12, true", "FAT32, false"})
  void tellsTheFatsApart(String version, boolean warned) throws IOException {
    udev("E:ID_FS_TYPE=vfat\nE:ID_FS_VERSION=" + version + "\n");

    assertThat(cautions(Code.FILE_SYSTEM))
        .extracting(Caution::sentence)
        .isEqualTo(warned ? List.of(READS + "\"" + version + "\"") : List.of());
  }

  @Test
  void goesByTheFormatAndNotByTheDriver() throws IOException {
    machine.linux().mount("/media/ada/STICK", "/dev/sdb1", "fuseblk", false);
    machine.linux().describe("/media/ada/STICK", "sdb", SERIAL);
    assertThat(cautions(Code.FILE_SYSTEM))
        .extracting(Caution::severity)
        .containsExactly(Severity.NOTE);

    udev("E:ID_FS_TYPE=ntfs\nE:ID_FS_VERSION=3.1\n");
    assertThat(cautions(Code.FILE_SYSTEM)).isEmpty();
    udev("E:ID_FS_TYPE=exfat\n");
    assertThat(cautions(Code.FILE_SYSTEM))
        .extracting(Caution::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void anImportNeedsSomethingToImport() throws IOException {
    Files.delete(device.resolve("photo.jpg"));
    Machine.write(device.resolve("SIGNATURE"), "x");
    Files.createDirectory(device.resolve("lost+found"));
    assertThat(cautions(Code.CONTENT))
        .extracting(Caution::sentence)
        .containsExactly("nothing is on it that could be imported");

    Machine.write(device.resolve("photo.jpg"), "x");
    assertThat(cautions(Code.CONTENT)).isEmpty();
  }

  // Exports

  @Test
  void anExportLosesWhatIsOnTheDeviceAndItsFileSystemDoesNotMatter() throws IOException {
    device = machine.linux().mount("/media/ada/STICK", "/dev/sdb1", "exfat", false);
    Files.delete(device.resolve("photo.jpg"));
    String export = ManifestTexts.EXPORT;
    assertThat(survey(export).cautions())
        .extracting(Caution::code)
        .doesNotContain(Code.CONTENT, Code.FILE_SYSTEM);
    Machine.write(device.resolve("SIGNATURE"), "x");
    assertThat(survey(export).cautions()).extracting(Caution::code).doesNotContain(Code.CONTENT);
    Machine.write(device.resolve("photo.jpg"), "x");
    assertThat(survey(export).cautions())
        .contains(
            new Caution(
                Code.CONTENT,
                Severity.WARNING,
                "the device of an export is formatted before it is filled: all that is on it is lost"));
    assertThat(cautions(Code.CONTENT)).isEmpty();
  }

  // What is below and beside

  @ParameterizedTest
  @CsvSource({
    "CRYPT-LUKS2-x, 'it is encrypted, and the manifest has no trueCryptPassword: the service cannot read it', WARNING",
    "LVM-x, 'it is a logical volume; the service expects partitions', WARNING",
    "DMRAID-x, 'it is an array of several disks; a job is of one device', WARNING",
    "mpath-x, 'several paths lead to this disk', NOTE"
  })
  void tellsTheLayers(String uuid, String sentence, Severity severity) throws IOException {
    machine.linux().write("/sys/block/sdb/dm/uuid", uuid + "\n");

    assertThat(cautions(Code.LAYER)).containsExactly(new Caution(Code.LAYER, severity, sentence));
  }

  @Test
  void anAnnouncedEncryptionIsANote() throws IOException {
    machine.linux().write("/sys/block/sdb/dm/uuid", "CRYPT-TCRYPT-x\n");

    assertThat(survey(ManifestTexts.SOUND + "trueCryptPassword: 'secret1'\n").cautions())
        .contains(
            new Caution(
                Code.LAYER,
                Severity.NOTE,
                "it is encrypted; the service opens what TrueCrypt made, nothing else"));
  }

  @Test
  void warnsOfADiskInsideTheMachine() throws IOException {
    String numbers = Files.readString(machine.path("/sys/block/sdb/dev")).strip();
    machine.linux().write("/sys/devices/pci0/ata7/host6/block/sdg/dev", numbers);
    machine.linux().link("/sys/dev/block/" + numbers, "/sys/devices/pci0/ata7/host6/block/sdg");

    assertThat(cautions(Code.ATTACHMENT))
        .containsExactly(
            new Caution(
                Code.ATTACHMENT,
                Severity.WARNING,
                "\"sdg\" is a disk inside this machine (ata), as far as the system can tell"));
  }

  @Test
  void tellsWhatIsMountedInsideTwiceAndUnderTheSameName() throws IOException {
    machine.linux().mount("/media/ada/STICK/inner", "/dev/sdx1", "vfat", false);
    udev("E:ID_FS_LABEL=STICK\n");
    machine.device("TWIN");
    machine.linux().describe("/media/ada/TWIN", "sdt", "1");
    String numbers = Files.readString(machine.path("/sys/block/sdt/dev")).strip();
    machine.linux().write("/run/udev/data/b" + numbers, "E:ID_FS_LABEL=STICK\n");
    String own = Files.readString(machine.path("/sys/block/sdb/dev")).strip();
    String table = Files.readString(machine.path("/proc/self/mountinfo"));
    machine
        .linux()
        .write(
            "/proc/self/mountinfo",
            table + "900 20 " + own + " / /mnt/again rw - vfat /dev/of/STICK rw\n");

    assertThat(cautions(Code.MOUNTS))
        .containsExactly(
            new Caution(
                Code.MOUNTS,
                Severity.WARNING,
                "what is mounted inside it is not on this device: \"/media/ada/STICK/inner\""),
            new Caution(
                Code.MOUNTS,
                Severity.NOTE,
                "the same file system is also mounted at \"/mnt/again\""),
            new Caution(
                Code.MOUNTS,
                Severity.WARNING,
                "another device has the same label, mounted at \"/media/ada/TWIN\""));
  }

  @Test
  void namesAFewOfMany() throws IOException {
    for (int i = 0; i < 7; i++) {
      machine.linux().mount("/media/ada/STICK/" + i, "/dev/x" + i, "vfat", false);
    }

    assertThat(cautions(Code.MOUNTS))
        .singleElement()
        .satisfies(
            caution ->
                assertThat(caution.sentence())
                    .endsWith("\"/media/ada/STICK/4\" and 2 more")
                    .doesNotContain("STICK/5"));
  }
}

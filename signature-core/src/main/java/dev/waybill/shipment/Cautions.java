package dev.waybill.shipment;

import dev.waybill.device.Attachment;
import dev.waybill.device.DeviceFacts;
import dev.waybill.device.Disk;
import dev.waybill.device.SerialNumber;
import dev.waybill.device.Volume;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.shipment.Caution.Code;
import dev.waybill.signature.SignatureFile;
import dev.waybill.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what is known of a device against its manifest.
 *
 * <p>None of it refuses: deviceId may be the text of a label that somebody stuck on, and what the
 * service reads is known from a list of 2013.
 */
final class Cautions {
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_NAMED = 5;

  /** What the list of limits of 2013 has for imports, by the names that systems use. */
  private static final Map<String, String> READ_BY_THE_SERVICE =
      Map.of(
          "ntfs", "NTFS",
          "ntfs3", "NTFS",
          "ext2", "ext2",
          "ext3", "ext3",
          "ext4", "ext4",
          "vfat", "FAT32",
          "msdos", "FAT32",
          "fat32", "FAT32",
          "hfsplus", "HFS+");

  /** A driver in user space tells nothing of what it reads. */
  private static final String ANY_DRIVER = "fuseblk";

  /** What nobody has put there to be imported; directories end in a slash. */
  private static final Set<String> OF_NOBODY =
      Set.of(SignatureFile.NAME, "lost+found/", "System Volume Information/");

  private final DeviceFacts facts;
  private final ReadResult read;
  private final List<Caution> found = new ArrayList<>();

  private Cautions(DeviceFacts facts, ReadResult read) {
    this.facts = facts;
    this.read = read;
  }

  /** Of a mounted file system; of an ordinary directory the disk is not what will be shipped. */
  static List<Caution> of(DeviceFacts facts, ReadResult read) {
    Cautions cautions = new Cautions(facts, read);
    if (facts.mountPoint()) {
      cautions.ofSerial();
      cautions.ofFileSystem();
      cautions.ofLayers();
      cautions.ofAttachment();
    }
    cautions.ofContent();
    cautions.ofMounts();
    return List.copyOf(cautions.found);
  }

  private void ofSerial() {
    DeviceId.of(read)
        .ifPresent(
            id -> {
              List<String> serials =
                  facts.disks().stream().flatMap(disk -> disk.serials().stream()).toList();
              if (serials.isEmpty()) {
                note(
                    Code.SERIAL,
                    "the serial number cannot be read: compare what is printed on the device with the deviceId "
                        + id.shown());
              } else if (facts.disks().stream()
                  .anyMatch(disk -> SerialNumber.agrees(id.text(), disk))) {
                note(Code.SERIAL, "the serial number is the deviceId " + id.shown());
              } else {
                warn(
                    Code.SERIAL,
                    "the serial number is "
                        + serials.stream()
                            .map(serial -> Quoted.of(serial, MOST_CHARACTERS))
                            .collect(Collectors.joining(" or "))
                        + ", and the deviceId "
                        + id.shown()
                        + ": unless that is what the label on the device says, this is another device");
              }
            });
  }

  private void ofFileSystem() {
    if (read.kind() != JobKind.IMPORT_S3) {
      return;
    }
    Volume volume = facts.volume();
    String format = volume.format().isEmpty() ? facts.mount().fileSystemType() : volume.format();
    String name = READ_BY_THE_SERVICE.get(format.toLowerCase(Locale.ROOT));
    boolean otherFat =
        "FAT32".equals(name)
            && !volume.formatVersion().isEmpty()
            && !volume.formatVersion().equals(name);
    String shown = Quoted.of(otherFat ? volume.formatVersion() : format);
    if (format.isEmpty() || format.equals(ANY_DRIVER)) {
      note(
          Code.FILE_SYSTEM,
          "what file system it is cannot be told; the service reads NTFS, ext2, ext3, ext4, FAT32 and HFS+");
    } else if (name == null || otherFat) {
      warn(
          Code.FILE_SYSTEM,
          "the service reads NTFS, ext2, ext3, ext4, FAT32 and HFS+; the file system is " + shown);
    }
  }

  private void ofLayers() {
    for (Volume.Layer layer : Volume.Layer.values()) {
      if (facts.volume().layers().contains(layer)) {
        switch (layer) {
          case ENCRYPTION -> ofEncryption();
          case LOGICAL_VOLUME ->
              warn(Code.LAYER, "it is a logical volume; the service expects partitions");
          case RAID -> warn(Code.LAYER, "it is an array of several disks; a job is of one device");
          case MULTIPATH -> note(Code.LAYER, "several paths lead to this disk");
          case FILE -> warn(Code.LAYER, "it is a file of this machine that is mounted, no device");
        }
      }
    }
  }

  private void ofEncryption() {
    boolean announced =
        read.document()
            .find("trueCryptPassword")
            .filter(field -> !field.text().isEmpty())
            .isPresent();
    if (announced) {
      note(Code.LAYER, "it is encrypted; the service opens what TrueCrypt made, nothing else");
    } else {
      warn(
          Code.LAYER,
          "it is encrypted, and the manifest has no trueCryptPassword: the service cannot read it");
    }
  }

  private void ofAttachment() {
    for (Disk disk : facts.disks()) {
      if (disk.attachment() == Attachment.INTERNAL) {
        warn(
            Code.ATTACHMENT,
            Quoted.of(disk.name())
                + " is a disk inside this machine ("
                + disk.bus()
                + "), as far as the system can tell");
      }
    }
  }

  private void ofContent() {
    List<String> newest = facts.names().newest();
    long others = facts.names().count() - newest.stream().filter(OF_NOBODY::contains).count();
    if (read.kind() == JobKind.IMPORT_S3 && others == 0) {
      warn(Code.CONTENT, "nothing is on it that could be imported");
    }
    if (read.kind() == JobKind.EXPORT_S3 && others > 0) {
      warn(
          Code.CONTENT,
          "the device of an export is formatted before it is filled: all that is on it is lost");
    }
  }

  private void ofMounts() {
    if (facts.mountPoint() && !facts.mount().inside().isEmpty()) {
      warn(
          Code.MOUNTS,
          "what is mounted inside it is not on this device: " + named(facts.mount().inside()));
    }
    if (facts.mountPoint() && !facts.mount().alsoAt().isEmpty()) {
      note(Code.MOUNTS, "the same file system is also mounted at " + named(facts.mount().alsoAt()));
    }
    if (facts.mountPoint() && !facts.mount().namesakes().isEmpty()) {
      warn(
          Code.MOUNTS,
          "another device has the same label, mounted at " + named(facts.mount().namesakes()));
    }
  }

  private static String named(List<String> points) {
    int more = points.size() - MOST_NAMED;
    return points.stream()
            .limit(MOST_NAMED)
            .map(point -> Quoted.of(point, MOST_CHARACTERS))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private void warn(Code code, String sentence) {
    found.add(new Caution(code, Severity.WARNING, sentence));
  }

  private void note(Code code, String sentence) {
    found.add(new Caution(code, Severity.NOTE, sentence));
  }
}

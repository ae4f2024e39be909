package dev.waybill.device;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Linux: block devices as {@code /sys} shows them, with what udev keeps in {@code /run/udev/data}
 * and the links below {@code /dev/disk}. Whatever cannot be read there is not known; nothing of it
 * is an error.
 */
final class BlockDevices {
  private static final int MOST_BYTES = 1 << 16;

  /** More layers than anybody stacks. */
  private static final int MOST_DEPTH = 16;

  /** No disks, though the kernel lists them with the disks. */
  private static final Set<String> MADE_UP = Set.of("loop", "ram", "zram", "dm-", "md", "sr", "fd");

  private final Path sys;
  private final Path dev;
  private final Path udev;

  BlockDevices(Path systemRoot) {
    this.sys = systemRoot.resolve("sys");
    this.dev = systemRoot.resolve("dev");
    this.udev = systemRoot.resolve("run/udev/data");
  }

  /** The file system that is mounted there. */
  Volume volume(Mount mount) {
    Optional<Path> node = node(mount);
    if (node.isEmpty()) {
      return Volume.UNKNOWN;
    }
    String name = name(node.get());
    UdevRecord record = record(node.get());
    String label = record.encoded("ID_FS_LABEL");
    String uuid = record.encoded("ID_FS_UUID");
    return new Volume(
        name,
        label.isEmpty() ? link("by-label", name) : label,
        uuid.isEmpty() ? link("by-uuid", name) : uuid,
        record.property("ID_FS_TYPE"),
        record.property("ID_FS_VERSION"),
        layers(node.get(), MOST_DEPTH));
  }

  /** The disks behind a mount: several for an array, none for what is on no disk. */
  List<Disk> disks(Mount mount) {
    Set<Path> disks = new LinkedHashSet<>();
    node(mount).ifPresent(node -> collect(node, MOST_DEPTH, disks));
    return disks.stream().map(this::disk).toList();
  }

  /** The kernel's numbers of the disks as they are plugged in now; Linux has them from 5.15 on. */
  String sequence(Mount mount) {
    Set<Path> disks = new LinkedHashSet<>();
    node(mount)
        .ifPresent(
            node -> {
              disks.add(whole(node));
              collect(node, MOST_DEPTH, disks);
            });
    return disks.stream().map(disk -> text(disk.resolve("diskseq"))).collect(joining(" "));
  }

  /** Every disk of the machine. */
  List<Disk> attached() {
    return list(sys.resolve("block")).stream()
        .filter(entry -> MADE_UP.stream().noneMatch(name(entry)::startsWith))
        .flatMap(entry -> real(entry).stream())
        .map(this::disk)
        .toList();
  }

  /** Its directory below /sys: by its numbers, or by its name where the file system has its own. */
  private Optional<Path> node(Mount mount) {
    if (mount.hasBlockDevice()) {
      return real(sys.resolve("dev/block").resolve(mount.device()));
    }
    if (!mount.source().startsWith("/dev/")) {
      return Optional.empty();
    }
    try {
      Path inDev = dev.resolve(mount.source().substring("/dev/".length()));
      // What is /dev/mapper/x to people is dm-3 to the kernel.
      Path known = real(inDev).orElse(inDev);
      String name = dev.toAbsolutePath().relativize(known.toAbsolutePath()).toString();
      return real(sys.resolve("class/block").resolve(name.replace('/', '!')));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void collect(Path node, int depth, Set<Path> disks) {
    Path whole = whole(node);
    List<Path> below = depth == 0 ? List.of() : list(whole.resolve("slaves"));
    if (below.isEmpty()) {
      disks.add(whole);
    }
    below.forEach(slave -> real(slave).ifPresent(real -> collect(real, depth - 1, disks)));
  }

  /** The disk of a partition; of anything else itself. */
  private static Path whole(Path node) {
    Path parent = node.getParent();
    return parent != null && Files.exists(node.resolve("partition")) ? parent : node;
  }

  private Set<Volume.Layer> layers(Path node, int depth) {
    Set<Volume.Layer> layers = EnumSet.noneOf(Volume.Layer.class);
    Path whole = whole(node);
    String mapped = text(whole.resolve("dm/uuid"));
    if (mapped.startsWith("CRYPT-") || mapped.startsWith("VERACRYPT-")) {
      layers.add(Volume.Layer.ENCRYPTION);
    } else if (mapped.startsWith("LVM-")) {
      layers.add(Volume.Layer.LOGICAL_VOLUME);
    } else if (mapped.startsWith("mpath-") || mapped.contains("-mpath-")) {
      layers.add(Volume.Layer.MULTIPATH);
    } else if (mapped.startsWith("DMRAID-") || Files.exists(whole.resolve("md"))) {
      layers.add(Volume.Layer.RAID);
    } else if (Files.exists(whole.resolve("loop/backing_file"))) {
      layers.add(Volume.Layer.FILE);
    }
    if (depth > 0) {
      list(whole.resolve("slaves")).stream()
          .flatMap(slave -> real(slave).stream())
          .forEach(slave -> layers.addAll(layers(slave, depth - 1)));
    }
    return layers;
  }

  private Disk disk(Path directory) {
    UdevRecord record = record(directory);
    String vendor = first(text(directory.resolve("device/vendor")), record.encoded("ID_VENDOR"));
    String model =
        first(
            text(directory.resolve("device/model")),
            record.encoded("ID_MODEL"),
            text(directory.resolve("device/name")));
    Bus bus = Bus.of(directory.toString(), name(directory), text(directory.resolve("device/type")));
    boolean removable = text(directory.resolve("removable")).equals("1");
    return new Disk(
        name(directory),
        // A vendor of "ATA" is the name of the command set; numbers are PCI's.
        vendor.isEmpty() || vendor.equals("ATA") || vendor.startsWith("0x")
            ? model
            : (vendor + " " + model).strip(),
        serials(directory, record),
        bus.word(),
        bus.attachment(removable));
  }

  private List<String> serials(Path directory, UdevRecord record) {
    Set<String> serials = new LinkedHashSet<>(record.serials());
    Stream.of(
            unitSerial(directory.resolve("device/vpd_pg80")),
            text(directory.resolve("device/serial")),
            text(directory.resolve("serial")),
            serialOfUsb(directory))
        .filter(serial -> !serial.isEmpty())
        .forEach(serials::add);
    if (serials.isEmpty()) {
      String name = link("by-id", name(directory));
      int last = name.lastIndexOf('_');
      if (last >= 0) {
        serials.add(name.substring(last + 1).replaceFirst("-\\d+:\\d+$", ""));
      }
    }
    return new ArrayList<>(serials);
  }

  /** SCSI's page 80: four bytes of head, then the number. */
  private static String unitSerial(Path page) {
    byte[] bytes = read(page);
    return bytes.length > 4 && bytes[1] == (byte) 0x80
        ? plain(new String(bytes, 4, bytes.length - 4, StandardCharsets.ISO_8859_1))
        : "";
  }

  /** The nearest directory above that describes a device on the universal serial bus. */
  private static String serialOfUsb(Path directory) {
    for (Path above = directory; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve("idVendor"))) {
        return text(above.resolve("serial"));
      }
    }
    return "";
  }

  /** The name of a link below /dev/disk that leads to this device; empty when there is none. */
  private String link(String kind, String name) {
    return list(dev.resolve("disk").resolve(kind)).stream()
        .filter(link -> real(link).filter(target -> name(target).equals(name)).isPresent())
        // World-wide names say nothing that is printed on the device.
        .filter(link -> !name(link).startsWith("wwn-") && !name(link).startsWith("nvme-eui."))
        .map(link -> UdevRecord.decode(name(link)))
        .findFirst()
        .orElse("");
  }

  private UdevRecord record(Path directory) {
    String numbers = text(directory.resolve("dev"));
    return UdevRecord.parse(
        numbers.matches("\\d+:\\d+")
            ? new String(read(udev.resolve("b" + numbers)), StandardCharsets.UTF_8)
            : "");
  }

  private static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String text(Path file) {
    return plain(new String(read(file), StandardCharsets.UTF_8));
  }

  /** Fields of fixed width are filled with blanks or zero bytes. */
  private static String plain(String text) {
    return text.replace("\0", "").strip();
  }

  private static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static List<Path> list(Path directory) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    entries.sort(Comparator.naturalOrder());
    return entries;
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

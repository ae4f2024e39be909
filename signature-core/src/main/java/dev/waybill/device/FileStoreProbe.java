package dev.waybill.device;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any system: a mount point is where the file store is another one than that of the parent. Blind
 * to a directory mounted a second time on the same store, and to what is mounted elsewhere.
 */
final class FileStoreProbe extends Probe {
  /** macOS: the disk of a partition or of a volume. */
  private static final Pattern DISK = Pattern.compile("/dev/(disk\\d+)(?:s\\d+)*");

  private static final String REMOVABLE = "removable";
  private static final String SERIAL = "vsn=";

  /** How the store of a path is found. */
  @FunctionalInterface
  interface Stores {
    FileStore of(Path path) throws IOException;
  }

  private final Path systemRoot;
  private final Stores stores;

  FileStoreProbe(Path systemRoot, Stores stores) {
    this.systemRoot = systemRoot;
    this.stores = stores;
  }

  @Override
  Standing standing(Path realPath) throws IOException {
    FileStore store = stores.of(realPath);
    Path point = realPath;
    for (Path parent = point.getParent();
        parent != null && stores.of(parent).equals(store);
        parent = parent.getParent()) {
      point = parent;
    }
    return Standing.alone(mount(point, store), point.equals(realPath));
  }

  @Override
  List<Mount> mounts() throws IOException {
    return List.of(mount(systemRoot, stores.of(systemRoot)));
  }

  private static Mount mount(Path point, FileStore store) {
    // A store of Windows is named after its label, and each is a device or looks like one.
    boolean device = store.name().startsWith("/dev/") || !point.toString().startsWith("/");
    Object serial = attribute(store, "volume:vsn");
    return new Mount(
        0,
        0,
        device ? "" : "0:0",
        KernelPath.ROOT,
        KernelPath.of(point),
        store.name(),
        store.type(),
        (Boolean.TRUE.equals(attribute(store, "volume:isRemovable")) ? REMOVABLE + "," : "")
            + (serial instanceof Integer number ? SERIAL + hex(number) : ""),
        store.isReadOnly());
  }

  /** As Windows shows it: {@code 1A2B-3C4D}. */
  private static String hex(int serial) {
    return String.format(Locale.ROOT, "%04X-%04X", serial >>> 16, serial & 0xFFFF);
  }

  /** Windows has attributes of its own; other stores do not know them. */
  private static @Nullable Object attribute(FileStore store, String name) {
    try {
      return store.getAttribute(name);
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  @Override
  Volume volume(Mount mount) {
    boolean named = !mount.source().startsWith("/");
    return new Volume(
        named ? "" : mount.source().replaceFirst("^/dev/", ""),
        named ? mount.source() : "",
        mount.options().replaceFirst("^.*" + SERIAL + "|^(" + REMOVABLE + ",)?$", ""),
        "",
        "",
        Set.of());
  }

  @Override
  List<Disk> disks(Mount mount) {
    Matcher disk = DISK.matcher(mount.source());
    Attachment attachment =
        mount.options().startsWith(REMOVABLE) ? Attachment.REMOVABLE : Attachment.UNKNOWN;
    if (disk.matches()) {
      return List.of(new Disk(disk.group(1), "", List.of(), "", attachment));
    }
    return attachment == Attachment.UNKNOWN
        ? List.of()
        : List.of(new Disk(mount.point().toString(), "", List.of(), "", attachment));
  }

  @Override
  String sequence(Mount mount) {
    return "";
  }

  @Override
  List<Disk> attachedDisks() {
    return List.of();
  }
}

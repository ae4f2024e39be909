package dev.waybill.device;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Linux machine in memory, with the tables that its kernel would show. */
public final class MadeUpLinux implements AutoCloseable {
  private final FileSystem files;
  private final List<String> points = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** With nothing but a disk at its root. */
  public MadeUpLinux() throws IOException {
    this(Configuration.unix());
  }

  /** One whose disks are of this kind. */
  @SuppressWarnings("exports") // Nobody but tests sees it.
  public MadeUpLinux(Configuration configuration) throws IOException {
    files = Jimfs.newFileSystem(configuration);
    mount("/", "/dev/sda1", "ext4", false);
  }

  public Path path(String absolute) {
    return files.getPath(absolute);
  }

  public Path directory(String absolute) throws IOException {
    return Files.createDirectories(path(absolute));
  }

  /** Mounts a device of its own; what was mounted at that very point is unmounted first. */
  public Path mount(String point, String source, String type, boolean readOnly) throws IOException {
    unmount(point);
    int id = 20 + lines.size();
    int parent = 0;
    for (int i = 0; i < points.size(); i++) {
      if (path(point).startsWith(path(points.get(i)))) {
        parent = 20 + i;
      }
    }
    points.add(point);
    lines.add(
        "%d %d 8:%d / %s %s,relatime shared:1 - %s %s rw"
            .formatted(
                id, parent, id * 16 + 1, escape(point), readOnly ? "ro" : "rw", type, source));
    writeMounts();
    return directory(point);
  }

  /** The line stays as that of a place that nobody goes to: numbers of others do not change. */
  public void unmount(String point) throws IOException {
    int index = points.lastIndexOf(point);
    if (index >= 0) {
      points.set(index, "/nowhere");
      lines.set(index, lines.get(index).replace(" " + escape(point) + " ", " /nowhere "));
      writeMounts();
    }
  }

  private void writeMounts() throws IOException {
    write("/proc/self/mountinfo", String.join("\n", lines) + "\n");
  }

  /** Describes the disk behind a mount, as /sys does for a stick. */
  public void describe(String point, String disk, String serial) throws IOException {
    String numbers = lines.get(points.indexOf(point)).split(" ", -1)[2];
    describe(numbers, disk, serial, "/sys/devices/pci0/usb1/1-" + disk + "/host2/block/" + disk);
  }

  /** A disk that nothing of is mounted. */
  public void attach(String disk, String serial) throws IOException {
    describe("8:65000", disk, serial, "/sys/devices/pci0/usb1/1-" + disk + "/host3/block/" + disk);
  }

  private void describe(String numbers, String disk, String serial, String directory)
      throws IOException {
    write(directory + "/removable", "1\n");
    write(directory + "/serial", serial + "\n");
    write(directory + "/dev", numbers + "\n");
    link("/sys/dev/block/" + numbers, directory);
    link("/sys/block/" + disk, directory);
  }

  public void link(String from, String to) throws IOException {
    directory(String.valueOf(path(from).getParent()));
    Files.deleteIfExists(path(from));
    Files.createSymbolicLink(path(from), path(to));
  }

  public void write(String file, String text) throws IOException {
    directory(String.valueOf(path(file).getParent()));
    Files.write(path(file), text.getBytes(StandardCharsets.UTF_8));
  }

  public Probe probe() {
    return Probe.ofLinux(path("/"));
  }

  private static String escape(String point) {
    return point.replace("\\", "\\134").replace(" ", "\\040").replace("\n", "\\012");
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}

package dev.waybill.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with a file system in it, mounted as a stick is: by the kernel, or by a driver outside of
 * it (fusefat, exfat-fuse, ntfs-3g). The test is skipped where neither is possible.
 */
final class RealDevice implements AutoCloseable {
  /** As many as NTFS and exFAT need, and sparse. */
  private static final long BYTES = 16 << 20;

  private final Path image;
  private final String type;
  private final Path point;
  private String loop = "";

  private RealDevice(Path image, String type, Path point) {
    this.image = image;
    this.type = type;
    this.point = point;
  }

  /** A new file system. */
  static RealDevice make(Path folder, String type) throws IOException {
    Path image = folder.resolve("image");
    try (var file = new RandomAccessFile(image.toString(), "rw")) {
      file.setLength(BYTES);
    }
    List<Object> command = new ArrayList<>(List.of("mkfs." + type));
    if (type.equals("ntfs")) {
      command.addAll(List.of("-F", "-q"));
    }
    command.add(image);
    Tmpfs.Result made = Tmpfs.run(command.toArray());
    assumeTrue(made.ok(), "skipped: cannot make " + type + ": " + made.output());
    return new RealDevice(image, type, Files.createDirectory(folder.resolve("mounted"))).mount();
  }

  /** The device as it would be found if the power failed now. */
  Path copy(String name) throws IOException {
    Path copy = image.resolveSibling(name);
    Tmpfs.Result copied = Tmpfs.run("cp", "--sparse=always", image, copy);
    if (!copied.ok()) {
      throw new IOException(copied.output());
    }
    return copy;
  }

  /** Another image of the same kind, in the place of this one. */
  RealDevice insteadOfThis(Path other) throws IOException {
    close();
    return new RealDevice(other, type, point).mount();
  }

  Path root() {
    return point;
  }

  /** Takes it away under the feet of whoever works on it. */
  void tear() throws IOException {
    Tmpfs.Result torn = Tmpfs.run("umount", "-l", point);
    if (!torn.ok()) {
      throw new IOException(torn.output());
    }
  }

  private RealDevice mount() throws IOException {
    Tmpfs.Result mounted = Tmpfs.run("mount", "-t", type, "-o", "loop", image, point);
    if (!mounted.ok()) {
      mounted =
          switch (type) {
            case "vfat" -> Tmpfs.run("fusefat", "-o", "rw+", image, point);
            case "exfat" -> mountExfat();
            case "ntfs" -> Tmpfs.run("ntfs-3g", image, point);
            default -> mounted;
          };
    }
    assumeTrue(mounted.ok(), "skipped: cannot mount " + type + " here: " + mounted.output());
    return this;
  }

  private Tmpfs.Result mountExfat() {
    Tmpfs.Result device = Tmpfs.run("losetup", "-f", "--show", image);
    if (!device.ok()) {
      return device;
    }
    loop = device.output();
    Tmpfs.Result mounted = Tmpfs.run("mount.exfat-fuse", loop, point);
    if (!mounted.ok()) {
      detach();
    }
    return mounted;
  }

  private void detach() {
    if (!loop.isEmpty()) {
      Tmpfs.run("losetup", "-d", loop);
      loop = "";
    }
  }

  @Override
  public void close() throws IOException {
    Tmpfs.Result result = Tmpfs.run("umount", point);
    detach();
    if (!result.ok() && !result.output().contains("not mounted")) {
      throw new IOException(result.output());
    }
  }
}

package dev.waybill.shipment;

import com.google.common.jimfs.Configuration;
import dev.waybill.device.DeviceGuard;
import dev.waybill.device.MadeUpLinux;
import dev.waybill.device.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A machine in memory with devices mounted on it, so that nothing depends on this one. */
final class Machine implements AutoCloseable {
  private final MadeUpLinux linux;

  Machine() throws IOException {
    this(Configuration.unix());
  }

  /** One whose disks are of this kind. */
  Machine(Configuration configuration) throws IOException {
    linux = new MadeUpLinux(configuration);
    for (String directory : List.of("/home/ada/work", "/tmp", "/var/tmp", "/dev/shm")) {
      linux.directory(directory);
    }
  }

  Path path(String absolute) {
    return linux.path(absolute);
  }

  MadeUpLinux linux() {
    return linux;
  }

  /** An empty device. */
  Path device(String name) throws IOException {
    return mount(name, "/dev/of/" + name, false);
  }

  Path mount(String name, String source, boolean readOnly) throws IOException {
    return linux.mount("/media/ada/" + name, source, "vfat", readOnly);
  }

  DeviceGuard guard() {
    return new DeviceGuard(
        new Surroundings(
            Surroundings.Platform.UNIX,
            path("/"),
            path("/home/ada"),
            path("/home/ada/work"),
            path("/tmp")),
        linux.probe());
  }

  /** Everything below a folder: kind, times and content of each entry, by its path. */
  static Map<String, String> snapshot(Path root) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        entries.put(root.relativize(path).toString(), describe(path));
      }
    }
    return entries;
  }

  private static String describe(Path path) throws IOException {
    String content;
    if (Files.isSymbolicLink(path)) {
      content = "link to " + Files.readSymbolicLink(path);
    } else if (Files.isDirectory(path)) {
      content = "directory";
    } else {
      content = HexFormat.of().formatHex(Files.readAllBytes(path));
    }
    return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + " " + content;
  }

  /** The names in a folder. */
  static List<String> names(Path root) throws IOException {
    try (Stream<Path> paths = Files.list(root)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  static Path write(Path file, String text) throws IOException {
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    linux.close();
  }
}

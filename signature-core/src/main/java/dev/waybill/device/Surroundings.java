package dev.waybill.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The places of a machine and its user that are never a device. Absolute paths.
 *
 * @param platform whose names for system directories count
 * @param systemRoot {@code /}, or the drive that Windows is on
 * @param home the user's home directory
 * @param workingDirectory where the program was started
 * @param temporaryDirectory where programs put temporary files
 */
public record Surroundings(
    Platform platform, Path systemRoot, Path home, Path workingDirectory, Path temporaryDirectory) {

  /** Two families are enough: macOS is a Unix with more names. */
  public enum Platform {
    /** Linux, macOS and their relatives. */
    UNIX,
    /** Windows. */
    WINDOWS
  }

  /** What this Java runtime was told about its machine. */
  public static Surroundings ofThisMachine() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Map<String, String> environment = System.getenv();
    Path root =
        windows ? Path.of(environment.getOrDefault("SystemDrive", "C:") + "\\") : Path.of("/");
    return new Surroundings(
        windows ? Platform.WINDOWS : Platform.UNIX,
        root,
        property("user.home"),
        property("user.dir"),
        property("java.io.tmpdir"));
  }

  /** The path free of links, as the judged one is; as it stands when there is nothing there. */
  static Path real(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static Path property(String name) {
    return Path.of(System.getProperty(name, "")).toAbsolutePath();
  }
}

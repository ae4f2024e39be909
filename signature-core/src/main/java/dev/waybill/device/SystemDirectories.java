package dev.waybill.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The directories of an operating system, by their names in its root. */
final class SystemDirectories {
  /**
   * Neither they nor anything below. Behind sys: single distributions and live systems, then macOS.
   */
  private static final Set<String> UNIX_WITH_CONTENT =
      Set.of(
          "bin",
          "boot",
          "dev",
          "efi",
          "etc",
          "lib",
          "lib32",
          "lib64",
          "libx32",
          "proc",
          "sbin",
          "sys",
          "usr",
          "cdrom",
          "gnu",
          "nix",
          "snap",
          "sysroot",
          "System",
          "Library",
          "Applications",
          "private");

  /** Not they themselves, but what people keep or mount below. */
  private static final Set<String> UNIX_ITSELF =
      Set.of("home", "opt", "root", "run", "srv", "var", "Users", "Volumes");

  /** Each directory in them is somebody's home, unless a device is mounted there. */
  private static final Set<String> UNIX_HOMES = Set.of("home", "Users");

  /** In /var, what is as free as its like in the root. Distributions of ostree have home there. */
  private static final Set<String> FREE_IN_VAR = Set.of("home", "media", "mnt", "roothome", "tmp");

  /** Made to mount things below, but used as a mount point as well. */
  private static final Set<String> UNIX_UNLESS_MOUNTED = Set.of("media", "mnt");

  private static final Set<String> WINDOWS_WITH_CONTENT =
      Set.of("windows", "program files", "program files (x86)", "programdata");

  private static final Set<String> WINDOWS_ITSELF = Set.of("users");

  /** Where all of the machine is shown once more: to what runs in a box, and on ostree. */
  private static final List<String> VIEWS = List.of("sysroot", "run/host", "var/lib/snapd/hostfs");

  private final Surroundings surroundings;

  SystemDirectories(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The directories themselves, whether they exist here or not. */
  List<Path> all() {
    Path root = surroundings.systemRoot();
    return switch (surroundings.platform()) {
      case UNIX ->
          Stream.of(UNIX_WITH_CONTENT, UNIX_ITSELF)
              .flatMap(Set::stream)
              .map(root::resolve)
              .toList();
      case WINDOWS ->
          Stream.of(WINDOWS_WITH_CONTENT, WINDOWS_ITSELF)
              .flatMap(Set::stream)
              .map(root::resolve)
              .toList();
    };
  }

  /** The path without the place where all of the machine is shown once more. */
  Path outsideOfViews(Path path) {
    Path root = surroundings.systemRoot();
    return VIEWS.stream()
        .map(root::resolve)
        .filter(path::startsWith)
        .map(view -> root.resolve(view.relativize(path)))
        .findFirst()
        .orElse(path);
  }

  boolean contain(Path realPath, boolean mountPoint) {
    Path root = surroundings.systemRoot();
    if (!realPath.startsWith(root) || realPath.equals(root)) {
      return false;
    }
    Path below = root.relativize(realPath);
    String top = below.getName(0).toString();
    boolean itself = below.getNameCount() == 1;
    return switch (surroundings.platform()) {
      case UNIX ->
          (UNIX_WITH_CONTENT.contains(top) && !isInTemporaryPlace(below))
              || (itself && UNIX_ITSELF.contains(top))
              || (below.getNameCount() == 2 && UNIX_HOMES.contains(top) && !mountPoint)
              || (top.equals("var") && isOfSystemInVar(below, mountPoint))
              || (top.equals("run") && !isBelow(below, "run", "media"))
              || (itself && UNIX_UNLESS_MOUNTED.contains(top) && !mountPoint);
      case WINDOWS -> {
        String name = top.toLowerCase(Locale.ROOT);
        yield WINDOWS_WITH_CONTENT.contains(name) || (itself && WINDOWS_ITSELF.contains(name));
      }
    };
  }

  /** The same as in the root, one level down. */
  private static boolean isOfSystemInVar(Path below, boolean mountPoint) {
    return below.getNameCount() < 3
        || !FREE_IN_VAR.contains(below.getName(1).toString())
        || (below.getNameCount() == 3 && isBelow(below, "var", "home") && !mountPoint);
  }

  /**
   * Temporary places inside system directories, macOS's with the user's own: the guard knows them.
   */
  private static boolean isInTemporaryPlace(Path below) {
    return isBelow(below, "dev", "shm")
        || isBelow(below, "private", "tmp")
        || isBelow(below, "private", "var");
  }

  private static boolean isBelow(Path path, String first, String second) {
    return path.getNameCount() > 2
        && path.getName(0).toString().equals(first)
        && path.getName(1).toString().equals(second);
  }
}

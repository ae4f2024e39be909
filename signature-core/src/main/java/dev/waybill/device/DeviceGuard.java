package dev.waybill.device;

import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a path may be written to as a device.
 *
 * <pre>{@code
 * DeviceVerdict verdict = DeviceGuard.ofThisMachine().judge(path);
 * if (!verdict.permits(allowDirectory)) {
 *   verdict.refusals().forEach(refusal -> complain(refusal.sentence()));
 * }
 * }</pre>
 *
 * <p>A link is followed once, and what it leads to is judged and shown. Looks only, writes nothing.
 */
public final class DeviceGuard {
  private static final int MOST_PATH_CHARACTERS = 200;

  private final Surroundings surroundings;
  private final Probe probe;

  /** Guards a machine with these surroundings, of which the probe tells the mounts. */
  public DeviceGuard(Surroundings surroundings, Probe probe) {
    this.surroundings = surroundings;
    this.probe = probe;
  }

  /** Guards the machine that this program runs on. */
  public static DeviceGuard ofThisMachine() {
    return new DeviceGuard(Surroundings.ofThisMachine(), Probe.ofThisMachine());
  }

  /** All that is to be said against the path, and what is known about it. */
  public DeviceVerdict judge(Path path) throws IOException {
    Path real;
    try {
      real = path.toRealPath();
    } catch (NoSuchFileException e) {
      boolean link = Files.isSymbolicLink(path);
      return unusable(Refusal.Code.MISSING, path, link ? "is a link to nothing" : "does not exist");
    } catch (AccessDeniedException e) {
      return unusable(Refusal.Code.NOT_READABLE, path, "cannot be reached: permission denied");
    }
    if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
      return unusable(Refusal.Code.NOT_A_DIRECTORY, real, "is not a directory");
    }
    // First of all: where something is mounted on first use, it is from here on.
    TopNames content = isReadable(real) ? TopNames.of(real) : TopNames.NONE;
    Standing standing = probe.standing(real);
    DeviceFacts facts = facts(real, content, standing);
    List<Refusal> refusals = new ArrayList<>();
    refuseWhatCannotBeUsed(facts, refusals);
    refuseWhatIsNoDevice(facts, names(standing), refusals);
    // What a place is for says enough: how it is mounted differs from machine to machine.
    if (refusals.stream().noneMatch(Refusal::isOfPlace)) {
      for (MountRules.Reason reason :
          new MountRules(surroundings, probe).judge(standing, facts.disks())) {
        refusals.add(refusal(reason.code(), real, reason.what()));
      }
    }
    refuseUnlessInsisted(facts, standing, refusals);
    return new DeviceVerdict.Judged(facts, refusals);
  }

  private DeviceFacts facts(Path real, TopNames names, Standing standing) throws IOException {
    Mount mount = standing.mount();
    FileStore store = Files.getFileStore(real);
    List<Disk> disks = mount == null ? List.of() : probe.disks(mount);
    Volume volume = mount == null ? Volume.UNKNOWN : probe.volume(mount);
    return new DeviceFacts(
        real,
        new DeviceFacts.MountFacts(
            standing.mountPoint(),
            mount == null ? "" : mount.source(),
            mount == null ? "" : mount.fileSystemType(),
            mount == null ? "" : mount.device(),
            store.getTotalSpace(),
            store.getUsableSpace(),
            (mount != null && mount.readOnly()) || store.isReadOnly(),
            points(standing.twins()),
            points(standing.inside()),
            points(namesakes(volume, mount))),
        volume,
        disks,
        probe.attachedDisks().stream().filter(disk -> !disks.contains(disk)).toList(),
        names,
        String.valueOf(fileKey(real)),
        mount == null ? "" : probe.sequence(mount));
  }

  private List<Mount> namesakes(Volume volume, @Nullable Mount own) throws IOException {
    if (own == null || volume.label().isEmpty()) {
      return List.of();
    }
    return probe.mounts().stream()
        .filter(mount -> mount.hasBlockDevice() && !mount.device().equals(own.device()))
        .filter(mount -> probe.volume(mount).label().equals(volume.label()))
        .toList();
  }

  private static List<String> points(List<Mount> mounts) {
    return mounts.stream().map(mount -> mount.point().toString()).toList();
  }

  private static boolean isReadable(Path real) {
    return Files.isReadable(real) && Files.isExecutable(real);
  }

  private static void refuseWhatCannotBeUsed(DeviceFacts facts, List<Refusal> refusals) {
    Path real = facts.realPath();
    if (!isReadable(real)) {
      refusals.add(refusal(Refusal.Code.NOT_READABLE, real, "cannot be read: permission denied"));
    }
    if (facts.mount().readOnly()) {
      refusals.add(
          refusal(Refusal.Code.READ_ONLY_FILE_SYSTEM, real, "is on a read-only file system"));
    } else if (!Files.isWritable(real)) {
      refusals.add(
          refusal(Refusal.Code.NOT_WRITABLE, real, "cannot be written to: permission denied"));
    }
  }

  /** Other paths to the directory that was judged; one that no path can be made of is left out. */
  private List<Path> names(Standing standing) {
    return standing.otherNames().stream().flatMap(name -> path(name).stream()).toList();
  }

  private Optional<Path> path(KernelPath name) {
    try {
      Path path = surroundings.systemRoot().resolve(name.toString());
      return Optional.of(new SystemDirectories(surroundings).outsideOfViews(path));
    } catch (InvalidPathException e) {
      // This machine's locale has no characters for it, and no place of the system needs any.
      return Optional.empty();
    }
  }

  private void refuseWhatIsNoDevice(
      DeviceFacts facts, List<Path> otherNames, List<Refusal> refusals) throws IOException {
    Path real = facts.realPath();
    List<Path> names = Stream.concat(Stream.of(real), otherNames.stream()).toList();
    if (names.contains(Surroundings.real(surroundings.systemRoot()))) {
      refusals.add(refusal(Refusal.Code.SYSTEM_ROOT, real, "is the root of this system"));
    }
    Path home = Surroundings.real(surroundings.home());
    if (names.stream().anyMatch(home::startsWith)
        || isAnotherNameOf(real, List.of(surroundings.home()))) {
      refusals.add(
          refusal(Refusal.Code.HOME_DIRECTORY, real, "is the home directory or lies above it"));
    }
    Path working = Surroundings.real(surroundings.workingDirectory());
    if (names.contains(working)
        || isAnotherNameOf(real, List.of(working))
        || (names.stream().anyMatch(working::startsWith) && !facts.mountPoint())) {
      refusals.add(
          refusal(
              Refusal.Code.WORKING_DIRECTORY, real, "is the working directory or lies above it"));
    }
    SystemDirectories system = new SystemDirectories(surroundings);
    if (system.contain(real, facts.mountPoint())
        || otherNames.stream().anyMatch(name -> system.contain(name, facts.mountPoint()))
        || isAnotherNameOf(real, system.all())) {
      refusals.add(
          refusal(Refusal.Code.SYSTEM_DIRECTORY, real, "is a directory of the operating system"));
    }
  }

  /** Whether a bind mount shows one of these directories at this path. */
  private static boolean isAnotherNameOf(Path real, List<Path> directories) throws IOException {
    Object key = fileKey(real);
    for (Path directory : directories) {
      if (key != null && Files.isDirectory(directory) && key.equals(fileKey(directory))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object fileKey(Path directory) throws IOException {
    return Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
  }

  private void refuseUnlessInsisted(DeviceFacts facts, Standing standing, List<Refusal> refusals) {
    Path real = facts.realPath();
    if (!facts.mountPoint()) {
      refusals.add(
          refusal(
              Refusal.Code.NOT_A_MOUNT_POINT,
              real,
              "is no mount point: an ordinary directory, or a device that is not mounted"));
    }
    Mount mount = standing.mount();
    if (temporaryPlaces().map(Surroundings::real).anyMatch(real::startsWith)) {
      refusals.add(
          refusal(Refusal.Code.TEMPORARY_PLACE, real, "lies in a place for temporary files"));
    } else if (mount != null && mount.kind() == FileSystemKind.MEMORY) {
      refusals.add(
          refusal(
              Refusal.Code.TEMPORARY_PLACE,
              real,
              "is in the memory of this machine, gone when it is unmounted"));
    }
  }

  private Stream<Path> temporaryPlaces() {
    Stream<Path> ofUser = Stream.of(surroundings.temporaryDirectory());
    return switch (surroundings.platform()) {
      case UNIX ->
          Stream.concat(
              ofUser,
              Stream.of("tmp", "var/tmp", "dev/shm").map(surroundings.systemRoot()::resolve));
      case WINDOWS -> ofUser;
    };
  }

  private static DeviceVerdict unusable(Refusal.Code code, Path path, String what) {
    return new DeviceVerdict.Unusable(refusal(code, path, what));
  }

  private static Refusal refusal(Refusal.Code code, Path path, String what) {
    return new Refusal(code, Quoted.of(path.toString(), MOST_PATH_CHARACTERS) + " " + what);
  }
}

package dev.waybill.device;

import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
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
  private final MountTable mounts;

  /** Guards a machine with these surroundings and mounts. */
  public DeviceGuard(Surroundings surroundings, MountTable mounts) {
    this.surroundings = surroundings;
    this.mounts = mounts;
  }

  /** Guards the machine that this program runs on. */
  public static DeviceGuard ofThisMachine() {
    return new DeviceGuard(Surroundings.ofThisMachine(), MountTable.ofThisMachine());
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
    DeviceFacts facts = facts(real);
    List<Refusal> refusals = new ArrayList<>();
    refuseWhatCannotBeUsed(facts, refusals);
    refuseWhatIsNoDevice(facts, refusals);
    refuseUnlessInsisted(facts, refusals);
    return new DeviceVerdict.Judged(facts, refusals);
  }

  private DeviceFacts facts(Path real) throws IOException {
    Optional<Mount> mount = mounts.mountOf(real);
    FileStore store = Files.getFileStore(real);
    return new DeviceFacts(
        real,
        mount.map(Mount::point).filter(real::equals).isPresent(),
        mount.map(Mount::source).orElse(""),
        mount.map(Mount::fileSystemType).orElse(""),
        store.getTotalSpace(),
        store.getUsableSpace(),
        mount.map(Mount::readOnly).orElse(false) || store.isReadOnly());
  }

  private static void refuseWhatCannotBeUsed(DeviceFacts facts, List<Refusal> refusals) {
    Path real = facts.realPath();
    if (!Files.isReadable(real) || !Files.isExecutable(real)) {
      refusals.add(refusal(Refusal.Code.NOT_READABLE, real, "cannot be read: permission denied"));
    }
    if (facts.readOnly()) {
      refusals.add(
          refusal(Refusal.Code.READ_ONLY_FILE_SYSTEM, real, "is on a read-only file system"));
    } else if (!Files.isWritable(real)) {
      refusals.add(
          refusal(Refusal.Code.NOT_WRITABLE, real, "cannot be written to: permission denied"));
    }
  }

  private void refuseWhatIsNoDevice(DeviceFacts facts, List<Refusal> refusals) throws IOException {
    Path real = facts.realPath();
    if (real.equals(Surroundings.real(surroundings.systemRoot()))) {
      refusals.add(refusal(Refusal.Code.SYSTEM_ROOT, real, "is the root of this system"));
    }
    if (Surroundings.real(surroundings.home()).startsWith(real)
        || isAnotherNameOf(real, List.of(surroundings.home()))) {
      refusals.add(
          refusal(Refusal.Code.HOME_DIRECTORY, real, "is the home directory or lies above it"));
    }
    Path working = Surroundings.real(surroundings.workingDirectory());
    if (working.equals(real)
        || isAnotherNameOf(real, List.of(working))
        || (working.startsWith(real) && !facts.mountPoint())) {
      refusals.add(
          refusal(
              Refusal.Code.WORKING_DIRECTORY, real, "is the working directory or lies above it"));
    }
    if (new SystemDirectories(surroundings).contain(real, facts.mountPoint())
        || isAnotherNameOf(real, new SystemDirectories(surroundings).all())) {
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

  private void refuseUnlessInsisted(DeviceFacts facts, List<Refusal> refusals) {
    Path real = facts.realPath();
    if (!facts.mountPoint()) {
      refusals.add(
          refusal(
              Refusal.Code.NOT_A_MOUNT_POINT,
              real,
              "is no mount point: an ordinary directory, or a device that is not mounted"));
    }
    if (temporaryPlaces().map(Surroundings::real).anyMatch(real::startsWith)) {
      refusals.add(
          refusal(Refusal.Code.TEMPORARY_PLACE, real, "lies in a place for temporary files"));
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

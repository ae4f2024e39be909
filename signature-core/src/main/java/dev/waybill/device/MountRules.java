package dev.waybill.device;

import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said against a directory for how it is mounted and what it is mounted from. */
final class MountRules {
  /** A list of mount points in a sentence. */
  private static final int MOST_NAMED = 5;

  private static final int MOST_CHARACTERS = 200;
  private static final Pattern PLAIN = Pattern.compile("[\\w./:@-]{1,100}");

  /** Where Windows is the host, its drives come with this. */
  private static final String WINDOWS_DRIVE = "aname=drvfs";

  private final Surroundings surroundings;
  private final Probe probe;

  MountRules(Surroundings surroundings, Probe probe) {
    this.surroundings = surroundings;
    this.probe = probe;
  }

  /** A reason without the path, which the guard puts in front. */
  record Reason(Refusal.Code code, String what) {}

  /**
   * All reasons, but for that the path is no mount point.
   *
   * @param disks of the file system that holds the path
   */
  List<Reason> judge(Standing standing, List<Disk> disks) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    if (!standing.clear()) {
      reasons.add(
          new Reason(
              Refusal.Code.MOUNTS_UNCLEAR,
              "cannot be judged: the system's list of mounts cannot be read in full"));
    }
    Mount mount = standing.mount();
    if (mount != null) {
      ofType(mount, standing.mountPoint()).ifPresent(reasons::add);
      if (disks.stream().anyMatch(disk -> disk.attachment() == Attachment.NETWORK)) {
        reasons.add(
            new Reason(
                Refusal.Code.NETWORK,
                "is on a disk that is reached over a network (" + buses(disks) + ")"));
      }
      if (standing.mountPoint()) {
        ofMountPoint(standing, mount, reasons);
        ofSystem(standing, mount, disks).ifPresent(reasons::add);
      }
    }
    if (!standing.mountPoint() && !standing.inside().isEmpty()) {
      reasons.add(
          new Reason(
              Refusal.Code.AMBIGUOUS,
              "is no device itself but holds what is mounted at "
                  + named(standing.inside())
                  + ": say which one is meant"));
    }
    return reasons;
  }

  private static Optional<Reason> ofType(Mount mount, boolean mountPoint) {
    String type = " (" + word(mount.fileSystemType()) + ")";
    return switch (mount.kind()) {
      case DISK, MEMORY -> Optional.empty();
      case NETWORK ->
          Optional.of(
              new Reason(
                  Refusal.Code.NETWORK,
                  isDriveOfWindows(mount)
                      ? "is a drive of Windows as WSL shows it"
                          + type
                          + ", and what drive it is cannot be told from here: prepare it on Windows"
                      : "is a folder of another machine" + type + ", no device of this one"));
      // In a container everything is on one of these; a directory there is as good as any.
      case LAYERED ->
          mountPoint
              ? Optional.of(
                  new Reason(
                      Refusal.Code.NO_DEVICE_BEHIND,
                      "shows the files of other directories or of an archive"
                          + type
                          + ", not those of a device"))
              : Optional.empty();
      case AUTOMOUNT ->
          Optional.of(
              new Reason(
                  Refusal.Code.NO_DEVICE_BEHIND,
                  "waits for something to be mounted there" + type + ", and nothing is yet"));
      case VIRTUAL, UNKNOWN ->
          Optional.of(
              new Reason(
                  Refusal.Code.NO_DEVICE_BEHIND,
                  "is on a file system that no device is known to be behind" + type));
    };
  }

  private static boolean isDriveOfWindows(Mount mount) {
    return mount.fileSystemType().equals("drvfs") || mount.options().contains(WINDOWS_DRIVE);
  }

  private void ofMountPoint(Standing standing, Mount mount, List<Reason> reasons) {
    if (!mount.isWholeFileSystem()) {
      reasons.add(
          new Reason(
              Refusal.Code.PART_OF_FILE_SYSTEM,
              "shows only "
                  + (mount.isSubvolume() ? "the subvolume " : "the directory ")
                  + Quoted.of(mount.root().toString(), MOST_CHARACTERS)
                  + " of the file system on "
                  + word(mount.source())
                  + ", not the root of a device"));
    }
    if (standing.stacked()) {
      reasons.add(
          new Reason(
              Refusal.Code.AMBIGUOUS,
              "has several file systems mounted on top of each other: unmount those that are not meant"));
    }
    List<Mount> around = standing.around().stream().filter(this::isDeviceOfUser).toList();
    if (!around.isEmpty()) {
      reasons.add(
          new Reason(
              Refusal.Code.AMBIGUOUS,
              "is mounted inside another device, at "
                  + named(around)
                  + ": which of them is meant is not clear"));
    }
  }

  /** Whether a path in it may be taken for one on a device that somebody brought. */
  private boolean isDeviceOfUser(Mount mount) {
    return switch (mount.kind()) {
      case DISK, NETWORK -> !isOfSystem(mount);
      case MEMORY, LAYERED, VIRTUAL, AUTOMOUNT, UNKNOWN -> false;
    };
  }

  private Optional<Reason> ofSystem(Standing standing, Mount mount, List<Disk> disks)
      throws IOException {
    Set<String> own = names(disks);
    for (Mount other : probe.mounts()) {
      if (!other.point().equals(mount.point()) && isOfSystem(other)) {
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(names(probe.disks(other)));
        boolean same = standing.twins().contains(other);
        if (same || !shared.isEmpty()) {
          return Optional.of(
              new Reason(
                  Refusal.Code.SYSTEM_DEVICE,
                  "is on "
                      + (shared.isEmpty()
                          ? "the file system"
                          : shared.stream().sorted().collect(Collectors.joining(", ")))
                      + ", and so is "
                      + Quoted.of(other.point().toString(), MOST_CHARACTERS)
                      + " of this system: what the system needs to run cannot be shipped"));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> names(List<Disk> disks) {
    return disks.stream().map(Disk::name).collect(Collectors.toSet());
  }

  /** Whether the system needs what is mounted there, or its user does who runs this. */
  private boolean isOfSystem(Mount mount) {
    SystemDirectories system = new SystemDirectories(surroundings);
    Path root = surroundings.systemRoot();
    Path point;
    try {
      point = system.outsideOfViews(root.resolve(mount.point().toString()));
    } catch (InvalidPathException e) {
      return false;
    }
    return point.equals(root)
        || Surroundings.real(surroundings.home()).startsWith(point)
        || system.contain(point, true);
  }

  private static String named(List<Mount> mounts) {
    Stream<String> points =
        mounts.stream()
            .map(mount -> Quoted.of(mount.point().toString(), MOST_CHARACTERS))
            .limit(MOST_NAMED);
    int more = mounts.size() - MOST_NAMED;
    return points.collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Plain as it is, anything else in quotes. */
  private static String word(String outside) {
    return PLAIN.matcher(outside).matches() ? outside : Quoted.of(outside, MOST_CHARACTERS);
  }

  private static String buses(List<Disk> disks) {
    return disks.stream()
        .filter(disk -> disk.attachment() == Attachment.NETWORK)
        .map(Disk::bus)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

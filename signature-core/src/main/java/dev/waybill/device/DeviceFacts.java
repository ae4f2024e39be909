package dev.waybill.device;

import java.nio.file.Path;
import java.util.List;

/**
 * What the machine says about a directory, to be shown before anything is written to it.
 *
 * @param realPath free of links: the directory that was judged
 * @param mount the file system that holds it
 * @param volume what is known of that file system apart from its being mounted; of what is no mount
 *     point, of the file system that it is on
 * @param disks what it is on: several for an array, none when not known
 * @param otherDisks what else hangs on this machine
 * @param names what is in it
 * @param rootKey the number that the file system gives the directory
 * @param sequence changes whenever a disk is unplugged and plugged in again, where the machine
 *     counts that; else empty
 */
public record DeviceFacts(
    Path realPath,
    MountFacts mount,
    Volume volume,
    List<Disk> disks,
    List<Disk> otherDisks,
    TopNames names,
    String rootKey,
    String sequence) {

  /** Copies the lists. */
  public DeviceFacts {
    disks = List.copyOf(disks);
    otherDisks = List.copyOf(otherDisks);
  }

  /** Whether a file system begins at the directory. */
  public boolean mountPoint() {
    return mount.isHere();
  }

  /**
   * A mounted file system.
   *
   * @param isHere whether it begins at the directory that was judged
   * @param source what is mounted, such as {@code /dev/sdb1}; empty when not known
   * @param fileSystemType such as {@code vfat}; empty when not known
   * @param deviceNumbers such as {@code 8:17}; empty when not known
   * @param totalBytes the size of the file system
   * @param freeBytes what is left for this user
   * @param readOnly whether nothing can be written there
   * @param alsoAt where else the same file system is mounted
   * @param inside what is mounted at places inside the directory, and so not on this device
   * @param namesakes where other file systems with the same label are mounted
   */
  public record MountFacts(
      boolean isHere,
      String source,
      String fileSystemType,
      String deviceNumbers,
      long totalBytes,
      long freeBytes,
      boolean readOnly,
      List<String> alsoAt,
      List<String> inside,
      List<String> namesakes) {

    /** Copies the lists. */
    public MountFacts {
      alsoAt = List.copyOf(alsoAt);
      inside = List.copyOf(inside);
      namesakes = List.copyOf(namesakes);
    }
  }
}

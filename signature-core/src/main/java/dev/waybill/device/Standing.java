package dev.waybill.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a path stands among the mounts of its machine.
 *
 * @param mount the one that holds the path; null when none is known to
 * @param mountPoint whether the mount begins there
 * @param around the mounts that this one is inside of, the outermost first
 * @param stacked whether another mount is hidden at the same point
 * @param inside what is mounted at places inside the path
 * @param twins other mounts of the same file system, as far as they can be reached
 * @param otherNames other paths to the very directory, through those
 * @param clear false when the machine's list of mounts cannot be read in full
 */
record Standing(
    @Nullable Mount mount,
    boolean mountPoint,
    List<Mount> around,
    boolean stacked,
    List<Mount> inside,
    List<Mount> twins,
    List<KernelPath> otherNames,
    boolean clear) {

  /** The same for a machine that lists nothing but the mount that holds the path. */
  static Standing alone(Mount mount, boolean mountPoint) {
    return new Standing(mount, mountPoint, List.of(), false, List.of(), List.of(), List.of(), true);
  }

  /** Copies the lists. */
  Standing {
    around = List.copyOf(around);
    inside = List.copyOf(inside);
    twins = List.copyOf(twins);
    otherNames = List.copyOf(otherNames);
  }
}

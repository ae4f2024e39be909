package dev.waybill.device;

import java.util.Arrays;

/**
 * A file system at its place in the directory tree.
 *
 * @param id the kernel's number of the mount
 * @param parent the number of the mount that it is mounted on; may be that of one that is not seen
 * @param device numbers of the block device, such as {@code 8:17}; {@code 0:…} where there is none,
 *     empty where the machine does not number them
 * @param root which directory of the file system is shown; {@code /} unless it is a bind mount or a
 *     subvolume
 * @param point the directory where it begins
 * @param source what is mounted, such as {@code /dev/sdb1}; may be empty
 * @param fileSystemType such as {@code ext4} or {@code vfat}; may be empty
 * @param options of the file system, joined by commas
 * @param readOnly whether nothing can be written through this mount
 */
record Mount(
    int id,
    int parent,
    String device,
    KernelPath root,
    KernelPath point,
    String source,
    String fileSystemType,
    String options,
    boolean readOnly) {

  private static final String NO_BLOCK_DEVICE = "0:";

  /**
   * What the type says of where its files are; of a type that is not known, what the device says.
   */
  FileSystemKind kind() {
    FileSystemKind known = FileSystemKind.of(fileSystemType);
    if (known != FileSystemKind.UNKNOWN) {
      return known;
    }
    return device.startsWith(NO_BLOCK_DEVICE) ? FileSystemKind.UNKNOWN : FileSystemKind.DISK;
  }

  boolean hasBlockDevice() {
    return !device.isEmpty() && !device.startsWith(NO_BLOCK_DEVICE);
  }

  boolean isWholeFileSystem() {
    return root.equals(KernelPath.ROOT);
  }

  /** Whether the part that is shown is a subvolume, and not a directory somewhere in one. */
  boolean isSubvolume() {
    return Arrays.asList(options.split(",", -1)).contains("subvol=" + root);
  }
}

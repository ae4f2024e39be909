package dev.waybill.device;

import java.util.Set;

/**
 * The file system on a device, as the machine describes it without mounting it.
 *
 * @param node what carries it, such as {@code sdb1}; empty when there is none
 * @param label the name that its owner gave it; may be empty
 * @param uuid its own number; may be empty
 * @param format such as {@code ext4} or {@code vfat}: what it is, whatever driver shows it; may be
 *     empty
 * @param formatVersion such as {@code FAT32}; may be empty
 * @param layers what lies between it and the disks
 */
public record Volume(
    String node,
    String label,
    String uuid,
    String format,
    String formatVersion,
    Set<Layer> layers) {

  /** Nothing is known. */
  static final Volume UNKNOWN = new Volume("", "", "", "", "", Set.of());

  /** Something that somebody else's machine has to know before it sees the files. */
  public enum Layer {
    /** Everything is encrypted. */
    ENCRYPTION,
    /** A volume manager hands out parts of disks. */
    LOGICAL_VOLUME,
    /** Several disks are one. */
    RAID,
    /** Several ways lead to the same disk. */
    MULTIPATH,
    /** A file is treated like a disk. */
    FILE
  }

  /** Copies the set. */
  public Volume {
    layers = Set.copyOf(layers);
  }
}

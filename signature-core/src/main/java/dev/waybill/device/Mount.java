package dev.waybill.device;

import java.nio.file.Path;

/**
 * A file system at its place in the directory tree.
 *
 * @param point the directory where it begins
 * @param source what is mounted, such as {@code /dev/sdb1}; may be empty
 * @param fileSystemType such as {@code ext4} or {@code vfat}; may be empty
 * @param readOnly whether nothing can be written through this mount
 */
public record Mount(Path point, String source, String fileSystemType, boolean readOnly) {}

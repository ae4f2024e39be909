package dev.waybill.device;

import java.nio.file.Path;

/**
 * What the machine says about a directory, to be shown before anything is written to it.
 *
 * @param realPath free of links: the directory that was judged
 * @param mountPoint whether a file system begins there
 * @param mountSource what is mounted, such as {@code /dev/sdb1}; empty when not known
 * @param fileSystemType such as {@code vfat}; empty when not known
 * @param totalBytes the size of the file system
 * @param freeBytes what is left for this user
 * @param readOnly whether nothing can be written there
 */
public record DeviceFacts(
    Path realPath,
    boolean mountPoint,
    String mountSource,
    String fileSystemType,
    long totalBytes,
    long freeBytes,
    boolean readOnly) {}

package dev.waybill.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is mounted where. */
@FunctionalInterface
public interface MountTable {
  /**
   * The mount that holds this directory; empty when the table has none, which is as good as not
   * being a mount point.
   *
   * @param realPath absolute and free of links
   */
  Optional<Mount> mountOf(Path realPath) throws IOException;

  /** The kernel's table on Linux; elsewhere what can be told from the file stores. */
  static MountTable ofThisMachine() {
    Path mountInfo = Path.of("/proc/self/mountinfo");
    return Files.isReadable(mountInfo) ? new MountInfo(mountInfo) : new FileStoreMounts();
  }
}

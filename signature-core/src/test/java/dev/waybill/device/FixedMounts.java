package dev.waybill.device;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mount table as written down in a test. */
record FixedMounts(List<Mount> mounts) implements MountTable {
  @Override
  public Optional<Mount> mountOf(Path realPath) {
    return mounts.stream()
        .filter(mount -> realPath.startsWith(mount.point()))
        .max(Comparator.comparingInt(mount -> mount.point().getNameCount()));
  }
}

package dev.waybill.device;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Any system: a mount point is where the file store is another one than that of the parent. Blind
 * to a directory mounted a second time on the same store.
 */
final class FileStoreMounts implements MountTable {
  @Override
  public Optional<Mount> mountOf(Path realPath) throws IOException {
    FileStore store = Files.getFileStore(realPath);
    Path point = realPath;
    for (Path parent = point.getParent();
        parent != null && Files.getFileStore(parent).equals(store);
        parent = parent.getParent()) {
      point = parent;
    }
    return Optional.of(new Mount(point, store.name(), store.type(), store.isReadOnly()));
  }
}

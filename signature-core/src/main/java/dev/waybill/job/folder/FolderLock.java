package dev.waybill.job.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write into a directory of job folders, held by one thread of one process at a time.
 *
 * <p>The system frees it when a process dies, however that happens.
 */
final class FolderLock {
  static final String NAME = ".waybill-lock";

  /** A lock on a file is the whole process's: threads of one process need one of their own. */
  private static final Map<Path, ReentrantLock> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  private FolderLock() {}

  /** What is done while nobody else writes. */
  interface Action<T> {
    T run() throws IOException;
  }

  /** Waits until nobody else holds it, and then acts. */
  static <T> T holding(Path directory, Action<T> action) throws IOException {
    Path real = directory.toRealPath();
    ReentrantLock ofThisProcess = OF_THIS_PROCESS.computeIfAbsent(real, any -> new ReentrantLock());
    ofThisProcess.lock();
    try (FileChannel channel = open(real.resolve(NAME))) {
      FileLock lock = channel.lock();
      try {
        return action.run();
      } finally {
        lock.release();
      }
    } finally {
      ofThisProcess.unlock();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    // A pipe would be waited for, for ever.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "is no regular file");
    }
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }
}

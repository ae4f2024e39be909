package dev.waybill.job.folder;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

  /** Writers need milliseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(10);

  private FolderLock() {}

  /** What is done while nobody else writes. */
  interface Action<T> {
    T run() throws IOException;
  }

  /**
   * Waits until nobody else holds it, and then acts.
   *
   * @throws FileSystemException when somebody holds it for longer than any writer needs
   */
  static <T> T holding(Path directory, Action<T> action) throws IOException {
    Path real = directory.toRealPath();
    ReentrantLock ofThisProcess = OF_THIS_PROCESS.computeIfAbsent(real, any -> new ReentrantLock());
    ofThisProcess.lock();
    try (FileChannel channel = open(real.resolve(NAME))) {
      FileLock lock = lock(channel, real.resolve(NAME));
      try {
        return action.run();
      } finally {
        lock.release();
      }
    } finally {
      ofThisProcess.unlock();
    }
  }

  /** Whoever may read the file can hold it for ever. */
  private static FileLock lock(FileChannel channel, Path file) throws IOException {
    long start = System.nanoTime();
    do {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      pause();
    } while (System.nanoTime() - start < LONGEST.toNanos());
    throw new FileSystemException(
        file.toString(),
        null,
        "another program has held it for " + LONGEST.toSeconds() + " seconds");
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another program writes");
    }
  }

  private static FileChannel open(Path file) throws IOException {
    // A pipe would be waited for, for ever.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "is no regular file");
    }
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        EntryWriter.ownerOnly(file, "rw-------"));
  }
}

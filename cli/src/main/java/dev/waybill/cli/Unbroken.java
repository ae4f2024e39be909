package dev.waybill.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Writes files that are finished when the run is interrupted: the program ends when those that were
 * begun are in place, and begins no others.
 */
final class Unbroken implements AutoCloseable {
  /** A device that does not answer must not keep the program from ending. */
  private static final long PATIENCE_SECONDS = 10;

  /** Shared by those who write, taken for good by the end of the program. */
  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  private final Thread end = new Thread(this::waitForWriters, "end");

  Unbroken() {
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** One writing of a file. */
  @FunctionalInterface
  interface Writing {
    void carryOut() throws IOException;
  }

  void write(Writing file) throws IOException {
    writing.readLock().lock();
    try {
      file.carryOut();
    } finally {
      writing.readLock().unlock();
    }
  }

  private void waitForWriters() {
    try {
      var unused = writing.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The program is ending already.
      return;
    }
  }
}

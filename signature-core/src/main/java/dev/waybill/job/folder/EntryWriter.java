package dev.waybill.job.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes directories that are there whole or not at all: filled under another name, forced, and
 * moved in one step. For whoever holds the {@link FolderLock}.
 */
final class EntryWriter {
  private static final String PREFIX = ".waybill-";
  private static final String SUFFIX = ".tmp";
  private static final int RANDOM_BYTES = 8;
  private static final Pattern UNFINISHED =
      Pattern.compile(
          Pattern.quote(PREFIX) + "[0-9a-f]{" + 2 * RANDOM_BYTES + "}" + Pattern.quote(SUFFIX));
  private static final SecureRandom RANDOM = new SecureRandom();

  private EntryWriter() {}

  /**
   * Makes a directory with these files, and with directories above them where a name has a slash.
   *
   * @throws FileAlreadyExistsException when something of that name is there already
   */
  static void write(Path target, Map<String, byte[]> files) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path parent = parentOf(target);
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    Path unfinished = parent.resolve(PREFIX + HexFormat.of().formatHex(random) + SUFFIX);
    try {
      makeDirectory(unfinished);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = unfinished.resolve(file.getKey());
        if (!Files.exists(parentOf(path))) {
          makeDirectory(parentOf(path));
        }
        writeForced(path, file.getValue());
        forceDirectory(parentOf(path));
      }
      forceDirectory(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      discard(unfinished, e);
      throw e;
    }
    forceDirectory(parent);
  }

  /** Removes what a killed writer left in a directory. */
  static void removeUnfinished(Path directory) throws IOException {
    try (DirectoryStream<Path> names =
        Files.newDirectoryStream(
            directory,
            path ->
                UNFINISHED.matcher(String.valueOf(path.getFileName())).matches()
                    && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
      for (Path name : names) {
        remove(name);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("nothing is above the path of an entry");
    }
    return parent;
  }

  static void makeDirectory(Path directory) throws IOException {
    Files.createDirectory(directory, ownerOnly(directory, "rwx------"));
  }

  private static void writeForced(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(file, "rw-------"))) {
      for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Where a directory cannot be opened, the files in it have been forced. */
  private static void forceDirectory(Path directory) throws IOException {
    FileChannel opened;
    try {
      opened = FileChannel.open(directory, StandardOpenOption.READ);
    } catch (IOException | UnsupportedOperationException e) {
      // Windows, and file systems in memory, open no directories.
      return;
    }
    try (FileChannel channel = opened) {
      channel.force(true);
    }
  }

  private static void discard(Path unfinished, Exception reason) {
    try {
      if (Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
        remove(unfinished);
      }
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Of a directory of ours: files, and directories of files. */
  private static void remove(Path directory) throws IOException {
    try (DirectoryStream<Path> names = Files.newDirectoryStream(directory)) {
      for (Path name : names) {
        if (Files.isDirectory(name, LinkOption.NOFOLLOW_LINKS)) {
          remove(name);
        } else {
          Files.delete(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Files.delete(directory);
  }
}

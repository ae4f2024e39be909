package dev.waybill.job.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files of entries. Where Java can, through the opened directories of job and entry, so that
 * none of them can be swapped for a link between a look and the reading.
 */
final class EntryReader {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private EntryReader() {}

  /**
   * A file, whole; empty when there is none of that name.
   *
   * @throws IOException when it is no regular file, is longer, or cannot be read
   */
  static Optional<byte[]> read(Path entry, String file, int most) throws IOException {
    Path absolute = entry.toAbsolutePath();
    Path job = parentOf(absolute);
    try (DirectoryStream<Path> jobs = Files.newDirectoryStream(parentOf(job))) {
      if (!(jobs instanceof SecureDirectoryStream<Path> opened)) {
        return Optional.of(byPath(entry.resolve(file), most));
      }
      try (SecureDirectoryStream<Path> ofJob =
              opened.newDirectoryStream(job.getFileName(), LinkOption.NOFOLLOW_LINKS);
          SecureDirectoryStream<Path> ofEntry =
              ofJob.newDirectoryStream(absolute.getFileName(), LinkOption.NOFOLLOW_LINKS)) {
        Path name = entry.getFileSystem().getPath(file);
        demandRegular(
            ofEntry
                .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes(),
            entry.resolve(file));
        try (InputStream in = Channels.newInputStream(ofEntry.newByteChannel(name, READ))) {
          return Optional.of(upTo(most, in, entry.resolve(file)));
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("an entry is in the folder of a job");
    }
    return parent;
  }

  private static byte[] byPath(Path file, int most) throws IOException {
    demandRegular(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), file);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return upTo(most, in, file);
    }
  }

  /** A pipe would be waited for, for ever. */
  private static void demandRegular(BasicFileAttributes attributes, Path file)
      throws FileSystemException {
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "is no regular file");
    }
  }

  private static byte[] upTo(int most, InputStream in, Path file) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new FileSystemException(file.toString(), null, "has more than " + most + " bytes");
    }
    return bytes;
  }
}

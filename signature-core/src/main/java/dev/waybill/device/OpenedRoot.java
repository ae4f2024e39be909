package dev.waybill.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory held open, as Linux allows: whatever is put in place of its path, or of a directory
 * above it, every name is looked up in this very directory.
 */
final class OpenedRoot implements DeviceRoot {
  private final Path path;
  private final SecureDirectoryStream<Path> stream;
  private final Path itself;

  OpenedRoot(Path path, SecureDirectoryStream<Path> stream) {
    this.path = path;
    this.stream = stream;
    this.itself = name(".");
  }

  @Override
  public @Nullable Object key() throws IOException {
    return stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
  }

  @Override
  public Path name(String name) {
    return path.getFileSystem().getPath(name);
  }

  @Override
  public DirectoryStream<Path> list() throws IOException {
    // Each stream can be gone through but once.
    return new Names(stream.newDirectoryStream(itself, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public BasicFileAttributes attributes(Path name) throws IOException {
    try {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    } catch (FileSystemException e) {
      throw placed(e, name);
    }
  }

  /** By its path, as nothing else offers the number, and so with a look at which file that was. */
  @Override
  public int linkCount(Path name) throws IOException {
    Path file = path.resolve(name);
    int count = NamedRoot.linksTo(file);
    if (count > 1 && !Objects.equals(DeviceRoot.keyOf(file), attributes(name).fileKey())) {
      throw new FileSystemException(file.toString(), null, "has been replaced meanwhile");
    }
    return count;
  }

  @Override
  public @Nullable PosixFileAttributeView permissions(Path name) {
    return stream.getFileAttributeView(
        name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public FileChannel openFile(Path name, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    SeekableByteChannel channel;
    try {
      channel = stream.newByteChannel(name, all);
    } catch (FileSystemException e) {
      throw placed(e, name);
    }
    if (channel instanceof FileChannel file) {
      return file;
    }
    channel.close();
    throw new FileSystemException(
        path.resolve(name).toString(), null, "cannot be forced to the device from here");
  }

  @Override
  public DeviceRoot openFolder(Path name) throws IOException {
    try {
      return new OpenedRoot(
          path.resolve(name), stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    } catch (FileSystemException e) {
      throw placed(e, name);
    }
  }

  /** What the system calls renameat: never anything but one step. */
  @Override
  public void move(Path from, Path to) throws IOException {
    try {
      stream.move(from, stream, to);
    } catch (FileSystemException e) {
      throw placed(e, to);
    }
  }

  @Override
  public void delete(Path name) throws IOException {
    try {
      stream.deleteFile(name);
    } catch (FileSystemException e) {
      throw placed(e, name);
    }
  }

  @Override
  public void force() throws IOException {
    try (FileChannel directory = openFile(itself, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** The system names the file as it was called here; a person wants to know where it is. */
  private FileSystemException placed(FileSystemException e, Path name) {
    String file = path.resolve(name).toString();
    FileSystemException placed;
    if (e instanceof NoSuchFileException) {
      placed = new NoSuchFileException(file, null, e.getReason());
    } else if (e instanceof AccessDeniedException) {
      placed = new AccessDeniedException(file, null, e.getReason());
    } else if (e instanceof FileAlreadyExistsException) {
      placed = new FileAlreadyExistsException(file, null, e.getReason());
    } else {
      placed = new FileSystemException(file, null, e.getReason());
    }
    placed.initCause(e);
    return placed;
  }
}

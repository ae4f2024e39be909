package dev.waybill.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory known by its path only, where the system offers no more, as on Windows. Somebody who
 * puts another directory in its place between two steps diverts the second one; the last name of
 * each path is not followed when it is a link.
 */
final class NamedRoot implements DeviceRoot {
  private final Path path;

  NamedRoot(Path path) {
    this.path = path;
  }

  static int linksTo(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
            && Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                instanceof Integer count
        ? count
        : 1;
  }

  @Override
  public @Nullable Object key() throws IOException {
    return DeviceRoot.keyOf(path);
  }

  @Override
  public Path name(String name) {
    return path.getFileSystem().getPath(name);
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // The caller closes it.
  public DirectoryStream<Path> list() throws IOException {
    return new Names(Files.newDirectoryStream(path));
  }

  @Override
  public BasicFileAttributes attributes(Path name) throws IOException {
    return Files.readAttributes(
        path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public int linkCount(Path name) throws IOException {
    return linksTo(path.resolve(name));
  }

  @Override
  public @Nullable PosixFileAttributeView permissions(Path name) {
    return Files.getFileAttributeView(
        path.resolve(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public FileChannel openFile(Path name, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(path.resolve(name), all);
  }

  @Override
  public DeviceRoot openFolder(Path name) throws IOException {
    return new NamedRoot(path.resolve(name));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(
        path.resolve(from),
        path.resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path name) throws IOException {
    Files.delete(path.resolve(name));
  }

  @Override
  public void force() throws IOException {
    try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  @Override
  public void close() {}
}

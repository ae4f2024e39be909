package dev.waybill.device;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A directory of a device that stays the same one while it is worked in. Names are single ones, and
 * what is a symbolic link is never followed.
 */
interface DeviceRoot extends Closeable {
  /**
   * Opens the directory at this path, if it is still the one with this key.
   *
   * @param key what {@link #keyOf} said of it before; null where directories have no keys
   */
  @SuppressWarnings("StreamResourceLeak") // What is returned closes it.
  static DeviceRoot open(Path realRoot, @Nullable Object key) throws IOException {
    DirectoryStream<Path> entries = Files.newDirectoryStream(realRoot);
    DeviceRoot root;
    if (entries instanceof SecureDirectoryStream<Path> secure) {
      root = new OpenedRoot(realRoot, secure);
    } else {
      entries.close();
      root = new NamedRoot(realRoot);
    }
    try {
      if (!Objects.equals(root.key(), key)) {
        throw new FileSystemException(
            realRoot.toString(), null, "is not the directory any more that it was at first");
      }
      return root;
    } catch (IOException e) {
      root.close();
      throw e;
    }
  }

  /** What tells what is at this path from everything else; null where there is no such thing. */
  static @Nullable Object keyOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** The same of this directory. */
  @Nullable Object key() throws IOException;

  /** A name in it, for the other methods. */
  Path name(String name);

  /** The names in it, as paths of one name. To be closed. */
  DirectoryStream<Path> list() throws IOException;

  /** Of the entry itself, not of what a link leads to. */
  BasicFileAttributes attributes(Path name) throws IOException;

  /** How many names a file has on its file system; 1 where that cannot be told. */
  int linkCount(Path name) throws IOException;

  /** For reading and setting its permissions; null where there are none. */
  @Nullable PosixFileAttributeView permissions(Path name);

  /** Fails on a link. Waits on a pipe, so ask for the attributes first. */
  FileChannel openFile(Path name, OpenOption... options) throws IOException;

  /** A directory in it. */
  DeviceRoot openFolder(Path name) throws IOException;

  /** In one step, also over an existing file. */
  void move(Path from, Path to) throws IOException;

  /** Removes a file, or a link and not what it leads to. */
  void delete(Path name) throws IOException;

  /** Brings the names in it onto the device. */
  void force() throws IOException;

  @Override
  void close() throws IOException;
}

package dev.waybill.device;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterDirectoryStream;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/** A file system that tells a watcher of every change before it is made, and after. */
final class WatchedDisk extends FilterFileSystemProvider {
  /** Throws in order to let an operation fail. */
  interface Watcher {
    default void before(DiskOperation operation) throws IOException {}

    default void after(DiskOperation operation) {}
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private final Watcher watcher;

  private WatchedDisk(FileSystem disk, Watcher watcher) {
    super("watched", disk);
    this.watcher = watcher;
  }

  /** The same path, under watch. */
  static Path path(Path path, Watcher watcher) {
    return new WatchedDisk(path.getFileSystem(), watcher).wrapPath(path);
  }

  private <T> T watched(DiskOperation operation, Step<T> step) throws IOException {
    watcher.before(operation);
    T result = step.take();
    watcher.after(operation);
    return result;
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  // Along a path

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        delegate.newDirectoryStream(toDelegate(directory), entry -> filter.accept(wrapPath(entry)));
    return stream instanceof SecureDirectoryStream<Path> secure
        ? new Opened(toDelegate(directory), secure)
        : new FilterDirectoryStream(stream, fileSystem);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = toDelegate(path);
    boolean directory = Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
    return open(
        real,
        directory,
        options,
        () -> delegate.newFileChannel(directory ? scratch(real) : real, options, attributes));
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    if (all.isEmpty()) {
      all.addAll(Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
    }
    all.add(StandardOpenOption.WRITE);
    return Channels.newOutputStream(newFileChannel(path, all));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    watched(
        new DiskOperation.Move(name(source), name(target)),
        () -> {
          super.move(source, target, options);
          return true;
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    watched(
        new DiskOperation.Delete(name(path)),
        () -> {
          super.delete(path);
          return true;
        });
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    return watched(new DiskOperation.Delete(name(path)), () -> super.deleteIfExists(path));
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return view(name(path), type, super.getFileAttributeView(path, type, options));
  }

  // Whichever way

  private FileChannel open(
      Path path, boolean directory, Set<? extends OpenOption> options, Step<FileChannel> step)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE) && !directory) {
      boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      if (!exists) {
        return new Channel(name(path), false, watched(new DiskOperation.Create(name(path)), step));
      }
      if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
        return new Channel(
            name(path), false, watched(new DiskOperation.Truncate(name(path)), step));
      }
    }
    return new Channel(name(path), directory, step.take());
  }

  /** A disk in memory opens no directory; a file elsewhere takes its place. */
  private static Path scratch(Path directory) throws IOException {
    if (!directory.getFileSystem().provider().getScheme().equals("jimfs")) {
      return directory;
    }
    Path scratch = directory.toAbsolutePath().getRoot().resolve("scratch");
    if (Files.notExists(scratch)) {
      Files.createFile(scratch);
    }
    return scratch;
  }

  private <V extends FileAttributeView> V view(String name, Class<V> type, V view) {
    if (view == null || type != PosixFileAttributeView.class) {
      return view;
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                if (!method.getName().equals("setPermissions")) {
                  return method.invoke(view, arguments);
                }
                DiskOperation operation = new DiskOperation.SetPermissions(name);
                watcher.before(operation);
                Object result = method.invoke(view, arguments);
                watcher.after(operation);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private final class Channel extends FilterFileChannel {
    private final String name;
    private final boolean directory;

    Channel(String name, boolean directory, FileChannel channel) {
      super(channel);
      this.name = name;
      this.directory = directory;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.duplicate().get(bytes);
      return watched(DiskOperation.Append.of(name, bytes), () -> super.write(source));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      watched(
          directory ? new DiskOperation.ForceDirectory() : new DiskOperation.ForceFile(name),
          () -> {
            super.force(metaData);
            return true;
          });
    }
  }

  // In a directory held open

  private final class Opened implements SecureDirectoryStream<Path> {
    private final Path path;
    private final SecureDirectoryStream<Path> stream;

    Opened(Path path, SecureDirectoryStream<Path> stream) {
      this.path = path;
      this.stream = stream;
    }

    @Override
    public Iterator<Path> iterator() {
      Iterator<Path> entries = stream.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public Path next() {
          return wrapPath(entries.next());
        }
      };
    }

    @Override
    public SecureDirectoryStream<Path> newDirectoryStream(Path name, LinkOption... options)
        throws IOException {
      return new Opened(
          path.resolve(toDelegate(name)), stream.newDirectoryStream(toDelegate(name), options));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path name, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      boolean directory = name.toString().equals(".");
      return open(
          path.resolve(toDelegate(name)),
          directory,
          options,
          () ->
              (FileChannel)
                  (directory
                      ? Files.newByteChannel(scratch(path), Set.of(StandardOpenOption.READ))
                      : stream.newByteChannel(toDelegate(name), options, attributes)));
    }

    @Override
    public void deleteFile(Path name) throws IOException {
      watched(
          new DiskOperation.Delete(name.toString()),
          () -> {
            stream.deleteFile(toDelegate(name));
            return true;
          });
    }

    @Override
    public void deleteDirectory(Path name) throws IOException {
      stream.deleteDirectory(toDelegate(name));
    }

    @Override
    public void move(Path from, SecureDirectoryStream<Path> directory, Path to) throws IOException {
      watched(
          new DiskOperation.Move(from.toString(), to.toString()),
          () -> {
            stream.move(toDelegate(from), ((Opened) directory).stream, toDelegate(to));
            return true;
          });
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Class<V> type) {
      return stream.getFileAttributeView(type);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path name, Class<V> type, LinkOption... options) {
      return view(
          name.toString(), type, stream.getFileAttributeView(toDelegate(name), type, options));
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}

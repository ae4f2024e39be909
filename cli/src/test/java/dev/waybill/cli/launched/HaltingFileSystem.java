package dev.waybill.cli.launched;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterDirectoryStream;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.jspecify.annotations.Nullable;

/**
 * The default file system of a virtual machine that is gone, without a word, after so many changes
 * below one directory, which two system properties tell. Half a write is a change of its own, and
 * so is forcing one to the disk.
 */
public final class HaltingFileSystem extends FilterFileSystemProvider {
  /** The exit status then. */
  static final int HALTED = 77;

  static final String BELOW = "halt.below";
  static final String AFTER = "halt.after";

  private final String below = System.getProperty(BELOW, "nowhere");
  private final int last = Integer.getInteger(AFTER, Integer.MAX_VALUE);
  private final IdentityHashMap<Object, SecureDirectoryStream<Path>> opened =
      new IdentityHashMap<>();
  private int changes;

  /** Called by the virtual machine, with the file system that it has without this one. */
  public HaltingFileSystem(FileSystemProvider usual) {
    super("file", usual.getFileSystem(URI.create("file:///")));
  }

  private void changed() {
    changes++;
    if (changes == last) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private boolean isWatched(Path path) {
    return path.toAbsolutePath().toString().startsWith(below);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel = delegate.newFileChannel(toDelegate(path), options, attributes);
    return isWatched(path) ? watched(channel, options) : channel;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    super.move(source, target, options);
    if (isWatched(target)) {
      changed();
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    super.delete(path);
    if (isWatched(path)) {
      changed();
    }
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        delegate.newDirectoryStream(toDelegate(directory), entry -> filter.accept(wrapPath(entry)));
    return isWatched(directory) && stream instanceof SecureDirectoryStream<Path> secure
        ? watched(secure)
        : new FilterDirectoryStream(stream, fileSystem);
  }

  private FileChannel watched(FileChannel channel, Collection<?> options) {
    if (options.contains(StandardOpenOption.CREATE_NEW)) {
      changed();
    }
    return new Channel(channel);
  }

  /** A directory that is held open. */
  @SuppressWarnings("unchecked")
  private SecureDirectoryStream<Path> watched(SecureDirectoryStream<Path> stream) {
    Object proxy =
        Proxy.newProxyInstance(
            SecureDirectoryStream.class.getClassLoader(),
            new Class<?>[] {SecureDirectoryStream.class},
            (self, method, arguments) -> call(stream, method, arguments));
    opened.put(proxy, stream);
    return (SecureDirectoryStream<Path>) proxy;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object call(
      SecureDirectoryStream<Path> stream, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] own = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < own.length; i++) {
      if (own[i] instanceof Path path) {
        own[i] = toDelegate(path);
      } else {
        own[i] = opened.containsKey(own[i]) ? opened.get(own[i]) : own[i];
      }
    }
    Object result;
    try {
      result = method.invoke(stream, own);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    return switch (method.getName()) {
      case "iterator" -> wrapped((Iterator<Path>) result);
      case "newDirectoryStream" -> watched((SecureDirectoryStream<Path>) result);
      case "newByteChannel" -> watched((FileChannel) result, (Set<?>) own[1]);
      case "move", "deleteFile" -> {
        changed();
        yield result;
      }
      default -> result;
    };
  }

  private Iterator<Path> wrapped(Iterator<Path> entries) {
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

  private final class Channel extends FilterFileChannel {
    Channel(FileChannel channel) {
      super(channel);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      ByteBuffer half = source.duplicate();
      half.limit(half.position() + half.remaining() / 2);
      int written = super.write(half);
      source.position(half.position());
      changed();
      written += super.write(source);
      changed();
      return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      super.force(metaData);
      changed();
    }
  }
}

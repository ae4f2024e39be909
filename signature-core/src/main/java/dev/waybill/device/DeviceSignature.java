package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The SIGNATURE file in the root of one device.
 *
 * <pre>{@code
 * DeviceSignature signature = DeviceSignature.in(Path.of("/media/stick"));
 * WriteOutcome outcome = signature.write(SignatureFileWriter.render(file), false);
 * }</pre>
 *
 * <p>Whether the directory may be treated as a device is for {@link DeviceGuard} to say first.
 */
public final class DeviceSignature {
  private static final int MOST_MESSAGE_CHARACTERS = 200;

  /** The service reads the device as somebody else. */
  private static final Set<PosixFilePermission> READABLE_BY_ALL =
      PosixFilePermissions.fromString("rw-r--r--");

  private final Path root;
  private final Path file;

  private DeviceSignature(Path realRoot) {
    this.root = realRoot;
    this.file = realRoot.resolve(SignatureFile.NAME);
  }

  /**
   * The SIGNATURE file of the device with this root. A link to the root is resolved here, once.
   *
   * @throws NoSuchFileException when there is nothing at that path
   * @throws NotDirectoryException when it is no directory
   */
  public static DeviceSignature in(Path root) throws IOException {
    Path real = root.toRealPath();
    if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(real.toString());
    }
    return new DeviceSignature(real);
  }

  /** What is there now. Opens nothing but a regular file, and reads at most 4097 bytes of it. */
  public SignatureState look() throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return new SignatureState.Absent();
    }
    // Asked before opening: to open a pipe would be to wait for its other end.
    if (!attributes.isRegularFile()) {
      return new SignatureState.NotRegular(kind(attributes));
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] beginning = in.readNBytes(SignatureFile.MOST_BYTES + 1);
      return new SignatureState.Present(beginning, attributes.size());
    }
  }

  /**
   * Makes these bytes the SIGNATURE file: a temporary file beside it, forced, moved over the name
   * in one step, the directory forced, read back. When it throws before the move, the old file is
   * as it was and nothing new is left.
   *
   * @param content at most 4096 bytes
   * @param replace whether a SIGNATURE file with other bytes may be replaced
   * @throws SignatureExistsException when it may not and there is one
   * @throws FileSystemException when SIGNATURE is a link, a directory or anything else but a file
   * @throws IOException when the device is full, read-only or gone, cannot replace a file in one
   *     step, or gives back other bytes than were written
   */
  public WriteOutcome write(byte[] content, boolean replace) throws IOException {
    if (content.length > SignatureFile.MOST_BYTES) {
      throw new IllegalArgumentException(
          "%d bytes, a SIGNATURE file has at most %d"
              .formatted(content.length, SignatureFile.MOST_BYTES));
    }
    // Of the caller's array, what is compared at the end must be what was written at the beginning.
    byte[] own = content.clone();
    WriteOutcome.Kind kind = decide(own, replace);
    TemporaryFiles.removeStrays(root);
    if (kind != WriteOutcome.Kind.UNCHANGED) {
      put(own);
    }
    boolean directoryForced = forceDirectory();
    if (!(look() instanceof SignatureState.Present present && present.holds(own))) {
      throw new IOException(
          shown() + " does not read back as it was written; do not ship this device");
    }
    return new WriteOutcome(kind, directoryForced);
  }

  /** Names in the root, and folders one level down, that look like a SIGNATURE gone astray. */
  public LookAlikes lookAlikes() throws IOException {
    return new LookAlikeSearch(root).search();
  }

  private WriteOutcome.Kind decide(byte[] content, boolean replace) throws IOException {
    SignatureState before = look();
    if (before instanceof SignatureState.NotRegular notRegular) {
      throw new FileSystemException(
          file.toString(),
          null,
          "is " + notRegular.kind().words() + ", expected a regular file or nothing");
    }
    if (!(before instanceof SignatureState.Present present)) {
      return WriteOutcome.Kind.WRITTEN;
    }
    if (present.holds(content)) {
      return WriteOutcome.Kind.UNCHANGED;
    }
    if (!replace) {
      throw new SignatureExistsException(file);
    }
    return WriteOutcome.Kind.REPLACED;
  }

  private void put(byte[] content) throws IOException {
    Path temporary = TemporaryFiles.freshName(root);
    // Outside the try: a file that this call did not create is not this call's to remove.
    FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      try (channel) {
        makeReadable(temporary);
        fill(channel, content);
      }
      moveIntoPlace(temporary);
    } catch (IOException | RuntimeException e) {
      discard(temporary, e);
      throw e;
    }
  }

  /** What a channel throws names no file: "No space left on device". */
  private void fill(FileChannel channel, byte[] content) throws IOException {
    try {
      for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new IOException(shown() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void moveIntoPlace(Path temporary) throws IOException {
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          shown() + " cannot be put in place in one step on this file system; nothing was changed",
          e);
    }
  }

  private static void discard(Path temporary, Exception reason) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void makeReadable(Path temporary) throws IOException {
    var view =
        Files.getFileAttributeView(
            temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null
        || !Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)
        || view.readAttributes().permissions().equals(READABLE_BY_ALL)) {
      return;
    }
    try {
      view.setPermissions(READABLE_BY_ALL);
    } catch (FileSystemException e) {
      // FAT and its like store no modes: what is seen here is an option of this machine's mount and
      // says nothing about what the service will see.
    }
  }

  /** False where a directory cannot be opened or forced; the file itself has been forced anyway. */
  private boolean forceDirectory() {
    try (FileChannel directory = FileChannel.open(root, StandardOpenOption.READ)) {
      directory.force(true);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private String shown() {
    return Quoted.of(file.toString(), MOST_MESSAGE_CHARACTERS);
  }

  private static SignatureState.Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return SignatureState.Kind.LINK;
    }
    return attributes.isDirectory() ? SignatureState.Kind.DIRECTORY : SignatureState.Kind.OTHER;
  }
}

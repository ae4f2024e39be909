package dev.waybill.cli;

import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of the person's choice, written beside itself and then put in place: after a failure it is
 * as it was before.
 */
final class OutputFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** S_IFMT and S_IFBLK of POSIX's sys/stat.h. */
  private static final int FILE_TYPE = 0170000;

  private static final int BLOCK_DEVICE = 0060000;

  /** To write to a device that is not plugged in would be to make a file of its name there. */
  private static final Path DEVICES = Path.of("/dev");

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private OutputFile() {}

  static void write(Path path, byte[] content) throws IOException {
    write(path, null, content);
  }

  /**
   * Writes a file anew that was read before, and only when it is still what it was: what another
   * program saved meanwhile, its owner, and its other names would be lost. A link stays a link.
   */
  static void rewrite(Path path, byte[] read, byte[] content) throws IOException {
    write(path, read, content);
  }

  private static void write(Path path, byte @Nullable [] read, byte[] content) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a directory, expected a file");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      if (isBlockDevice(path)) {
        throw new FileSystemException(
            path.toString(), null, "is a storage device, expected a file");
      }
      // A pipe or /dev/stdout: moving a file over it would destroy it.
      try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
        out.write(content);
      }
      return;
    }
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || !Files.exists(directory)) {
      throw new NoSuchFileException(String.valueOf(path.getParent()));
    }
    if (read != null) {
      refuseSeveralNames(target, path);
    }
    try {
      replace(target, directory.resolve(freshName()), read, content);
    } catch (FileSystemException e) {
      // It names the temporary file, of which nobody knows.
      throw new FileSystemException(path.toString(), null, reason(e));
    } catch (IOException e) {
      throw new FileSystemException(path.toString(), null, String.valueOf(e.getMessage()));
    }
  }

  /** Says in time that a file is there which must not be replaced. */
  static void refuseExisting(Path path) throws FileAlreadyExistsException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          path.toString(), null, "is there already; nothing was written");
    }
  }

  /** A slip of the fingers must not cost a manifest or a key: only a SIGNATURE file is replaced. */
  static void refuseAllButSignature(Path target) throws IOException {
    refuseLink(target);
    if (DEVICES.equals(target.toAbsolutePath().normalize().getParent())
        && Files.notExists(target)) {
      throw new FileSystemException(
          target.toString(), null, "is no device that is plugged in; nothing was written");
    }
    if (target.endsWith(SignatureFile.NAME)
        && Files.exists(target)
        && !Files.isRegularFile(target)
        && !Files.isDirectory(target)) {
      // A pipe of that name may have come with a device; its other end would be waited for.
      throw new FileSystemException(
          target.toString(), null, "is no file, expected a SIGNATURE file or nothing");
    }
    if (Files.isRegularFile(target)) {
      byte[] there = new Input(target.toString()).readUpTo(SignatureFile.MOST_BYTES);
      if (there.length > 0
          && !(SignatureFileReader.read(there) instanceof SignatureFileReading.Read)) {
        throw new FileAlreadyExistsException(
            target.toString(),
            null,
            "is there already and is no SIGNATURE file; nothing was written");
      }
    }
  }

  /**
   * A link named SIGNATURE may have come with a device, and point at a file of another one. Links
   * of the system, such as {@code /dev/stdout}, are no files of anybody.
   */
  private static void refuseLink(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    if (Files.isSymbolicLink(target)
        && !absolute.startsWith("/dev")
        && !absolute.startsWith("/proc")) {
      throw new FileSystemException(
          target.toString(), null, "is a symbolic link, expected a file; nothing was written");
    }
  }

  /**
   * What two paths have in common when the same file would be written: the folder itself, whatever
   * links or mounts lead there, and the name in it.
   */
  static Object identity(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null) {
      return absolute;
    }
    try {
      Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      String name = absolute.getFileName().toString().toLowerCase(Locale.ROOT);
      return List.of(key == null ? folder.toRealPath() : key, name);
    } catch (IOException e) {
      // There is no such folder yet.
      return absolute;
    }
  }

  /** Writes a file that is not there yet: another one is never replaced, not even meanwhile. */
  static void writeNew(Path path, byte[] content) throws IOException {
    writeNew(path, content, new FileAttribute<?>[0]);
  }

  /** The same for what holds a password, or may: only its owner can read it. */
  static void writeNewForOwner(Path path, byte[] content) throws IOException {
    writeNew(
        path,
        content,
        path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0]);
  }

  private static void writeNew(Path path, byte[] content, FileAttribute<?>[] attributes)
      throws IOException {
    refuseExisting(path);
    try (FileChannel channel =
        FileChannel.open(
            path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      try {
        for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      } catch (IOException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    }
  }

  /** Files of the kind "other" that hold a file system: to write to one is to destroy that. */
  private static boolean isBlockDevice(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((Integer) Files.getAttribute(path, "unix:mode") & FILE_TYPE) == BLOCK_DEVICE;
  }

  private static void refuseSeveralNames(Path target, Path path) throws IOException {
    if (target.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (Integer) Files.getAttribute(target, "unix:nlink") > 1) {
      throw new FileSystemException(
          path.toString(),
          null,
          "has other names (hard links), which would keep the old text; nothing was written");
    }
  }

  private static void replace(Path target, Path temporary, byte @Nullable [] read, byte[] content)
      throws IOException {
    try {
      // Not createTempFile: what it creates only its owner can read.
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        // Before there is anything to read in it, which may be a password.
        if (Files.exists(target)) {
          if (read != null) {
            keepOwner(target, temporary);
          }
          keepMode(target, temporary);
        }
        for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      }
      if (read != null && !Arrays.equals(read, Files.readAllBytes(target))) {
        throw new FileSystemException(
            target.toString(),
            null,
            "was changed by another program meanwhile; nothing was written");
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void keepOwner(Path target, Path temporary) throws IOException {
    var old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    var fresh = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (old == null || fresh == null) {
      return;
    }
    PosixFileAttributes wanted = old.readAttributes();
    PosixFileAttributes now = fresh.readAttributes();
    try {
      if (!now.owner().equals(wanted.owner())) {
        fresh.setOwner(wanted.owner());
      }
      if (!now.group().equals(wanted.group())) {
        fresh.setGroup(wanted.group());
      }
    } catch (FileSystemException e) {
      throw new FileSystemException(
          target.toString(),
          null,
          "belongs to somebody else, and would no longer; nothing was written");
    }
  }

  private static void keepMode(Path target, Path temporary) throws IOException {
    var old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null) {
      Set<PosixFilePermission> mode = old.readAttributes().permissions();
      if (!Files.getPosixFilePermissions(temporary).equals(mode)) {
        Files.setPosixFilePermissions(temporary, mode);
      }
    }
  }

  private static String freshName() {
    return ".waybill-" + Long.toUnsignedString(RANDOM.nextLong(), Character.MAX_RADIX) + ".tmp";
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = failure.getReason();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}

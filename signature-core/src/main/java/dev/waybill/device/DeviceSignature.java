package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  private final Path root;
  private final @Nullable Object key;
  private final Path file;

  private DeviceSignature(Path realRoot, @Nullable Object key) {
    this.root = realRoot;
    this.key = key;
    this.file = realRoot.resolve(SignatureFile.NAME);
  }

  /**
   * The SIGNATURE file of the device with this root. A link to the root is resolved here, once;
   * from now on the directory must stay the one that it leads to.
   *
   * @throws NoSuchFileException when there is nothing at that path
   * @throws NotDirectoryException when it is no directory
   */
  public static DeviceSignature in(Path root) throws IOException {
    Path real = root.toRealPath();
    if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(real.toString());
    }
    return new DeviceSignature(real, DeviceRoot.keyOf(real));
  }

  /**
   * The SIGNATURE file in a folder that is no device. A link to what is above the folder is
   * resolved; the folder itself must be none.
   *
   * @param name one name
   * @throws FileSystemException when it is no folder
   */
  public static DeviceSignature inFolder(Path above, String name) throws IOException {
    Path folder = above.toRealPath().resolve(name);
    BasicFileAttributes found =
        Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isDirectory()) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "is "
              + (found.isSymbolicLink() ? "a symbolic link" : "no folder")
              + ", expected a folder; nothing was written");
    }
    return new DeviceSignature(folder, found.fileKey());
  }

  /** The root with all links resolved: where {@link #write} writes, and nowhere else. */
  public Path root() {
    return root;
  }

  /** What is there now. Opens nothing but a regular file, and reads at most 4097 bytes of it. */
  public SignatureState look() throws IOException {
    try (DeviceRoot opened = DeviceRoot.open(root, key)) {
      return SignatureLook.at(opened);
    }
  }

  /**
   * Makes these bytes the SIGNATURE file: a temporary file beside it, forced, moved over the name
   * in one step, the directory forced, what interrupted runs left removed, all read back. When it
   * throws before the move, the old file is as it was and nothing new is left.
   *
   * <p>A file with other capitals that answers to SIGNATURE is taken for SIGNATURE, and has the
   * right name afterwards. A file that has a second name (hard link) is never written through: the
   * other name keeps what it has.
   *
   * @param content at most 4096 bytes
   * @param replace whether a SIGNATURE file with other bytes may be replaced
   * @throws SignatureExistsException when it may not and there is one
   * @throws FileSystemException when SIGNATURE is a link, a directory or anything else but a file,
   *     or the directory is not the one any more that it was at first
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
    WriteOutcome outcome;
    try (DeviceRoot opened = DeviceRoot.open(root, key)) {
      outcome = new SignatureWrite(opened, file, own).carryOut(replace);
    }
    if (!Objects.equals(DeviceRoot.keyOf(root), key)) {
      throw new FileSystemException(
          root.toString(),
          null,
          "is another directory now; SIGNATURE was written into the one that was here at first");
    }
    return outcome;
  }

  /** Names in the root, and folders one level down, that look like a SIGNATURE gone astray. */
  public LookAlikes lookAlikes() throws IOException {
    try (DeviceRoot opened = DeviceRoot.open(root, key)) {
      return new LookAlikeSearch(opened).search();
    }
  }
}

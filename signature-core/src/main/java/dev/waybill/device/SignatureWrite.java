package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One writing of SIGNATURE. The order of its steps is what makes it safe, and is held by a test
 * that replays them on file systems of three kinds and pulls the plug after each.
 */
final class SignatureWrite {
  private static final int MOST_MESSAGE_CHARACTERS = 200;

  /** The service reads the device as somebody else. */
  private static final Set<PosixFilePermission> READABLE_BY_ALL =
      PosixFilePermissions.fromString("rw-r--r--");

  private final DeviceRoot root;
  private final Path shownFile;
  private final Path signature;
  private final byte[] content;

  /** What may be removed only when SIGNATURE is in place. */
  private final List<Path> toRemove = new ArrayList<>();

  private int leftovers;

  /**
   * @param shownFile the path of the file, for messages
   * @param content belongs to this object from now on
   */
  SignatureWrite(DeviceRoot root, Path shownFile, byte[] content) {
    this.root = root;
    this.shownFile = shownFile;
    this.signature = root.name(SignatureFile.NAME);
    this.content = content;
  }

  WriteOutcome carryOut(boolean replace) throws IOException {
    SignatureState before = SignatureLook.at(root);
    WriteOutcome.Kind kind = decide(before, replace);
    boolean directoryForced = canForceDirectory();
    clearAway(before);
    if (kind == WriteOutcome.Kind.UNCHANGED && !isReliable(before)) {
      kind = WriteOutcome.Kind.WRITTEN;
    }
    if (kind == WriteOutcome.Kind.UNCHANGED) {
      forceFile();
    } else {
      put(before);
    }
    forceDirectory(directoryForced);
    if (!toRemove.isEmpty()) {
      for (Path path : toRemove) {
        remove(path);
      }
      forceDirectory(directoryForced);
    }
    if (!(SignatureLook.at(root) instanceof SignatureState.Present present
        && present.holds(content))) {
      throw new IOException(
          shown() + " does not read back as it was written; do not ship this device");
    }
    return new WriteOutcome(kind, directoryForced, leftovers);
  }

  private WriteOutcome.Kind decide(SignatureState before, boolean replace) throws IOException {
    if (before instanceof SignatureState.NotRegular notRegular) {
      throw new FileSystemException(
          shownFile.toString(),
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
      throw new SignatureExistsException(shownFile);
    }
    return WriteOutcome.Kind.REPLACED;
  }

  /**
   * Tried before anything is changed: where it works now, that it fails later is no matter of the
   * file system but of a device that is going away.
   */
  private boolean canForceDirectory() {
    try {
      root.force();
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void forceDirectory(boolean possible) throws IOException {
    if (possible) {
      try {
        root.force();
      } catch (IOException e) {
        throw new IOException(
            shown() + " was written but may not be on the device: " + e.getMessage(), e);
      }
    }
  }

  /**
   * Removes what interrupted runs left, all but copies of SIGNATURE: where a crash left both names
   * of a file that was being moved (FAT), these share its place on the device, and to remove one
   * would give that place away.
   */
  private void clearAway(SignatureState before) throws IOException {
    for (Path leftover : TemporaryFiles.leftovers(root)) {
      leftovers++;
      if (before instanceof SignatureState.Present present && mayShare(present, leftover)) {
        toRemove.add(leftover);
      } else {
        remove(leftover);
      }
    }
  }

  private boolean mayShare(SignatureState.Present present, Path leftover) throws IOException {
    try {
      return present.holds(SignatureLook.beginning(root, leftover));
    } catch (AccessDeniedException e) {
      return true;
    }
  }

  private void remove(Path path) throws IOException {
    try {
      root.delete(path);
    } catch (NoSuchFileException e) {
      // Somebody else was faster.
    }
  }

  /** Whether a file with the right bytes is one to build on. */
  private boolean isReliable(SignatureState before) throws IOException {
    return toRemove.isEmpty()
        && before instanceof SignatureState.Present present
        && present.isSpeltRight()
        // A second name is a way to change the file later.
        && root.linkCount(signature) == 1;
  }

  private void put(SignatureState before) throws IOException {
    Path temporary = root.name(TemporaryFiles.freshName());
    // Outside the try: a file that this call did not create is not this call's to remove.
    FileChannel channel =
        root.openFile(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      try (channel) {
        makeReadable(temporary);
        fill(channel);
      }
      if (before instanceof SignatureState.Present present && !present.isSpeltRight()) {
        moveIntoPlaceOf(root.name(present.nameOnDevice()), temporary);
      } else {
        moveIntoPlace(temporary);
      }
    } catch (IOException | RuntimeException e) {
      discard(temporary, e);
      throw e;
    }
  }

  /** What a channel throws names no file: "No space left on device". */
  private void fill(FileChannel channel) throws IOException {
    try {
      for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new IOException(shown() + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The right bytes may be there in memory only, say from a copy made a moment ago. */
  private void forceFile() throws IOException {
    try (FileChannel channel = root.openFile(signature, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(shown() + " may not be on the device: " + e.getMessage(), e);
    }
  }

  private void moveIntoPlace(Path temporary) throws IOException {
    try {
      root.move(temporary, signature);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          shown() + " cannot be put in place in one step on this file system; nothing was changed",
          e);
    }
  }

  /** A file that is moved over {@code Signature} is called {@code Signature} on some systems. */
  private void moveIntoPlaceOf(Path other, Path temporary) throws IOException {
    Path aside = root.name(TemporaryFiles.freshName());
    root.move(other, aside);
    try {
      moveIntoPlace(temporary);
    } catch (IOException | RuntimeException e) {
      try {
        root.move(aside, other);
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
    toRemove.add(aside);
  }

  private void discard(Path temporary, Exception reason) {
    try {
      remove(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void makeReadable(Path temporary) throws IOException {
    PosixFileAttributeView view = root.permissions(temporary);
    try {
      if (view != null && !view.readAttributes().permissions().equals(READABLE_BY_ALL)) {
        view.setPermissions(READABLE_BY_ALL);
      }
    } catch (FileSystemException | UnsupportedOperationException e) {
      // FAT and its like store no modes: what is seen here is an option of this machine's mount and
      // says nothing about what the service will see.
    }
  }

  private String shown() {
    return Quoted.of(shownFile.toString(), MOST_MESSAGE_CHARACTERS);
  }
}

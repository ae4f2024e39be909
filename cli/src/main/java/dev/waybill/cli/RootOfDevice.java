package dev.waybill.cli;

import dev.waybill.device.DeviceGuard;
import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Keeps what writes many files from writing onto devices, which only prepare guards. */
final class RootOfDevice {
  private static final String NUMBER_OF_FILE_SYSTEM = "unix:dev";

  private RootOfDevice() {}

  /**
   * Refuses a file in the root of a mounted device.
   *
   * @throws FileSystemException with what to do instead
   */
  static void refuse(Path file) throws IOException {
    if (isIn(file)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "would be in the root of a mounted device; 'waybill prepare' writes there, after it has"
              + " looked which device it is; --output-dir takes another place");
    }
  }

  /**
   * Refuses to put one SIGNATURE in the place of another in the root of a mounted device.
   *
   * @throws FileSystemException with what to do instead
   */
  static void refuseAnother(Path file, byte[] content) throws IOException {
    // A pipe, as /dev/stdout may be, would be waited for.
    if (Files.isRegularFile(file)
        && !Arrays.equals(new Input(file.toString()).readUpTo(SignatureFile.MOST_BYTES), content)
        && isIn(file)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "is another SIGNATURE, in the root of a mounted device; 'waybill prepare --replace'"
              + " replaces it, after it has looked which device it is");
    }
  }

  private static boolean isIn(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null
        && Files.isDirectory(folder)
        && mayBegin(folder.toRealPath())
        && DeviceGuard.ofThisMachine().judge(folder).isRootOfDevice();
  }

  /** To ask the guard about each of ten thousand folders would take longer than to sign. */
  private static boolean mayBegin(Path folder) throws IOException {
    Path above = folder.getParent();
    return above == null
        || !folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        || !Files.getAttribute(folder, NUMBER_OF_FILE_SYSTEM)
            .equals(Files.getAttribute(above, NUMBER_OF_FILE_SYSTEM));
  }
}

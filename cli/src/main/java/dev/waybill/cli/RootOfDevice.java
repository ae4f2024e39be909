package dev.waybill.cli;

import dev.waybill.device.DeviceGuard;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null
        && Files.isDirectory(folder)
        && mayBegin(folder.toRealPath())
        && DeviceGuard.ofThisMachine().judge(folder).isRootOfDevice()) {
      throw new FileSystemException(
          file.toString(),
          null,
          "would be in the root of a mounted device; 'waybill prepare' writes there, after it has"
              + " looked which device it is; --output-dir takes another place");
    }
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

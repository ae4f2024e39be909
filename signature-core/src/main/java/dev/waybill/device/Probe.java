package dev.waybill.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a machine says of its mounts and of the disks behind them. Closed: the questions are those
 * of {@link DeviceGuard}.
 */
public abstract sealed class Probe permits LinuxProbe, FileStoreProbe {
  Probe() {}

  /** The tables of the kernel on Linux; elsewhere what can be told from the file stores. */
  public static Probe ofThisMachine() {
    Path root = Path.of("/");
    return Files.isReadable(root.resolve(LinuxProbe.MOUNTS))
        ? ofLinux(root)
        : new FileStoreProbe(Surroundings.ofThisMachine().systemRoot(), Files::getFileStore);
  }

  /**
   * A Linux machine whose {@code proc}, {@code sys}, {@code dev} and {@code run} are below this
   * directory.
   */
  public static Probe ofLinux(Path systemRoot) {
    return new LinuxProbe(systemRoot);
  }

  /**
   * Where a directory stands among the mounts.
   *
   * @param realPath absolute and free of links
   */
  abstract Standing standing(Path realPath) throws IOException;

  /** Every mount that a path leads to, as far as the machine lists them. */
  abstract List<Mount> mounts() throws IOException;

  /** The file system of a mount, without what the mount itself says. */
  abstract Volume volume(Mount mount);

  /** The disks that a mount is on; empty when none is known. */
  abstract List<Disk> disks(Mount mount);

  /**
   * What the machine counts up each time that a disk is plugged in, of those that a mount is on;
   * empty when it does not. A copy of a disk, put in its place, has another.
   */
  abstract String sequence(Mount mount);

  /** Every disk of the machine, as far as it lists them. */
  abstract List<Disk> attachedDisks();
}

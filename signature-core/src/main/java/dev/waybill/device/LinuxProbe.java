package dev.waybill.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of the kernel, anew for each question. */
final class LinuxProbe extends Probe {
  static final String MOUNTS = "proc/self/mountinfo";

  private final Path mountInfo;
  private final BlockDevices devices;

  LinuxProbe(Path systemRoot) {
    this.mountInfo = systemRoot.resolve(MOUNTS);
    this.devices = new BlockDevices(systemRoot);
  }

  @Override
  Standing standing(Path realPath) throws IOException {
    return tree().standing(KernelPath.of(realPath));
  }

  @Override
  List<Mount> mounts() throws IOException {
    return tree().visible();
  }

  private MountTree tree() throws IOException {
    return new MountTree(
        MountInfo.parse(new String(Files.readAllBytes(mountInfo), StandardCharsets.ISO_8859_1)));
  }

  @Override
  Volume volume(Mount mount) {
    return devices.volume(mount);
  }

  @Override
  List<Disk> disks(Mount mount) {
    if (mount.fileSystemType().equals("zfs")) {
      // A pool keeps its disks to itself; its name does for telling one from the other.
      String pool = mount.source().replaceFirst("/.*", "");
      return List.of(new Disk("the pool " + pool, "", List.of(), "", Attachment.UNKNOWN));
    }
    return devices.disks(mount);
  }

  @Override
  String sequence(Mount mount) {
    return devices.sequence(mount);
  }

  @Override
  List<Disk> attachedDisks() {
    return devices.attached();
  }
}

package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MountInfoTest {
  private static final String TABLE =
      """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
      30 22 8:17 / /media/My\\040Stick rw,nosuid shared:5 master:2 - vfat /dev/sdb1 rw,uid=1000
      31 22 8:33 / /media/plain rw - ext4 /dev/sdc1 rw
      32 22 8:34 / /media/locked ro,relatime - iso9660 /dev/sr0 rw
      33 22 8:35 / /media/locked-below rw - ext4 /dev/sdd1 ro,data=ordered
      34 31 0:50 / /media/plain/inner rw - tmpfs none\\134x rw
      35 22 8:36 / /media/twice rw - ext4 /dev/first rw
      36 35 8:37 / /media/twice rw - ext4 /dev/second rw
      37 22 8:38 / /media/tab\\011lf\\012back\\134slash rw - ext4 /dev/sde1 rw
      a line that is none
      38 22 8:39 / /media/cut rw shared:1
      39 22 8:40 / /media/cut rw - ext4
      """;

  private FileSystem disk;
  private MountInfo mounts;

  @BeforeEach
  void writeTable() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    Path table = disk.getPath("/mountinfo");
    Files.writeString(table, TABLE, StandardCharsets.UTF_8);
    mounts = new MountInfo(table);
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  @Test
  void readsThroughOptionalFieldsAndEscapes() throws IOException {
    assertThat(mountOf("/media/My Stick"))
        .hasValue(new Mount(disk.getPath("/media/My Stick"), "/dev/sdb1", "vfat", false));
    assertThat(mountOf("/media/tab\tlf\nback\\slash")).map(Mount::source).hasValue("/dev/sde1");
    assertThat(mountOf("/media/plain/inner")).map(Mount::source).hasValue("none\\x");
  }

  @Test
  void givesTheInnermostMount() throws IOException {
    assertThat(mountOf("/media/plain/inner/x")).map(Mount::fileSystemType).hasValue("tmpfs");
    assertThat(mountOf("/media/plain/other")).map(Mount::source).hasValue("/dev/sdc1");
    assertThat(mountOf("/media/plainer")).map(Mount::source).hasValue("/dev/sda1");
  }

  @Test
  void theLastMountOnAPointHidesTheOthers() throws IOException {
    assertThat(mountOf("/media/twice")).map(Mount::source).hasValue("/dev/second");
  }

  @Test
  void isReadOnlyThroughTheMountOrTheFileSystem() throws IOException {
    assertThat(mountOf("/media/locked")).map(Mount::readOnly).hasValue(true);
    assertThat(mountOf("/media/locked-below")).map(Mount::readOnly).hasValue(true);
    assertThat(mountOf("/")).map(Mount::readOnly).hasValue(false);
  }

  @Test
  void passesOverLinesThatAreNone() throws IOException {
    assertThat(mountOf("/media/cut")).map(Mount::source).hasValue("/dev/sda1");
  }

  @Test
  void knowsNothingWhenTheTableHasNothing() throws IOException {
    Files.writeString(disk.getPath("/mountinfo"), "");

    assertThat(mountOf("/media")).isEmpty();
  }

  private Optional<Mount> mountOf(String path) throws IOException {
    return mounts.mountOf(disk.getPath(path));
  }
}

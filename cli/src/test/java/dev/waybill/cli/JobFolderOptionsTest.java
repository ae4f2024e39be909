package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFolderOptionsTest {
  @TempDir private Path folder = Path.of("");

  /** Whoever may rename what is in the folder above can put other jobs in the place of these. */
  @Test
  void warnsOfAFolderAboveThatEverybodyMayReplace() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Path jobs = Files.createDirectories(open.resolve("mine/jobs"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(check(jobs).err()).doesNotContain("warning");

    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(check(jobs).err())
        .startsWith(
            "waybill: warning: every user of this machine may put another directory in the place"
                + " of the one with the job folders; keep it in a folder of your own: "
                + jobs
                + "\n");

    // As /tmp is.
    Files.setAttribute(open, "unix:mode", 01777);
    assertThat(check(jobs).err()).doesNotContain("warning");
  }

  /** That there are none is for the command to say. */
  @Test
  void warnsOfNoneThatIsNotThere() {
    assertThat(check(folder.resolve("absent")).err()).doesNotContain("warning");
  }

  /** There is no such job, which is said behind the warning. */
  private static Run check(Path jobs) {
    return Run.of("job", "check", "7K2QZ", "--jobs=" + jobs);
  }
}

package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is to be left alone may be mounted a second time under the name of a device. */
class BindMountTest {
  private Path mounted = Path.of("");

  @AfterEach
  void unmount() throws Exception {
    if (!mounted.toString().isEmpty()) {
      run("umount", mounted.toString());
    }
  }

  @Test
  void refusesTheHomeDirectoryUnderAnotherName(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path stick = Files.createDirectory(folder.resolve("stick"));
    assumeTrue(
        run("mount", "--bind", home.toString(), stick.toString()) == 0,
        "skipped: only root can mount, and not everywhere");
    mounted = stick;
    Surroundings surroundings =
        new Surroundings(
            Surroundings.Platform.UNIX,
            folder.resolve("root"),
            home,
            folder.resolve("working"),
            folder.resolve("temporary"));

    assertThat(new DeviceGuard(surroundings, MountTable.ofThisMachine()).judge(stick).refusals())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.HOME_DIRECTORY);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}

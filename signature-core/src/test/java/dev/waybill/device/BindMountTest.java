package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    Path stick = bind(home, folder.resolve("stick"));

    assertThat(codes(folder, stick)).containsExactly(Refusal.Code.HOME_DIRECTORY);
  }

  @Test
  void refusesADirectoryBelowHomeUnderAnotherName(@TempDir Path folder) throws Exception {
    Path below = Files.createDirectories(folder.resolve("home/letters"));
    Path stick = bind(below, folder.resolve("stick"));

    assertThat(codes(folder, stick))
        .containsExactly(Refusal.Code.PART_OF_FILE_SYSTEM, Refusal.Code.SYSTEM_DEVICE);
  }

  @Test
  void refusesWhatLiesInASystemDirectoryUnderAnotherName(@TempDir Path folder) throws Exception {
    Path stick = bind(Path.of("/etc"), folder.resolve("stick"));
    Path inside;
    try (Stream<Path> entries = Files.list(stick)) {
      inside =
          entries
              .filter(Files::isDirectory)
              .filter(entry -> !Files.isSymbolicLink(entry))
              .findFirst()
              .orElseThrow();
    }

    assertThat(codes(folder, inside))
        .contains(Refusal.Code.SYSTEM_DIRECTORY, Refusal.Code.NOT_A_MOUNT_POINT);
  }

  private Path bind(Path directory, Path point) throws Exception {
    Files.createDirectory(point);
    assumeTrue(
        run("mount", "--bind", directory.toString(), point.toString()) == 0,
        "skipped: only root can mount, and not everywhere");
    mounted = point;
    return point;
  }

  private static List<Refusal.Code> codes(Path folder, Path judged) throws IOException {
    Surroundings surroundings =
        new Surroundings(
            Surroundings.Platform.UNIX,
            Path.of("/"),
            folder.resolve("home"),
            folder.resolve("working"),
            folder.resolve("temporary"));
    return new DeviceGuard(surroundings, Probe.ofThisMachine())
        .judge(judged).refusals().stream()
            .map(Refusal::code)
            // The folder of a test lies in such a place.
            .filter(code -> code != Refusal.Code.TEMPORARY_PLACE)
            .toList();
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

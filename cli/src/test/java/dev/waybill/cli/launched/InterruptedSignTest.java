package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at random moments while a fleet is signed. */
class InterruptedSignTest {
  private static final int ROUNDS = Math.max(3, Integer.getInteger("kill.rounds", 30) / 5);
  private static final int ITEMS = 200;
  private static final int LONGEST_LIFE_MILLIS = 1500;

  @Test
  void leavesNothingHalfWrittenAndIsTakenUpAgain(@TempDir Path folder) throws Exception {
    Shell shell = Samples.shellWithManifest(folder);
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    for (int i = 0; i < ITEMS; i++) {
      Path job =
          Files.createDirectory(
              jobs.resolve("A%d%d1%d".formatted(i / 72 + 1, i / 9 % 8 + 1, i % 9 + 1)));
      Files.writeString(job.resolve("manifest.txt"), Samples.MANIFEST.replace("S/N", "S/N " + i));
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int written = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Process process =
          shell.start(
              List.of(
                  Shell.ROOT.resolve("cli/bin/waybill").toString(),
                  "sign",
                  "--fleet",
                  "jobs",
                  "--job-from-folder"),
              folder.resolve("out"),
              folder.resolve("err"));
      Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      written = whole(jobs);
    }
    System.out.println(
        ROUNDS
            + " runs of sign interrupted, seed "
            + seed
            + ", "
            + written
            + " files written by then");

    Shell.Result last = shell.run("waybill sign --fleet jobs --job-from-folder | tail -1");
    assertThat(last.out()).startsWith(ITEMS + " items: ").doesNotContain("failed", "replaced");
    assertThat(whole(jobs)).isEqualTo(ITEMS);
    assertThat(shell.run("waybill verify --fleet jobs | tail -1").out())
        .isEqualTo(ITEMS + " items: " + ITEMS + " match\n");
  }

  /** How many SIGNATURE files there are, all of them whole and nothing else beside manifests. */
  private static int whole(Path jobs) throws IOException {
    int count = 0;
    try (Stream<Path> files = Files.walk(jobs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("manifest.txt")) {
          assertThat(file.getFileName()).hasToString("SIGNATURE");
          assertThat(Files.size(file)).isEqualTo(86);
          count++;
        }
      }
    }
    return count;
  }
}

package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real command at random moments; {@code -Dkill.rounds=1000} for a longer hunt. */
class KilledPrepareTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 30);

  private static final List<String> MANIFESTS =
      List.of(Samples.MANIFEST, Samples.MANIFEST.replace("archive-2026", "archive-2027"));

  @Test
  void leavesSignatureAbsentOldOrNewAndTheNextRunLeavesNoStray(@TempDir Path folder)
      throws Exception {
    Shell shell = Samples.shellWithManifest(folder);
    Path device = Files.createDirectory(folder.resolve("device"));
    Path file = device.resolve("SIGNATURE");
    Set<String> whole = new HashSet<>();
    for (int i = 0; i < MANIFESTS.size(); i++) {
      Files.writeString(folder.resolve("m" + i), MANIFESTS.get(i));
      prepare(shell, i);
      whole.add(Files.readString(file));
    }
    assertThat(whole).hasSize(2).allSatisfy(text -> assertThat(text).hasSize(86));

    // So that most kills meet a command that is at work, however busy this machine is.
    long began = System.nanoTime();
    prepare(shell, 0);
    int longestLifeMillis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) * 6 / 5;

    long seed = System.nanoTime();
    Random random = new Random(seed);
    int absent = 0;
    int replaced = 0;
    int strays = 0;
    int ended = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Every third time there is none to begin with.
      if (round % 3 == 0) {
        Files.deleteIfExists(file);
      }
      String before = Files.exists(file) ? Files.readString(file) : "";
      ended += startAndKill(shell, folder, round % 2, random.nextInt(longestLifeMillis)) ? 1 : 0;

      List<String> left = Samples.names(device);
      assertThat(left)
          .describedAs("seed %d, round %d", seed, round)
          .hasSizeLessThanOrEqualTo(2)
          .allMatch(Samples::isOurs);
      String after = "";
      if (Files.exists(file)) {
        after = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(whole).describedAs("seed %d, round %d", seed, round).contains(after);
      }
      absent += after.isEmpty() ? 1 : 0;
      replaced += after.equals(before) ? 0 : 1;
      boolean stray = left.stream().anyMatch(name -> name.startsWith("."));
      strays += stray ? 1 : 0;
      if (stray || round % 5 == 4) {
        prepare(shell, (round + 1) % 2);
        assertThat(Samples.names(device)).containsExactly("SIGNATURE");
      }
    }
    System.out.println(
        ROUNDS
            + " runs of prepare killed within "
            + longestLifeMillis
            + " ms, seed "
            + seed
            + ": "
            + replaced
            + " had written, "
            + absent
            + " left no SIGNATURE, "
            + strays
            + " left a stray, "
            + ended
            + " had ended before");
  }

  private static List<String> command(int manifest) {
    return new ArrayList<>(
        List.of(
            Shell.ROOT.resolve("cli/bin/waybill").toString(),
            "prepare",
            "device",
            "--manifest",
            "m" + manifest,
            "--job-id",
            "7K2QZ",
            "--allow-directory",
            "--replace",
            "--yes"));
  }

  private static void prepare(Shell shell, int manifest) {
    Shell.Result result =
        shell.run("waybill " + String.join(" ", command(manifest).subList(1, 10)));
    assertThat(result.status()).describedAs(result.toString()).isZero();
  }

  /** Whether it had ended by itself. */
  private static boolean startAndKill(Shell shell, Path folder, int manifest, int lifeMillis)
      throws IOException, InterruptedException {
    // The launcher ends in exec, so that this is the JVM as soon as there is one.
    Process process = shell.start(command(manifest), folder.resolve("out"), folder.resolve("err"));
    Thread.sleep(lifeMillis);
    boolean ended = !process.isAlive();
    process.destroyForcibly().waitFor();
    return ended;
  }
}

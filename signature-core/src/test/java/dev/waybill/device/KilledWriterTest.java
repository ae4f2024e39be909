package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writer at random moments; {@code -Dkill.rounds=1000} for a longer hunt. */
class KilledWriterTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 40);
  private static final int LONGEST_LIFE_MILLIS = 80;
  private static final List<String> QUICK_START =
      List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m");

  @Test
  void leavesSignatureAbsentOldOrNewAndTheNextWriteLeavesNoStray(@TempDir Path root)
      throws Exception {
    Random random = new Random();
    int strays = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Every third time there is none to begin with.
      if (round % 3 == 0) {
        Files.deleteIfExists(root.resolve("SIGNATURE"));
      }
      startAndKill(root, random.nextInt(LONGEST_LIFE_MILLIS));

      List<String> left = DeviceSignatureTest.names(root);
      assertThat(left)
          .describedAs("round %d", round)
          .allMatch(name -> name.matches("SIGNATURE|\\.SIGNATURE\\.waybill-[0-9a-f]{16}\\.tmp"));
      assertIsAbsentOrWhole(root, round);
      strays += left.stream().anyMatch(name -> name.startsWith(".")) ? 1 : 0;

      DeviceSignature.in(root).write(WriteUntilKilled.CONTENTS.get(round % 2), true);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE");
    }
    System.out.println(ROUNDS + " writers killed, " + strays + " of them with a stray left");
  }

  private void startAndKill(Path root, int lifeMillis) throws IOException, InterruptedException {
    Process writer = ChildJvm.start(QUICK_START, WriteUntilKilled.class, root.toString());
    try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("started");
      Thread.sleep(lifeMillis);
      assertThat(writer.isAlive()).isTrue();
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private void assertIsAbsentOrWhole(Path root, int round) throws IOException {
    SignatureState state = DeviceSignature.in(root).look();
    if (state instanceof SignatureState.Present present) {
      assertThat(WriteUntilKilled.CONTENTS).describedAs("round %d", round).anyMatch(present::holds);
    } else {
      assertThat(state).describedAs("round %d", round).isEqualTo(new SignatureState.Absent());
    }
  }
}

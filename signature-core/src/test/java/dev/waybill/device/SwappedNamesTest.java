package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody puts links in the place of names while Waybill writes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SwappedNamesTest {
  private static final byte[] VICTIM = "not yours\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ONE = "version:1.0\n".repeat(7).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TWO = "version:2.0\n".repeat(7).getBytes(StandardCharsets.US_ASCII);
  private static final long ATTACK_MILLIS = 1500;

  private Path root;
  private Path away;
  private Path other;
  private Path victim;

  @BeforeEach
  void makeDevices(@TempDir Path folder) throws IOException {
    root = Files.createDirectory(folder.resolve("device")).toRealPath();
    away = root.resolveSibling("away");
    other = Files.createDirectory(folder.resolve("other"));
    victim = Files.write(other.resolve("SIGNATURE"), VICTIM);
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
      assumeTrue(
          stream instanceof SecureDirectoryStream, "skipped: directories cannot be held open here");
    }
  }

  @Test
  void refusesARootThatBecameALink() throws IOException {
    DeviceSignature signature = DeviceSignature.in(root);
    Files.move(root, away);
    Files.createSymbolicLink(root, other);

    refusesAll(signature);
  }

  @Test
  void refusesARootThatBecameAnotherDirectory() throws IOException {
    DeviceSignature signature = DeviceSignature.in(root);
    Files.move(root, away);
    Files.move(other, root);
    victim = root.resolve("SIGNATURE");
    other = root;

    refusesAll(signature);
  }

  @Test
  void refusesARootBelowADirectoryThatBecameALink() throws IOException {
    Path parent = Files.createDirectory(root.resolve("media"));
    DeviceSignature signature = DeviceSignature.in(Files.createDirectory(parent.resolve("other")));
    Files.move(parent, away);
    Files.createSymbolicLink(parent, other.getParent());

    refusesAll(signature);
  }

  private void refusesAll(DeviceSignature signature) throws IOException {
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> signature.write(ONE, true))
        .withMessageContaining("is not the directory any more that it was at first");
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(signature::look);
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(signature::lookAlikes);
    theVictimIsAsItWas();
  }

  @Test
  void followsNoLinkThatTakesThePlaceOfSignature() throws Exception {
    Path file = root.resolve("SIGNATURE");
    Path link = away;

    underAttack(
        () -> {
          Files.createSymbolicLink(link, victim);
          Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);
          Thread.onSpinWait();
          Files.deleteIfExists(file);
        });
  }

  @Test
  void followsNoLinkThatTakesThePlaceOfTheTemporaryFile() throws Exception {
    underAttack(
        () -> {
          try (DirectoryStream<Path> names = Files.newDirectoryStream(root, ".SIGNATURE.*")) {
            for (Path name : names) {
              Path link = Files.createSymbolicLink(away, victim);
              Files.move(link, name, StandardCopyOption.ATOMIC_MOVE);
            }
          }
          if (Files.isSymbolicLink(root.resolve("SIGNATURE"))) {
            Files.delete(root.resolve("SIGNATURE"));
          }
        });
  }

  @Test
  void staysInTheRootThatIsSwappedForALink() throws Exception {
    underAttack(
        () -> {
          Files.move(root, away, StandardCopyOption.ATOMIC_MOVE);
          Files.createSymbolicLink(root, other);
          Thread.sleep(1);
          Files.delete(root);
          Files.move(away, root, StandardCopyOption.ATOMIC_MOVE);
          Thread.sleep(1);
        });
  }

  private interface Attack {
    void once() throws IOException, InterruptedException;
  }

  /** Writes for a while; now and then it must succeed, or nothing has been shown. */
  private void underAttack(Attack attack) throws Exception {
    DeviceSignature signature = DeviceSignature.in(root);
    AtomicBoolean over = new AtomicBoolean();
    int[] attacks = {0};
    Thread attacker =
        new Thread(
            () -> {
              while (!over.get()) {
                try {
                  attack.once();
                  attacks[0]++;
                } catch (IOException e) {
                  // The write came in between; the next attack finds it elsewhere.
                  clear(away);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    int written = 0;
    int refused = 0;
    attacker.start();
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ATTACK_MILLIS);
      for (int i = 0; System.nanoTime() < end || written == 0; i++) {
        try {
          signature.write(i % 2 == 0 ? ONE : TWO, true);
          written++;
        } catch (IOException e) {
          refused++;
        }
      }
    } finally {
      over.set(true);
      attacker.join();
    }
    theVictimIsAsItWas();
    assertThat(attacks[0]).isPositive();
    System.out.printf("%d attacks, %d writes, %d refused%n", attacks[0], written, refused);
    if (Files.isSymbolicLink(root)) {
      Files.delete(root);
      Files.move(away, root);
    }
    Files.deleteIfExists(root.resolve("SIGNATURE"));
    assertThat(signature.write(ONE, true).kind()).isEqualTo(WriteOutcome.Kind.WRITTEN);
    assertThat(root.resolve("SIGNATURE")).hasBinaryContent(ONE);
  }

  private static void clear(Path link) {
    try {
      if (Files.isSymbolicLink(link)) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void theVictimIsAsItWas() throws IOException {
    assertThat(Files.isRegularFile(victim, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(victim).hasBinaryContent(VICTIM);
    assertThat(DeviceSignatureTest.names(other)).containsExactly("SIGNATURE");
  }
}

package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waybill.signature.Evidence.OtherManifest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work the search for a cause is, in bytes: time depends on the machine. */
class MismatchEffortTest {
  private static final int KB = 1 << 10;

  /** What nobody could have signed by any known mistake. */
  private static final SignatureFile FILE =
      new SignatureFile(SignatureVersion.V1_0, new JobId("7K2QZ"), Signature.ofBytes(new byte[20]));

  static Stream<Arguments> manifests() {
    return Stream.of(
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "x",
            ":",
            "a:",
            "a : b\n",
            "\u00a0",
            "\u00c5",
            "A\u030a",
            "\u0301",
            "eraseDevice: yes\n",
            "eraseDevice:",
            "accessKeyId: ",
            "accessKeyId:AKIA1234567890HARBOR\n",
            "serviceLevel: standard\r\n \t\r\n")
        .flatMap(
            piece ->
                IntStream.of(1, 10, 60, 100, 1024, 8000)
                    .mapToObj(size -> Arguments.of(piece, size)));
  }

  @ParameterizedTest(name = "{1} KB of {0}")
  @MethodSource("manifests")
  void isBoundedWhateverTheManifestIs(String piece, int kilobytes) {
    byte[] bytes = bytes(piece.repeat(kilobytes * KB / bytes(piece).length));
    long hashed = hashed(bytes, Evidence.NONE);

    // Behind the search: the two that are tried first, and the job ID in front of each guess.
    assertThat(hashed)
        .isBetween((long) bytes.length, MismatchSearch.MOST_BYTES + 3L * bytes.length);
  }

  /** Ten times as long as usual manifests are, and none of the guesses was left out for that. */
  @Test
  void isLittleForAUsualManifest() {
    String line = "notificationEmail: somebody.with.a.name@warehouse.example.org\r\n";
    String text = "eraseDevice: yes\r\nmanifestVersion: 2.0\r\n" + line.repeat(10 * KB / 63);

    assertThat(hashed(bytes(text), Evidence.NONE)).isLessThan(MismatchSearch.MOST_BYTES / 8);
  }

  @Test
  void isBoundedHoweverMuchIsAtHand() {
    byte[] manifest = bytes("a: b\n".repeat(10 * KB / 5));
    byte[] large = bytes("c: d\n".repeat(1 << 20));
    var evidence =
        new Evidence(
            IntStream.range(0, 150_000).mapToObj(MismatchEffortTest::job).toList(),
            Collections.nCopies(1000, new OtherManifest("large", large)));

    assertThat(hashed(manifest, evidence))
        .isBetween(MismatchSearch.MOST_BYTES / 8, MismatchSearch.MOST_BYTES + 2L * manifest.length);
  }

  /** Runs of blanks, lines of few values and long lines, each without end in a careless search. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "eraseDevice: yes\n", "x"})
  void aHostileManifestIsAnswered(String piece) {
    byte[] manifest = bytes("prefix:" + piece.repeat(1_000_000 / piece.length()) + "y\n");

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> hashed(manifest, Evidence.NONE));
  }

  /** Canonical order is found by moving marks one by one: so many would take minutes. */
  @Test
  void marksAreNotSortedWithoutEnd() {
    byte[] manifest = bytes("a" + "\u0301".repeat(300_000) + "\u0323".repeat(300_000));

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> hashed(manifest, Evidence.NONE));
  }

  private static JobId job(int number) {
    String alphabet = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    var id = new StringBuilder();
    for (int i = 0, rest = number; i < 5; i++, rest /= alphabet.length()) {
      id.append(alphabet.charAt(rest % alphabet.length()));
    }
    return new JobId(id.toString());
  }

  private static long hashed(byte[] manifest, Evidence evidence) {
    try (SigningKey key = SigningKey.ofBytes(bytes("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        var counted = new CountingMac()) {
      Verification verification =
          new Verifier(JdkHmacSha1.ifOffered())
              .with(() -> evidence)
              .verify(manifest, FILE, "7k2qz", key);

      assertThat(verification)
          .isEqualTo(new Verification.Mismatch(List.of(Difference.of(MismatchCause.UNKNOWN))));
      return counted.bytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

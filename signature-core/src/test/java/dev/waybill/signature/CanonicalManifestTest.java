package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalManifestTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a\\r\\nb\\r\\n, a\\nb\\n",
    "a\\nb, a\\nb",
    "a\\rb\\r, a\\rb\\r",
    "\\r\\n, \\n",
    "\\r, \\r",
    "\\r\\r\\n, \\r\\n",
    "\\n\\r, \\n\\r",
  })
  void turnsCrLfIntoLfAndNothingElse(String manifest, String canonical) {
    assertThat(text(CanonicalManifest.of(bytes(manifest)))).isEqualTo(unescaped(canonical));
  }

  @Test
  void leavesTheCallersArrayAlone() {
    byte[] manifest = bytes("a\\r\\nb");
    CanonicalManifest.of(manifest);

    assertThat(manifest).isEqualTo(bytes("a\\r\\nb"));
  }

  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 65_537})
  void seesACrAtTheEndOfItsBuffer(int before) throws IOException {
    byte[] manifest = bytes("x".repeat(before) + "\\r\\ny\\r");

    assertThat(text(copied(manifest))).isEqualTo("x".repeat(before) + "\ny\r");
  }

  @Test
  void keepsACrBeforeABufferFullOfOthers() throws IOException {
    byte[] manifest = bytes("\\r".repeat(70_000) + "\\n");

    assertThat(copied(manifest)).hasSize(70_000).endsWith('\r', '\n');
  }

  @Test
  void passesNothingOnForAnEmptyManifest() throws IOException {
    assertThat(copied(new byte[0])).isEmpty();
  }

  @Test
  void leavesTheInputOpen() throws IOException {
    Chunks input = Chunks.of(bytes("a\\r\\n"), List.of(2));
    CanonicalManifest.copy(input, (bytes, offset, length) -> {});

    assertThat(input.isClosed()).isFalse();
  }

  private static byte[] copied(byte[] manifest) throws IOException {
    var out = new ByteArrayOutputStream();
    CanonicalManifest.copy(Chunks.of(manifest, List.of(Integer.MAX_VALUE)), out::write);
    return out.toByteArray();
  }

  private static byte[] bytes(String escaped) {
    return unescaped(escaped).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }

  /** Longer than a piece, with all that can stand at the border of two. */
  @Test
  void aWholeManifestIsPassedOnInPieces() {
    var random = new Random(7);
    byte[] alphabet = {'\r', '\n', 'a'};
    for (int length = 8190; length < 8196; length++) {
      for (int round = 0; round < 200; round++) {
        byte[] manifest = new byte[2 * length + round % 3];
        for (int i = 0; i < manifest.length; i++) {
          manifest[i] = alphabet[random.nextInt(alphabet.length)];
        }
        var passedOn = new ByteArrayOutputStream();
        CanonicalManifest.copy(manifest, passedOn::write);

        assertThat(passedOn.toByteArray()).isEqualTo(CanonicalManifest.of(manifest));
      }
    }
  }
}

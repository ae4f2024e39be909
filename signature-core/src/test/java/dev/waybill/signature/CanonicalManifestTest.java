package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /** With all that can stand at the border of two pieces, and of what is looked at side by side. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 2048, 4095, 4096, 4097, 8191, 8192, 8193, 65_535, 65_536})
  void aWholeManifestIsPassedOnInPieces(int before) {
    var random = new Random(7);
    byte[] alphabet = {'\r', '\n', 'a'};
    for (int round = 0; round < 100; round++) {
      byte[] manifest = new byte[before + random.nextInt(20_000)];
      Arrays.fill(manifest, (byte) 'b');
      for (int i = Math.max(0, before - 2); i < manifest.length; i++) {
        manifest[i] = alphabet[random.nextInt(alphabet.length)];
      }
      var passedOn = new ByteArrayOutputStream();
      CanonicalManifest.copy(manifest, passedOn::write);

      assertThat(passedOn.toByteArray()).isEqualTo(byDefinition(manifest));
      assertThat(CanonicalManifest.of(manifest)).isEqualTo(byDefinition(manifest));
    }
  }

  /** Wherever the one CR LF is, it is seen. */
  @ParameterizedTest
  @ValueSource(ints = {2, 9, 16, 100, 4096, 5000, 70_000})
  void overlooksNoPlace(int length) {
    for (int at = 0; at < length - 1; at += length > 5000 ? 997 : 1) {
      byte[] manifest = new byte[length];
      Arrays.fill(manifest, (byte) 'b');
      manifest[at] = '\r';
      manifest[at + 1] = '\n';
      var passedOn = new ByteArrayOutputStream();
      CanonicalManifest.copy(manifest, passedOn::write);

      assertThat(passedOn.size()).isEqualTo(length - 1);
      assertThat(passedOn.toByteArray()[at]).isEqualTo((byte) '\n');
    }
  }

  /** Whatever stands beside it. */
  @ParameterizedTest
  @ValueSource(ints = {17, 24, 2100})
  void overlooksNoneBesideAnyByte(int length) {
    for (int beside = 0; beside < 256; beside++) {
      if (beside != '\r' && beside != '\n') {
        byte[] manifest = new byte[length];
        Arrays.fill(manifest, (byte) beside);
        int at = beside % 16;
        manifest[at] = '\r';
        manifest[at + 1] = '\n';
        var passedOn = new ByteArrayOutputStream();
        CanonicalManifest.copy(manifest, passedOn::write);

        assertThat(passedOn.toByteArray()).isEqualTo(byDefinition(manifest));
      }
    }
  }

  /** Nothing is copied of what has no CR, whatever else it has: that is what makes it fast. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 65, 127, 128, 129, 255, 256, 4096, 70_001})
  void whatHasNoCrIsPassedOnAsItIs(int length) {
    byte[] manifest = new byte[length];
    for (int i = 0; i < length; i++) {
      manifest[i] = (byte) i == '\r' ? (byte) '\n' : (byte) i;
    }
    var passedOn = new ByteArrayOutputStream();
    CanonicalManifest.copy(
        manifest,
        (bytes, offset, size) -> {
          assertThat(bytes).isSameAs(manifest);
          passedOn.write(bytes, offset, size);
        });

    assertThat(passedOn.toByteArray()).isEqualTo(manifest);
  }

  private static byte[] byDefinition(byte[] manifest) {
    return new String(manifest, StandardCharsets.ISO_8859_1)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}

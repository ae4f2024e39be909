package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Manifests.ManifestBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(Manifests.class)
@Domain(DomainContext.Global.class)
class CanonicalManifestProperties {
  @Property
  void isWhatTheDefinitionSays(@ForAll ManifestBytes manifest) {
    boolean hasCrCrLf = text(manifest.bytes()).contains("\r\r\n");
    Statistics.label("has CR CR LF").collect(hasCrCrLf);
    Statistics.label("has CR CR LF")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));

    assertThat(CanonicalManifest.of(manifest.bytes())).isEqualTo(manifest.canonicalByDefinition());
  }

  /**
   * Idempotent wherever there is no CR CR LF: of that, one pass leaves a CR LF, which a second pass
   * would change. That is what replacing every CR LF means, and what a second implementation does.
   */
  @Property
  void makingItCanonicalAgainChangesOnlyWhatCrCrLfLeftBehind(@ForAll ManifestBytes manifest) {
    byte[] once = CanonicalManifest.of(manifest.bytes());
    boolean changesAgain = !Arrays.equals(CanonicalManifest.of(once), once);

    assertThat(changesAgain).isEqualTo(text(manifest.bytes()).contains("\r\r\n"));
  }

  @Property
  void doesNotMindWhetherALineEndsInLfOrCrLf(@ForAll ManifestBytes manifest) {
    byte[] asWindowsWritesIt =
        text(manifest.bytes())
            .replaceAll("(?<!\r)\n", "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(CanonicalManifest.of(asWindowsWritesIt))
        .isEqualTo(CanonicalManifest.of(manifest.bytes()));
  }

  @Property
  void streamingGivesTheSameForEveryChunking(
      @ForAll ManifestBytes manifest,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 40) Integer> sizes)
      throws IOException {
    var streamed = new ByteArrayOutputStream();
    CanonicalManifest.copy(Chunks.of(manifest.bytes(), sizes), streamed::write);

    assertThat(streamed.toByteArray()).isEqualTo(CanonicalManifest.of(manifest.bytes()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

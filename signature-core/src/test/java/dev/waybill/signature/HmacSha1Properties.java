package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.signature.Manifests.ManifestBytes;
import dev.waybill.signature.SigningKeys.KeyBytes;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Domain(SigningKeys.class)
@Domain(Manifests.class)
class HmacSha1Properties {
  @Property
  void theTwoEnginesAgree(@ForAll KeyBytes key, @ForAll ManifestBytes message) {
    for (int edge : new int[] {1, 63, 64, 65}) {
      String label = "key of " + edge + " bytes";
      Statistics.label(label).collect(key.bytes().length == edge);
      Statistics.label(label)
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }

    assertThat(digest(HmacSha1.standard(), key, message))
        .hasSize(HmacSha1.LENGTH_BYTES)
        .isEqualTo(digest(HmacSha1.bouncyCastle(), key, message));
  }

  /** One after the other and three at once. */
  @Property
  void aKeyServesAnyNumberOfRuns(
      @ForAll KeyBytes keyBytes, @ForAll ManifestBytes one, @ForAll ManifestBytes other) {
    try (SigningKey key = keyBytes.key()) {
      HmacSha1 engine = HmacSha1.standard();
      digest(engine, key, one);
      HmacSha1.Run first = engine.start(key);
      first.update(other.bytes(), 0, other.bytes().length);
      HmacSha1.Run second = engine.start(key);
      byte[] third = digest(engine, key, other);
      second.update(one.bytes(), 0, one.bytes().length);
      first.update(one.bytes(), 0, one.bytes().length);
      HmacSha1.Run both = HmacSha1.bouncyCastle().start(key);
      both.update(other.bytes(), 0, other.bytes().length);
      both.update(one.bytes(), 0, one.bytes().length);

      assertThat(second.finish()).isEqualTo(digest(HmacSha1.bouncyCastle(), keyBytes, one));
      assertThat(first.finish()).isEqualTo(both.finish());
      assertThat(third).isEqualTo(digest(HmacSha1.bouncyCastle(), keyBytes, other));
    }
  }

  @Example
  void aKeyOfNoBytesNeverReachesThem() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofBytes(new byte[0]));
  }

  private static byte[] digest(HmacSha1 engine, KeyBytes keyBytes, ManifestBytes message) {
    try (SigningKey key = keyBytes.key()) {
      return digest(engine, key, message);
    }
  }

  private static byte[] digest(HmacSha1 engine, SigningKey key, ManifestBytes message) {
    HmacSha1.Run run = engine.start(key);
    int half = message.bytes().length / 2;
    run.update(message.bytes(), 0, half);
    run.update(message.bytes(), half, message.bytes().length - half);
    return run.finish();
  }
}

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

  @Example
  void aKeyOfNoBytesNeverReachesThem() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofBytes(new byte[0]));
  }

  private static byte[] digest(HmacSha1 engine, KeyBytes keyBytes, ManifestBytes message) {
    try (SigningKey key = keyBytes.key()) {
      HmacSha1.Run run = engine.start(key);
      int half = message.bytes().length / 2;
      run.update(message.bytes(), 0, half);
      run.update(message.bytes(), half, message.bytes().length - half);
      return run.finish();
    }
  }
}

package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Manifests.ManifestBytes;
import dev.waybill.signature.SigningKeys.KeyBytes;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Manifests.class)
@Domain(SigningKeys.class)
@Domain(Signatures.class)
@Domain(DomainContext.Global.class)
class SignerProperties {
  private final Signer signer = Signer.standard();

  @Property
  void streamingSignsTheSameForEveryChunking(
      @ForAll JobId jobId,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 40) Integer> sizes)
      throws IOException {
    try (SigningKey key = keyBytes.key()) {
      assertThat(signer.sign(jobId, Chunks.of(manifest.bytes(), sizes), key))
          .isEqualTo(signer.sign(jobId, manifest.bytes(), key));
    }
  }

  @Property
  void anotherJobIdGivesAnotherSignature(
      @ForAll JobId one,
      @ForAll JobId other,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes) {
    Assume.that(!one.equals(other));
    try (SigningKey key = keyBytes.key()) {
      assertThat(signer.sign(one, manifest.bytes(), key))
          .isNotEqualTo(signer.sign(other, manifest.bytes(), key));
    }
  }
}

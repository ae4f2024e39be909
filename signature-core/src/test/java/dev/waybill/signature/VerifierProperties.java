package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Manifests.ManifestBytes;
import dev.waybill.signature.SigningKeys.KeyBytes;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Manifests.class)
@Domain(SigningKeys.class)
@Domain(Signatures.class)
@Domain(DomainContext.Global.class)
class VerifierProperties {
  private final Verifier verifier = Verifier.standard();

  @Property
  void whatWasSignedMatches(
      @ForAll JobId jobId, @ForAll ManifestBytes manifest, @ForAll KeyBytes keyBytes) {
    try (SigningKey key = keyBytes.key()) {
      assertThat(verifier.verify(manifest.bytes(), sign(jobId, manifest.bytes(), key), key))
          .isEqualTo(new Verification.Match(jobId.value()));
    }
  }

  /**
   * No exception for line ends is needed: changing one byte always changes the canonical bytes.
   *
   * <p>They are what is left after dropping each CR before an LF. If as many are dropped as before,
   * either the same positions are, and the changed byte is among what is left; or one pair of CR LF
   * went and another came, both at the changed byte, which then turned from LF to CR or back: CR LF
   * LF leaves LF LF, CR CR LF leaves CR LF. If not as many are dropped, the length differs. The
   * example below goes through all short manifests.
   */
  @Property
  void anyFlippedBitOfTheManifestIsAMismatch(
      @ForAll JobId jobId,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes,
      @ForAll @IntRange(max = Integer.MAX_VALUE) int bit) {
    Assume.that(manifest.bytes().length > 0);
    try (SigningKey key = keyBytes.key()) {
      SignatureFile file = sign(jobId, manifest.bytes(), key);

      assertThat(verifier.verify(flipped(manifest.bytes(), bit), file, key))
          .isInstanceOf(Verification.Mismatch.class);
    }
  }

  @Example
  void noTwoShortManifestsThatDifferInOneByteHaveTheSameCanonicalBytes() {
    byte[] alphabet = {'\r', '\n', 'a'};
    for (int length = 1; length <= 6; length++) {
      for (int number = 0; number < Math.pow(alphabet.length, length); number++) {
        byte[] manifest = spelled(number, length, alphabet);
        for (int at = 0; at < length; at++) {
          for (byte other : alphabet) {
            byte[] changed = manifest.clone();
            changed[at] = other;
            if (other != manifest[at]) {
              assertThat(CanonicalManifest.of(changed))
                  .describedAs("%s and %s", hex(manifest), hex(changed))
                  .isNotEqualTo(CanonicalManifest.of(manifest));
            }
          }
        }
      }
    }
  }

  @Property
  void anyFlippedBitOfTheKeyIsAMismatch(
      @ForAll JobId jobId,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes,
      @ForAll @IntRange(max = Integer.MAX_VALUE) int bit) {
    try (SigningKey key = keyBytes.key();
        SigningKey other = SigningKey.ofBytes(flipped(keyBytes.bytes(), bit))) {
      SignatureFile file = sign(jobId, manifest.bytes(), key);

      assertThat(verifier.verify(manifest.bytes(), file, other))
          .isInstanceOf(Verification.Mismatch.class);
    }
  }

  @Property
  void anyFlippedBitOfTheSignatureIsAMismatch(
      @ForAll JobId jobId,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes,
      @ForAll @IntRange(max = 159) int bit) {
    try (SigningKey key = keyBytes.key()) {
      byte[] right =
          Base64.getDecoder().decode(sign(jobId, manifest.bytes(), key).signature().toBase64());
      var file =
          new SignatureFile(SignatureVersion.V1_0, jobId, Signature.ofBytes(flipped(right, bit)));

      assertThat(verifier.verify(manifest.bytes(), file, key))
          .isEqualTo(Verification.Mismatch.of(MismatchCause.UNKNOWN));
    }
  }

  @Property
  void aSignatureUnderAnotherJobIdIsAMismatch(
      @ForAll JobId jobId,
      @ForAll JobId other,
      @ForAll ManifestBytes manifest,
      @ForAll KeyBytes keyBytes) {
    Assume.that(!jobId.equals(other));
    try (SigningKey key = keyBytes.key()) {
      SignatureFile file = sign(jobId, manifest.bytes(), key);
      var relabelled = new SignatureFile(file.version(), other, file.signature());

      assertThat(verifier.verify(manifest.bytes(), relabelled, key))
          .isEqualTo(Verification.Mismatch.of(MismatchCause.UNKNOWN));
    }
  }

  private static SignatureFile sign(JobId jobId, byte[] manifest, SigningKey key) {
    return new SignatureFile(
        SignatureVersion.V1_0, jobId, Signer.standard().sign(jobId, manifest, key));
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    int at = bit % (bytes.length * 8);
    changed[at / 8] ^= (byte) (1 << (at % 8));
    return changed;
  }

  private static byte[] spelled(int number, int length, byte[] alphabet) {
    byte[] bytes = new byte[length];
    int rest = number;
    for (int i = 0; i < length; i++) {
      bytes[i] = alphabet[rest % alphabet.length];
      rest /= alphabet.length;
    }
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

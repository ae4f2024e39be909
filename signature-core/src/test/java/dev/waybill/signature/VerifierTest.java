package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.signature.Verification.Match;
import dev.waybill.signature.Verification.Mismatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final String JOB = "7K2QZ";
  private static final String KEY = "abc/DEF+123";
  private static final String LF = "a:b\nc:d\n";
  private static final String CRLF = "a:b\r\nc:d\r\n";

  @Test
  void saysThatTheCapitalsWereSigned() throws Exception {
    SignatureFile file = signedElsewhere(KEY, JOB + "\n" + LF);
    try (SigningKey key = key(KEY)) {
      assertThat(Verifier.standard().verify(bytes(CRLF), file, key)).isEqualTo(new Match(JOB));
      assertThat(Verifier.standard().verify(bytes(CRLF), file, "7k2qz", key))
          .isEqualTo(new Match(JOB));
    }
  }

  @Test
  void saysThatTheFormAsTypedWasSigned() throws Exception {
    SignatureFile file = signedElsewhere(KEY, "7k2Qz\n" + LF);
    try (SigningKey key = key(KEY)) {
      assertThat(Verifier.standard().verify(bytes(LF), file, "7k2Qz", key))
          .isEqualTo(new Match("7k2Qz"));
      assertThat(Verifier.standard().verify(bytes(LF), file, key))
          .isEqualTo(Mismatch.of(MismatchCause.UNKNOWN));
    }
  }

  @Test
  void looksForCausesUnderTheFormAsTypedToo() throws Exception {
    SignatureFile file = signedElsewhere(KEY, "7k2Qz\n" + CRLF);
    try (SigningKey key = key(KEY)) {
      assertThat(Verifier.standard().verify(bytes(CRLF), file, "7k2Qz", key))
          .isEqualTo(Mismatch.of(MismatchCause.CRLF_NOT_CONVERTED));
    }
  }

  @Test
  void doesNotComputeForAnotherJob() throws Exception {
    SignatureFile file = signedElsewhere(KEY, "ABCDE\n" + LF);
    SigningKey closed = key(KEY);
    closed.close();

    assertThat(Verifier.standard().verify(bytes(LF), file, "abcde", closed))
        .isEqualTo(Mismatch.of(MismatchCause.OTHER_JOB));
    assertThat(
            Verifier.standard()
                .verify(
                    () -> {
                      throw new AssertionError("opened");
                    },
                    file,
                    "ABCDE",
                    closed))
        .isEqualTo(Mismatch.of(MismatchCause.OTHER_JOB));
  }

  @Test
  void refusesWhatIsNoJobId() throws Exception {
    SignatureFile file = signedElsewhere(KEY, JOB + "\n" + LF);
    try (SigningKey key = key(KEY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Verifier.standard().verify(bytes(LF), file, "7K2Q0", key));
    }
  }

  @Test
  void verifiesAManifestLargerThanItHoldsInMemory() throws Exception {
    byte[] large = bytes("a line of thirty-one characters\r\n".repeat(300_000));
    byte[] canonical = CanonicalManifest.of(large);
    assertThat(large.length).isGreaterThan(9 << 20);
    try (SigningKey key = key(KEY)) {
      for (String jobId : List.of(JOB, "7k2qz")) {
        Signature signature = Signer.standard().signExactly(jobId, canonical, key);
        var file = new SignatureFile(SignatureVersion.V1_0, new JobId(JOB), signature);

        assertThat(verifyLarge(large, file, "7k2qz", key)).isEqualTo(new Match(jobId));
      }
    }
  }

  @Test
  void looksForNoCauseInAManifestOverEightMebibytes() throws Exception {
    byte[] atTheLimit = new byte[8 << 20];
    byte[] above = new byte[(8 << 20) + 1];
    try (SigningKey key = key(KEY)) {
      SignatureFile limit = lowerCase(atTheLimit, key);
      SignatureFile over = lowerCase(above, key);

      assertThat(verifyLarge(atTheLimit, limit, JOB, key))
          .isEqualTo(Mismatch.of(MismatchCause.LOWER_CASE_JOB_ID));
      assertThat(verifyLarge(above, over, JOB, key))
          .isEqualTo(Mismatch.of(MismatchCause.NOT_EXAMINED));
    }
  }

  @Test
  void closesTheManifestThatItOpened() throws Exception {
    Chunks manifest = Chunks.of(bytes(LF), List.of(1));
    try (SigningKey key = key(KEY)) {
      Verifier.standard().verify(() -> manifest, signedElsewhere(KEY, JOB + "\n" + LF), key);
    }

    assertThat(manifest.isClosed()).isTrue();
  }

  private static Verification verifyLarge(
      byte[] manifest, SignatureFile file, String typed, SigningKey key) throws IOException {
    return Verifier.standard().verify(() -> new ByteArrayInputStream(manifest), file, typed, key);
  }

  private static SignatureFile lowerCase(byte[] manifest, SigningKey key) {
    return new SignatureFile(
        SignatureVersion.V1_0,
        new JobId(JOB),
        Signer.standard().signExactly("7k2qz", manifest, key));
  }

  /** By the JDK's own Mac, so that the expected value owes nothing to the code under test. */
  private static SignatureFile signedElsewhere(String key, String message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
    return new SignatureFile(
        SignatureVersion.V1_0, new JobId(JOB), Signature.ofBytes(mac.doFinal(bytes(message))));
  }

  private static SigningKey key(String text) {
    return SigningKey.ofBytes(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

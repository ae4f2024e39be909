package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.signature.Verification.Match;
import dev.waybill.signature.Verification.Mismatch;
import dev.waybill.text.Quoted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
  private static final String JOB = "7K2QZ";
  private static final String KEY = "abc/DEF+123";
  private static final String LF = "a:b\nc:d\n";
  private static final String CRLF = "a:b\r\nc:d\r\n";
  private static final String BOM = "\ufeff";

  /**
   * What somebody signed, byte for byte, and what is at hand now.
   *
   * @param signed the message as the other program built it
   */
  record Mishap(MismatchCause cause, String signedKey, String signed, String manifest, String key) {
    @Override
    public String toString() {
      return Quoted.of(cause + " " + manifest, 60);
    }
  }

  static List<Mishap> mishaps() {
    String id = JOB + "\n";
    return List.of(
        new Mishap(MismatchCause.CRLF_NOT_CONVERTED, KEY, id + CRLF, CRLF, KEY),
        new Mishap(MismatchCause.CRLF_NOT_CONVERTED, KEY, id + "a\r\nb\n", "a\r\nb\n", KEY),
        new Mishap(MismatchCause.CRLF_EVERYWHERE, KEY, id + CRLF, LF, KEY),
        new Mishap(MismatchCause.CRLF_EVERYWHERE, KEY, id + CRLF, "a:b\r\nc:d\n", KEY),
        new Mishap(MismatchCause.LONE_CR_CONVERTED, KEY, id + LF, "a:b\rc:d\r", KEY),
        new Mishap(MismatchCause.LONE_CR_CONVERTED, KEY, id + "a\nb\nc", "a\r\nb\rc", KEY),
        new Mishap(MismatchCause.BYTE_ORDER_MARK_ADDED, KEY, id + LF, BOM + CRLF, KEY),
        new Mishap(MismatchCause.BYTE_ORDER_MARK_REMOVED, KEY, id + BOM + LF, CRLF, KEY),
        new Mishap(MismatchCause.FINAL_NEWLINE_ADDED, KEY, id + "a:b\nc:d", CRLF, KEY),
        new Mishap(MismatchCause.FINAL_NEWLINE_REMOVED, KEY, id + LF, "a:b\r\nc:d", KEY),
        new Mishap(MismatchCause.FINAL_NEWLINE_REMOVED, KEY, id + "\n", "", KEY),
        new Mishap(MismatchCause.LOWER_CASE_JOB_ID, KEY, "7k2qz\n" + LF, CRLF, KEY),
        new Mishap(MismatchCause.KEY_WITH_LF, KEY + "\n", id + LF, CRLF, KEY),
        new Mishap(MismatchCause.KEY_WITH_CRLF, KEY + "\r\n", id + LF, LF, KEY),
        new Mishap(MismatchCause.KEY_WITHOUT_TRAILING_BLANK, KEY, id + LF, LF, KEY + " "),
        new Mishap(MismatchCause.KEY_WITHOUT_TRAILING_BLANK, KEY, id + LF, LF, KEY + " \t\r\n"),
        new Mishap(MismatchCause.KEY_WITHOUT_QUOTES, KEY, id + LF, LF, "\"" + KEY + "\""),
        new Mishap(MismatchCause.KEY_WITHOUT_QUOTES, KEY, id + LF, LF, "'" + KEY + "'"),
        new Mishap(MismatchCause.KEY_IN_QUOTES, "\"" + KEY + "\"", id + LF, LF, KEY),
        new Mishap(MismatchCause.KEY_IN_QUOTES, "'" + KEY + "'", id + LF, LF, KEY),
        new Mishap(MismatchCause.UNKNOWN, KEY, id + LF, "a:b\nc:e\n", KEY),
        new Mishap(MismatchCause.UNKNOWN, KEY, id + LF, LF, KEY + "x"),
        new Mishap(MismatchCause.UNKNOWN, KEY, id + LF, LF, "\"\""),
        new Mishap(MismatchCause.UNKNOWN, KEY, id + LF, LF, " "),
        new Mishap(MismatchCause.UNKNOWN, KEY, id + LF, LF, "\""),
        // Two differences at once are not looked for.
        new Mishap(MismatchCause.UNKNOWN, KEY, id + "a:b\r\nc:d", LF, KEY));
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void namesTheCause(Mishap mishap) throws Exception {
    SignatureFile file = signedElsewhere(mishap.signedKey(), mishap.signed());
    try (SigningKey key = key(mishap.key())) {
      Mismatch expected = new Mismatch(mishap.cause());
      byte[] manifest = bytes(mishap.manifest());

      assertThat(Verifier.standard().verify(manifest, file, key)).isEqualTo(expected);
      assertThat(
              new Verifier(HmacSha1.bouncyCastle())
                  .verify(() -> new ByteArrayInputStream(manifest), file, key))
          .isEqualTo(expected);
    }
  }

  @Test
  void everyCauseThatIsFoundByComputingHasAMishap() {
    Set<MismatchCause> shown =
        mishaps().stream()
            .map(Mishap::cause)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(MismatchCause.class)));

    assertThat(shown)
        .isEqualTo(
            EnumSet.complementOf(EnumSet.of(MismatchCause.OTHER_JOB, MismatchCause.NOT_EXAMINED)));
  }

  @Test
  void everyCauseHasASentenceAndARepair() {
    assertThat(MismatchCause.values())
        .allSatisfy(
            cause ->
                assertThat(Stream.of(cause.sentence(), cause.repair()))
                    .allMatch(text -> text.matches("\\p{Ll}.*[^.]")));
  }

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
          .isEqualTo(new Mismatch(MismatchCause.UNKNOWN));
    }
  }

  @Test
  void looksForCausesUnderTheFormAsTypedToo() throws Exception {
    SignatureFile file = signedElsewhere(KEY, "7k2Qz\n" + CRLF);
    try (SigningKey key = key(KEY)) {
      assertThat(Verifier.standard().verify(bytes(CRLF), file, "7k2Qz", key))
          .isEqualTo(new Mismatch(MismatchCause.CRLF_NOT_CONVERTED));
    }
  }

  @Test
  void doesNotComputeForAnotherJob() throws Exception {
    SignatureFile file = signedElsewhere(KEY, "ABCDE\n" + LF);
    SigningKey closed = key(KEY);
    closed.close();

    assertThat(Verifier.standard().verify(bytes(LF), file, "abcde", closed))
        .isEqualTo(new Mismatch(MismatchCause.OTHER_JOB));
    assertThat(
            Verifier.standard()
                .verify(
                    () -> {
                      throw new AssertionError("opened");
                    },
                    file,
                    "ABCDE",
                    closed))
        .isEqualTo(new Mismatch(MismatchCause.OTHER_JOB));
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
          .isEqualTo(new Mismatch(MismatchCause.LOWER_CASE_JOB_ID));
      assertThat(verifyLarge(above, over, JOB, key))
          .isEqualTo(new Mismatch(MismatchCause.NOT_EXAMINED));
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

package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.Evidence.OtherManifest;
import dev.waybill.signature.Verification.Mismatch;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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

/**
 * What went wrong between two programs, and what is made of it. The other program is the JDK's own
 * Mac, so that the expected answers owe nothing to the code under test.
 */
class MismatchCauseTest {
  private static final String JOB = "7K2QZ";
  private static final String KEY = "abc/DEF+123/xyz=";
  private static final String LF =
      """
      manifestVersion:2.0
      bucket: harbour
      accessKeyId: AKHARBOURKEY00001
      eraseDevice: yes
      name: Åse Kjær
      ignore:
          - x
      """;
  private static final String CRLF = LF.replace("\n", "\r\n");
  private static final String TABS = LF.replace("    -", "\t-");
  private static final String BOM = "\ufeff";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * What somebody signed, and what is at hand now.
   *
   * @param signedKey the key of the other program
   * @param signed the message as the other program built it
   * @param detail a part of what the explanation says beside its cause
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Mishap(
      List<MismatchCause> causes,
      byte[] signedKey,
      byte[] signed,
      byte[] manifest,
      byte[] key,
      String detail) {
    @Override
    public String toString() {
      return causes + " " + detail;
    }
  }

  private static final List<Mishap> MISHAPS = new ArrayList<>();

  static {
    String head = JOB + "\n";
    // Line ends.
    manifest("", head + CRLF, CRLF, MismatchCause.CRLF_NOT_CONVERTED);
    manifest("", head + "a\r\nb\n", "a\r\nb\n", MismatchCause.CRLF_NOT_CONVERTED);
    manifest("", head + CRLF, LF, MismatchCause.CRLF_EVERYWHERE);
    manifest("", head + "a\r\nb\r\n", "a\r\nb\n", MismatchCause.CRLF_EVERYWHERE);
    manifest("", head + "a\nb\n", "a\rb\r", MismatchCause.LONE_CR_CONVERTED);
    manifest("", head + "a\nb\nc", "a\r\nb\rc", MismatchCause.LONE_CR_CONVERTED);
    manifest("", head + LF.replace('\n', '\r'), CRLF, MismatchCause.CR_EVERYWHERE);
    // Beginning and end.
    manifest("", head + LF, BOM + CRLF, MismatchCause.BYTE_ORDER_MARK_ADDED);
    manifest("", head + BOM + LF, CRLF, MismatchCause.BYTE_ORDER_MARK_REMOVED);
    manifest("", head + LF.stripTrailing(), CRLF, MismatchCause.FINAL_NEWLINE_ADDED);
    manifest("", head + LF, CRLF.stripTrailing(), MismatchCause.FINAL_NEWLINE_REMOVED);
    manifest("", head + LF + "\n", CRLF, MismatchCause.FINAL_NEWLINE_REMOVED);
    manifest("", head + "\n", "", MismatchCause.FINAL_NEWLINE_REMOVED);
    manifest("", head + LF, LF + "\n\n  \n", MismatchCause.FINAL_BLANK_LINES_ADDED);
    // Encodings.
    bytes("UTF-16LE (of Windows), with", StandardCharsets.UTF_16LE, BOM + LF, LF);
    bytes("UTF-16LE (of Windows), without", StandardCharsets.UTF_16LE, LF, LF);
    bytes("UTF-16BE, with", StandardCharsets.UTF_16BE, BOM + LF, LF);
    bytes("UTF-16BE, without", StandardCharsets.UTF_16BE, LF, CRLF);
    bytes("windows-1252", WINDOWS, LF, CRLF);
    bytes("windows-1252", WINDOWS, LF + "“€”\n", LF + "“€”\n");
    bytes("ISO-8859-1", StandardCharsets.ISO_8859_1, LF + "\u0081\n", LF + "\u0081\n");
    nowIn("UTF-8, and is UTF-16LE now", StandardCharsets.UTF_16LE, LF, BOM + LF);
    nowIn("UTF-8, and is UTF-16LE now", StandardCharsets.UTF_16LE, LF, CRLF);
    nowIn("UTF-8, and is UTF-16BE now", StandardCharsets.UTF_16BE, LF, BOM + CRLF);
    nowIn("UTF-8, and is windows-1252 now", WINDOWS, LF, CRLF);
    String twice = new String(LF.getBytes(StandardCharsets.UTF_8), WINDOWS);
    manifest("UTF-8 of a text", head + twice, LF, MismatchCause.OTHER_ENCODING);
    // Undoing it is the same as writing the text in the other encoding.
    manifest("windows-1252", head + LF, twice, MismatchCause.OTHER_ENCODING);
    manifest("NFD", head + LF.replace("Å", "A\u030a"), LF, MismatchCause.UNICODE_FORM);
    manifest("NFC", head + LF, LF.replace("Å", "A\u030a"), MismatchCause.UNICODE_FORM);
    // Blanks.
    manifest("", head + LF, CRLF.replace("yes", "yes \t"), MismatchCause.BLANKS_AT_LINE_ENDS_ADDED);
    manifest("4 blanks", head + LF, TABS, MismatchCause.TABS_FOR_BLANKS);
    manifest(
        "8 blanks", head + TABS.replace("\t", "        "), TABS, MismatchCause.TABS_FOR_BLANKS);
    manifest("4 blanks", head + TABS, LF, MismatchCause.BLANKS_FOR_TABS);
    manifest("", head + LF, LF.replace(" Kj", "\u00a0Kj"), MismatchCause.NO_BREAK_SPACES_ADDED);
    manifest("", head + "a:b\nc:\n", "a: b\nc:\n", MismatchCause.BLANKS_BEHIND_COLONS_ADDED);
    manifest(
        "",
        head + "a: b\nc: d\ne:\n",
        "a:b\nc: d\ne:\n",
        MismatchCause.BLANKS_BEHIND_COLONS_REMOVED);
    manifest("", head + LF, LF.replace("\nb", "\n\n\nb"), MismatchCause.BLANK_LINES_ADDED);
    // Content.
    manifest(
        "\"eraseDevice\" was \"no\" and is \"yes\" now",
        head + LF.replace("yes", "no"),
        LF,
        MismatchCause.VALUE_CHANGED);
    manifest(
        "\"manifestVersion\" was \"1.2\"",
        head + LF.replace("2.0", "1.2"),
        CRLF,
        MismatchCause.VALUE_CHANGED);
    manifest(
        "its line 2", head + LF.replace("bucket: harbour\n", ""), CRLF, MismatchCause.LINE_ADDED);
    manifest(
        "line 3",
        head + LF.substring(0, LF.indexOf("erase")),
        LF,
        MismatchCause.LINES_ADDED_AT_END);
    // Job ID.
    manifest("", "7k2qz\n" + LF, CRLF, MismatchCause.LOWER_CASE_JOB_ID);
    manifest("a blank behind", "7K2QZ \n" + LF, CRLF, MismatchCause.JOB_ID_WITH_SOMETHING);
    manifest("in front", " 7K2QZ\n" + LF, CRLF, MismatchCause.JOB_ID_WITH_SOMETHING);
    manifest("quotes", "\"7K2QZ\"\n" + LF, CRLF, MismatchCause.JOB_ID_WITH_SOMETHING);
    manifest("CR LF", "7K2QZ\r\n" + LF, CRLF, MismatchCause.OTHER_SEPARATOR);
    manifest("nothing", "7K2QZ" + LF, CRLF, MismatchCause.OTHER_SEPARATOR);
    manifest("two line ends", "7K2QZ\n\n" + LF, CRLF, MismatchCause.OTHER_SEPARATOR);
    manifest("two characters", "7K2QZ\\n" + LF, CRLF, MismatchCause.OTHER_SEPARATOR);
    manifest("", LF, CRLF, MismatchCause.JOB_ID_NOT_SIGNED);
    manifest("7KZQZ", "7KZQZ\n" + LF, CRLF, MismatchCause.JOB_ID_MISREAD);
    // Keys.
    key("", KEY + "\n", KEY, MismatchCause.KEY_WITH_LF);
    key("", KEY + "\r\n", KEY, MismatchCause.KEY_WITH_CRLF);
    key("behind", KEY + " ", KEY, MismatchCause.KEY_WITH_BLANK);
    key("front", " " + KEY, KEY, MismatchCause.KEY_WITH_BLANK);
    key("", KEY, KEY + " ", MismatchCause.KEY_WITHOUT_TRAILING_BLANK);
    key("", KEY, "\t" + KEY + " \r\n", MismatchCause.KEY_WITHOUT_TRAILING_BLANK);
    key("", KEY, "\"" + KEY + "\"", MismatchCause.KEY_WITHOUT_QUOTES);
    key("", KEY, "'" + KEY + "'", MismatchCause.KEY_WITHOUT_QUOTES);
    key("", "\"" + KEY + "\"", KEY, MismatchCause.KEY_IN_QUOTES);
    key("", "'" + KEY + "'", KEY, MismatchCause.KEY_IN_QUOTES);
    key("", KEY, "aws_secret_access_key = " + KEY, MismatchCause.KEY_WITHOUT_NAME);
    key("", KEY, "secretKey:" + KEY, MismatchCause.KEY_WITHOUT_NAME);
    String whole = "q1V0tJ7nQz8rXwB3yL5mCk9sHf2dGa4eWu6iTo/+";
    for (String around :
        List.of(
            "AKIA1234567890HARBOR,%s",
            "%s,AKIA1234567890HARBOR",
            "\"SecretAccessKey\": \"%s\",",
            "<SecretKey>%s</SecretKey>",
            "%s;")) {
      key("", whole, around.formatted(whole), MismatchCause.KEY_WITHOUT_WORDS);
    }
    key("signed had %2F", "abc%2FDEF%2B123%2Fxyz=", KEY, MismatchCause.KEY_ESCAPED);
    key("given here has %2F", KEY, "abc%2FDEF%2B123%2Fxyz=", MismatchCause.KEY_ESCAPED);
    key("signed had \\/", "abc\\/DEF+123\\/xyz=", KEY, MismatchCause.KEY_ESCAPED);
    key("given here has \\/", KEY, "abc\\/DEF+123\\/xyz=", MismatchCause.KEY_ESCAPED);
    key("signed had blanks", "abc/DEF 123/xyz=", KEY, MismatchCause.KEY_ESCAPED);
    key("given here has blanks", KEY, "abc/DEF 123/xyz=", MismatchCause.KEY_ESCAPED);
    key("last", KEY.substring(0, KEY.length() - 1), KEY, MismatchCause.KEY_CUT);
    key("first", KEY.substring(1), KEY, MismatchCause.KEY_CUT);
    key("", "AKHARBOURKEY00001", KEY, MismatchCause.ACCESS_KEY_SIGNED);
    key("", KEY, "AKIA1234567890HARBOR", MismatchCause.ACCESS_KEY_GIVEN);
    add(
        "Base64",
        Base64.getDecoder().decode("abcDEF+123/xyz+="),
        utf8(head + LF),
        utf8(LF),
        utf8("abcDEF+123/xyz+="),
        MismatchCause.KEY_DECODED);
    add(
        "",
        KEY.getBytes(StandardCharsets.UTF_16LE),
        utf8(head + LF),
        utf8(LF),
        utf8(KEY),
        MismatchCause.KEY_IN_UTF_16);
    // Two at once.
    manifest(
        "",
        head + CRLF.stripTrailing(),
        LF,
        MismatchCause.FINAL_NEWLINE_ADDED,
        MismatchCause.CRLF_EVERYWHERE);
    manifest(
        "",
        head + BOM + CRLF,
        LF,
        MismatchCause.CRLF_EVERYWHERE,
        MismatchCause.BYTE_ORDER_MARK_REMOVED);
    manifest(
        "", "7k2qz\n" + CRLF, LF, MismatchCause.CRLF_EVERYWHERE, MismatchCause.LOWER_CASE_JOB_ID);
    add(
        "",
        utf8(KEY + "\n"),
        utf8("7k2qz\n" + LF),
        utf8(LF),
        utf8(KEY),
        MismatchCause.LOWER_CASE_JOB_ID,
        MismatchCause.KEY_WITH_LF);
    add(
        "",
        utf8(KEY + "\n"),
        utf8(head + CRLF),
        utf8(LF),
        utf8(KEY),
        MismatchCause.CRLF_EVERYWHERE,
        MismatchCause.KEY_WITH_LF);
    // Nothing that is known.
    manifest("", head + LF, LF.replace("bucket", "Bucket"), MismatchCause.UNKNOWN);
    manifest("", "7K2QY\n" + LF, LF, MismatchCause.UNKNOWN);
    key("", KEY, KEY + "x\n", MismatchCause.UNKNOWN);
    key("", KEY, "\"\"", MismatchCause.UNKNOWN);
    key("", KEY, " ", MismatchCause.UNKNOWN);
    key("", KEY, "\"", MismatchCause.UNKNOWN);
  }

  static List<Mishap> mishaps() {
    return MISHAPS;
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void isNamed(Mishap mishap) throws Exception {
    SignatureFile file = signedElsewhere(mishap.signedKey(), mishap.signed());
    try (SigningKey key = SigningKey.ofBytes(mishap.key())) {
      Verification first = Verifier.standard().verify(mishap.manifest(), file, key);
      Verification second =
          new Verifier(HmacSha1.bouncyCastle())
              .verify(() -> new ByteArrayInputStream(mishap.manifest()), file, key);

      assertThat(causes(first)).isEqualTo(mishap.causes());
      assertThat(((Mismatch) first).sentence()).contains(mishap.detail()).doesNotContain("%s");
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void everyCauseThatIsFoundByComputingIsShown() {
    Set<MismatchCause> shown =
        MISHAPS.stream()
            .flatMap(mishap -> mishap.causes().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(MismatchCause.class)));
    // These have tests of their own.
    shown.addAll(
        EnumSet.of(
            MismatchCause.OTHER_JOB,
            MismatchCause.NOT_EXAMINED,
            MismatchCause.OTHER_MANIFEST,
            MismatchCause.SIGNED_FOR_OTHER_JOB));

    assertThat(shown).isEqualTo(EnumSet.allOf(MismatchCause.class));
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
  void theOtherJobIsNamed() throws Exception {
    SignatureFile file = signedElsewhere(utf8(KEY), utf8("ABCDE\n" + LF));
    var evidence = new Evidence(List.of(new JobId("11111"), new JobId("ABCDE")), List.of());
    try (SigningKey key = SigningKey.ofBytes(utf8(KEY))) {
      assertThat(Verifier.standard().with(() -> evidence).verify(utf8(LF), file, key))
          .isEqualTo(
              new Mismatch(List.of(new Difference(MismatchCause.SIGNED_FOR_OTHER_JOB, "ABCDE"))));
    }
  }

  @Test
  void theOtherManifestIsNamed() throws Exception {
    SignatureFile file = signedElsewhere(utf8(KEY), utf8(JOB + "\nother\n"));
    var evidence =
        new Evidence(
            List.of(),
            List.of(
                new OtherManifest("a.txt", utf8("a\r\n")),
                new OtherManifest("b.txt", utf8("other\r\n"))));
    try (SigningKey key = SigningKey.ofBytes(utf8(KEY))) {
      assertThat(Verifier.standard().with(() -> evidence).verify(utf8(LF), file, key))
          .isEqualTo(new Mismatch(List.of(new Difference(MismatchCause.OTHER_MANIFEST, "b.txt"))));
    }
  }

  /** A manifest of 2,000 lines: neither line by line nor in pairs. */
  @Test
  void aLongManifestIsExaminedForOneDifference() throws Exception {
    String text = "a: b\n".repeat(2000) + "c: " + "x".repeat(64 << 10) + "\n";
    try (SigningKey key = SigningKey.ofBytes(utf8(KEY))) {
      SignatureFile one = signedElsewhere(utf8(KEY), utf8("7k2qz\n" + text));
      SignatureFile two = signedElsewhere(utf8(KEY + "\n"), utf8("7k2qz\n" + text));

      assertThat(causes(Verifier.standard().verify(utf8(text), one, key)))
          .containsExactly(MismatchCause.LOWER_CASE_JOB_ID);
      assertThat(causes(Verifier.standard().verify(utf8(text), two, key)))
          .containsExactly(MismatchCause.UNKNOWN);
    }
  }

  /** Each pair of guesses costs as much as the manifest is long. */
  @Test
  void ofTwoDifferencesALongManifestIsNotExamined() throws Exception {
    String longest = "c: " + "x".repeat((64 << 10) - 4) + "\n";
    try (SigningKey key = SigningKey.ofBytes(utf8(KEY))) {
      for (String text : List.of(longest, "x" + longest)) {
        SignatureFile file = signedElsewhere(utf8(KEY + "\n"), utf8("7k2qz\n" + text));

        assertThat(causes(Verifier.standard().verify(utf8(text), file, key)))
            .isEqualTo(
                text.equals(longest)
                    ? List.of(MismatchCause.LOWER_CASE_JOB_ID, MismatchCause.KEY_WITH_LF)
                    : List.of(MismatchCause.UNKNOWN));
      }
    }
  }

  private static List<MismatchCause> causes(Verification verification) {
    assertThat(verification).isInstanceOf(Mismatch.class);
    return ((Mismatch) verification).differences().stream().map(Difference::cause).toList();
  }

  private static void manifest(
      String detail, String signed, String manifest, MismatchCause... causes) {
    add(detail, utf8(KEY), utf8(signed), utf8(manifest), utf8(KEY), causes);
  }

  private static void bytes(String detail, Charset encoding, String signed, String manifest) {
    add(
        detail,
        utf8(KEY),
        joined(utf8(JOB + "\n"), signed.getBytes(encoding)),
        utf8(manifest),
        utf8(KEY),
        MismatchCause.OTHER_ENCODING);
  }

  private static void nowIn(String detail, Charset encoding, String signed, String manifest) {
    add(
        detail,
        utf8(KEY),
        utf8(JOB + "\n" + signed),
        manifest.getBytes(encoding),
        utf8(KEY),
        MismatchCause.OTHER_ENCODING);
  }

  private static void key(String detail, String signedKey, String key, MismatchCause cause) {
    add(detail, utf8(signedKey), utf8(JOB + "\n" + LF), utf8(LF), utf8(key), cause);
  }

  private static void add(
      String detail,
      byte[] signedKey,
      byte[] signed,
      byte[] manifest,
      byte[] key,
      MismatchCause... causes) {
    MISHAPS.add(new Mishap(List.of(causes), signedKey, signed, manifest, key, detail));
  }

  private static SignatureFile signedElsewhere(byte[] key, byte[] message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    return new SignatureFile(
        SignatureVersion.V1_0, new JobId(JOB), Signature.ofBytes(mac.doFinal(message)));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

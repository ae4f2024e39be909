package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.SignatureFileReading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantSignatureFileTest {
  private static final byte[] MANIFEST = "a:b\n".getBytes(StandardCharsets.UTF_8);
  private static final JobId JOB = new JobId("7K2QZ");

  /** Found so that its signature has both + and / in it. */
  private static final String KEY = "harbour-key-21";

  private static final String SIGNATURE = signature();
  private static final String FILE =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:" + SIGNATURE + "\n";

  static Stream<Arguments> damages() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("UTF-8 with a mark", ascii("\u00ef\u00bb\u00bf" + FILE));
    files.put("UTF-16 of a shell", encoded("\ufeff" + FILE, StandardCharsets.UTF_16LE));
    files.put("UTF-16, big end first", encoded("\ufeff" + FILE, StandardCharsets.UTF_16BE));
    files.put("UTF-16 without a mark", encoded(FILE, StandardCharsets.UTF_16LE));
    files.put("JSON text", ascii("\"" + FILE.replace("\n", "\\n") + "\"\n"));
    files.put("JSON text of Windows", ascii("\"" + FILE.replace("\n", "\\r\\n") + "\"\r\n"));
    files.put(
        "a whole answer in JSON",
        ascii(
            "{\n  \"JobId\": \"7K2QZ\",\n  \"Signature\": \""
                + SIGNATURE
                + "\",\n  \"SignatureFileContents\": \""
                + FILE.replace("\n", "\\n")
                + "\"\n}\n"));
    files.put(
        "escaped slashes", ascii("\"" + FILE.replace("/", "\\/").replace("\n", "\\n") + "\""));
    files.put("a table", ascii(FILE.replaceAll("(?m)^(.+)$", "|  $1  |")));
    files.put("no padding", ascii(FILE.replace("=", "")));
    files.put("double padding", ascii(FILE.replace("=", "==")));
    files.put(
        "percent signs", ascii(FILE.replace("=", "%3D").replace("+", "%2B").replace("/", "%2F")));
    files.put("URL-safe", ascii(FILE.replace('+', '-').replace('/', '_')));
    files.put("quoted values", ascii(FILE.replaceAll(":(.+)", ":\"$1\"")));
    files.put("equals signs for colons", ascii(FILE.replace(':', '=')));
    files.put(
        "keys in capitals", ascii(FILE.replace("jobId", "JOBID").replace("version", "Version")));
    files.put("a line twice", ascii("version:2.0\n" + FILE));
    files.put("a prompt around it", ascii("$ aws importexport …\n" + FILE + "$ \n"));
    files.put("CR alone", ascii(FILE.replace('\n', '\r')));
    files.put("stray bits", ascii(FILE.replace(SIGNATURE, withStrayBits())));
    return files.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void isToldWithoutDoubt(String damage, byte[] file) throws IOException {
    Unreadable reading = unreadable(file);

    assertThat(reading.remarks()).anyMatch(SignatureFileRemark::fatal);
    assertThat(reading.meant()).isPresent();
    assertThat(reading.meant().get().jobId()).isEqualTo(JOB);
    assertThat(reading.meant().get().version()).isEqualTo(SignatureVersion.V2_0);
    assertThat(reading.meant().get().isCut()).isFalse();
    assertThat(verified(reading, KEY)).isEqualTo(new Verification.Match("7K2QZ"));
    assertThat(verified(reading, KEY + "x")).isInstanceOf(Verification.Mismatch.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void mayBeShownUnlessItIsNotAlone(String damage, byte[] file) {
    assertThat(SignatureFileReader.holdsNothingElse(file))
        .isEqualTo(!List.of("a whole answer in JSON", "a prompt around it").contains(damage));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "signature:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "version:2.0\\nsignature:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "jobId:7K2QZ\npinCode:4711",
        "jobId:7K2QZ pinCode:4711",
        "jobId:7K2QZ\rpinCode:4711",
        "manifestVersion:2.0\ntrueCryptPassword:x",
        "signature:a\n4711"
      })
  void isNotShownWithWhatMayBeASecret(String text) {
    assertThat(SignatureFileReader.holdsNothingElse(ascii(text))).isFalse();
    assertThat(SignatureFileReader.holdsNothingElse(encoded(text, StandardCharsets.UTF_16LE)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 20, 26})
  void ofASignatureThatWasCutTheBeginningIsCompared(int length) throws IOException {
    Unreadable reading = unreadable(ascii(FILE.replace(SIGNATURE, SIGNATURE.substring(0, length))));

    assertThat(reading.meant().orElseThrow().isCut()).isTrue();
    assertThat(reading.meant().orElseThrow().file()).isEmpty();
    assertThat(verified(reading, KEY)).isEqualTo(new Verification.Match("7K2QZ"));
    assertThat(verified(reading, KEY + "x")).isInstanceOf(Verification.Mismatch.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version:2.0\nversion:1.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:%s\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\njobId:ABCDE\nsignature:%s\n",
        "version:2.0\nsigningMethod:HmacSHA256\njobId:7K2QZ\nsignature:%s\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2Q0\nsignature:%s\n",
        "version:3.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:%s\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:x%s\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:%.11s\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:\n",
        "version:2.0\nsigningMethod:HmacSHA1\nsignature:%s\n",
        "%s\n",
        ""
      })
  void whatIsDoubtfulIsNotGuessed(String file) {
    assertThat(unreadable(ascii(file.formatted(SIGNATURE))).meant()).isEmpty();
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(unreadable(ascii(FILE.replace("=", ""))).toString()).doesNotContain("+", "/");
  }

  @Test
  void theSignatureOfTheseTestsHasEveryKindOfCharacter() {
    assertThat(SIGNATURE).contains("+", "/").endsWith("=");
  }

  private static Unreadable unreadable(byte[] file) {
    SignatureFileReading reading = SignatureFileReader.read(file);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return (Unreadable) reading;
  }

  private static Verification verified(Unreadable reading, String text) throws IOException {
    try (SigningKey key = SigningKey.ofBytes(ascii(text))) {
      return Verifier.standard()
          .verify(() -> new ByteArrayInputStream(MANIFEST), reading.meant().orElseThrow(), key);
    }
  }

  /** The same 20 bytes with the two bits set that no byte takes. */
  private static String withStrayBits() {
    char last = SIGNATURE.charAt(26);
    return SIGNATURE.substring(0, 26) + (char) (last + 1) + "=";
  }

  private static String signature() {
    try (SigningKey key = SigningKey.ofBytes(ascii(KEY))) {
      return Signer.standard().sign(JOB, MANIFEST, key).toBase64();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] encoded(String text, Charset charset) {
    return text.getBytes(charset);
  }
}

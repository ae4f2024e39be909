package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which the text of a SIGNATURE file goes wrong, each with what is said of it. */
class SignatureFaultsTest {
  private static final String SIGNATURE = "jLbLVp54vBa/vuh/XW1MOMdZUxw=";
  private static final String PLAIN =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:WXSPP\nsignature:" + SIGNATURE + "\n";

  /** A file, whether it can be used, and a part of what is said; empty when nothing is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Fault(String name, byte[] file, boolean readable, String said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        // Harmless.
        read("as the service writes it", PLAIN, ""),
        read("version 1.0", PLAIN.replace("2.0", "1.0"), ""),
        read("CR LF", PLAIN.replace("\n", "\r\n"), ""),
        read("no final line end", PLAIN.stripTrailing(), ""),
        read("extra line end of text output", PLAIN + "\n", ""),
        read("blank lines at the end", PLAIN + "\n\r\n \n", ""),
        read("blanks after the colons", PLAIN.replace(":", ": "), ""),
        read("tabs after the colons", PLAIN.replace(":", ":\t"), ""),
        read("lines in another order", PLAIN.replaceFirst("(?s)(version:2.0\n)(.*)", "$2$1"), ""),
        read("blank line in front", "\n" + PLAIN, "1: blank line"),
        read("blanks around a key", PLAIN.replace("jobId", " jobId "), "3: blanks around the key"),
        read("blanks after a value", PLAIN.replace("WXSPP", "WXSPP "), "3: blanks after the value"),
        read(
            "job ID in lower case",
            PLAIN.replace("WXSPP", "wxspp"),
            "3: job ID \"wxspp\" is in lower case"),
        // Through a shell.
        not(
            "PowerShell's redirection",
            "\ufeff" + PLAIN,
            "UTF-16LE",
            "1: UTF-16 byte order mark (FF FE)"),
        not(
            "UTF-16, big end first",
            "\ufeff" + PLAIN,
            "UTF-16BE",
            "1: UTF-16 byte order mark (FE FF)"),
        not("UTF-16LE without a mark", PLAIN, "UTF-16LE", "1: every other byte is NUL"),
        not("UTF-16BE without a mark", PLAIN, "UTF-16BE", "1: every other byte is NUL"),
        not("UTF-8 with a mark", "\ufeff" + PLAIN, "UTF-8", "1: UTF-8 byte order mark (EF BB BF)"),
        not("JSON text", "\"" + PLAIN.replace("\n", "\\n") + "\"", "1: quotes or \\n escapes"),
        not("JSON answer", "{\n \"Signature\": \"x\"\n}", "1: quotes or \\n escapes"),
        not("border of a table", "+----+\n| version:2.0 |\n", "1: border of a table"),
        not("rows of a table", PLAIN.replaceAll("(?m)^(.+)$", "|  $1  |"), "1: border of a table"),
        not("CR alone", PLAIN.replace('\n', '\r'), "U+000D"),
        not("no-break space", PLAIN.replace(":W", ":\u00a0W"), "3: character U+00A0"),
        not("empty", "", "1: file is empty"),
        not("blank", " \n", "1: file is blank"),
        // The four keys.
        not("key missing", PLAIN.replace("version:2.0\n", ""), "no line for \"version\""),
        not(
            "method missing",
            PLAIN.replace("signingMethod:HmacSHA1\n", ""),
            "no line for \"signingMethod\""),
        not("job ID missing", PLAIN.replace("jobId:WXSPP\n", ""), "no line for \"jobId\""),
        not(
            "signature missing",
            PLAIN.replaceAll("signature:.*\n", ""),
            "no line for \"signature\""),
        not(
            "key twice",
            PLAIN + "jobId:WXSPP\n",
            "5: key \"jobId\" is set twice, first set at line 3"),
        not("unknown key", PLAIN + "comment:x\n", "5: unknown key \"comment\""),
        not(
            "misspelt key",
            PLAIN.replace("jobId", "jodId"),
            "3: unknown key \"jodId\", expected \"jobId\""),
        not(
            "key in capitals",
            PLAIN.replace("version", "VERSION"),
            "1: unknown key \"VERSION\", expected \"version\""),
        not("no colon", PLAIN.replace("jobId:", "jobId "), "3: line without a colon"),
        not(
            "version 3.0",
            PLAIN.replace("2.0", "3.0"),
            "1: version is \"3.0\", expected 1.0 or 2.0"),
        not("version 2", PLAIN.replace("2.0", "2"), "1: version is \"2\""),
        not("no version", PLAIN.replace("2.0", ""), "1: version is \"\""),
        not("other method", PLAIN.replace("SHA1", "SHA256"), "2: signing method is \"HmacSHA256\""),
        not("method in lower case", PLAIN.replace("HmacSHA1", "hmacsha1"), "2: signing method is"),
        // The job ID.
        not("letter O", PLAIN.replace("WXSPP", "JOBID"), "3: job ID \"JOBID\": character 'O'"),
        not("digit 0", PLAIN.replace("WXSPP", "WXSP0"), "3: job ID \"WXSP0\": character '0'"),
        not("too short", PLAIN.replace("WXSPP", "WXSP"), "3: job ID \"WXSP\" has 4 characters"),
        not("no job ID", PLAIN.replace("WXSPP", ""), "3: job ID is empty"),
        // The signature.
        not(
            "29 characters",
            PLAIN.replace("vBa", "vBaX"),
            "4: signature has 29 characters, expected 28"),
        not(
            "cut",
            PLAIN.replace("UMdZUxw=", "").replace("MdZUxw=", ""),
            "4: signature has 21 characters"),
        not("no padding", PLAIN.replace("=", ""), "4: signature has no padding"),
        not("double padding", PLAIN.replace("w=", "=="), "4: signature has '=' at position 27"),
        not(
            "URL-safe",
            PLAIN.replace('/', '_'),
            "4: signature is in the URL-safe alphabet at position"),
        not("stray bits", PLAIN.replace("xw=", "xx="), "4: signature has stray bits"),
        not(
            "hexadecimal",
            PLAIN.replace(SIGNATURE, "ab".repeat(20)),
            "4: signature has 40 characters"),
        not("blank inside", PLAIN.replace("/vuh", " vuh"), "4: signature has a blank"),
        not("no signature", PLAIN.replace(SIGNATURE, ""), "4: signature is empty"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isNamed(Fault fault) {
    SignatureFileReading reading = SignatureFileReader.read(fault.file());

    assertThat(reading instanceof SignatureFileReading.Read).isEqualTo(fault.readable());
    List<String> said =
        reading.remarks().stream().map(remark -> remark.line() + ": " + remark.message()).toList();
    if (fault.said().isEmpty()) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said).anyMatch(remark -> remark.contains(fault.said()));
    }
    // Whatever is said, the signature is not.
    assertThat(said).noneMatch(remark -> remark.contains(SIGNATURE.substring(0, 8)));
  }

  private static Fault read(String name, String text, String said) {
    return new Fault(name, text.getBytes(StandardCharsets.UTF_8), true, said);
  }

  private static Fault not(String name, String text, String said) {
    return not(name, text, "UTF-8", said);
  }

  private static Fault not(String name, String text, String encoding, String said) {
    return new Fault(name, text.getBytes(Charset.forName(encoding)), false, said);
  }
}

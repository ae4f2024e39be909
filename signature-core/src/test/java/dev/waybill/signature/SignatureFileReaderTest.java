package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.SignatureFileReading.Read;
import dev.waybill.signature.SignatureFileReading.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureFileReaderTest {
  private static final String SIGNATURE = "jLbLVp54vBa/vuh/XW1MOMdZUxw=";
  private static final String PLAIN =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:WXSPP\nsignature:" + SIGNATURE + "\n";
  private static final SignatureFile FILE =
      new SignatureFile(
          SignatureVersion.V2_0, new JobId("WXSPP"), Signature.parseBase64(SIGNATURE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "version:2.0\r\nsigningMethod:HmacSHA1\r\njobId:WXSPP\r\nsignature:" + SIGNATURE + "\r\n",
        "version:2.0\nsigningMethod:HmacSHA1\njobId:WXSPP\nsignature:" + SIGNATURE,
        "version: 2.0\nsigningMethod: HmacSHA1\njobId:\tWXSPP\nsignature:   " + SIGNATURE,
        "signature:" + SIGNATURE + "\njobId:WXSPP\nsigningMethod:HmacSHA1\nversion:2.0\n",
        PLAIN + "\n\r\n  \n\t",
      })
  void acceptsSilently(String text) {
    assertThat(read(text)).isEqualTo(new Read(FILE, "WXSPP", List.of()));
  }

  @Test
  void readsVersionOne() {
    assertThat(read(PLAIN.replace("2.0", "1.0")))
        .isInstanceOfSatisfying(
            Read.class, read -> assertThat(read.file().version()).isEqualTo(SignatureVersion.V1_0));
  }

  @Test
  void acceptsALowerCaseJobIdWithARemark() {
    assertThat(read(PLAIN.replace("WXSPP", "wxsPp")))
        .isEqualTo(
            new Read(
                FILE,
                "wxsPp",
                List.of(mention(3, "job ID \"wxsPp\" is in lower case, expected \"WXSPP\""))));
  }

  @Test
  void acceptsBlanksThatLeaveNoDoubtWithRemarks() {
    String text =
        "\n version:2.0\nsigningMethod :HmacSHA1\n \njobId:WXSPP \nsignature:" + SIGNATURE;

    assertThat(read(text))
        .isEqualTo(
            new Read(
                FILE,
                "WXSPP",
                List.of(
                    mention(1, "blank line, expected none before the end"),
                    mention(2, "blanks around the key \"version\", expected none"),
                    mention(3, "blanks around the key \"signingMethod\", expected none"),
                    mention(4, "blank line, expected none before the end"),
                    mention(5, "blanks after the value of \"jobId\", expected none"))));
  }

  @Test
  void saysEverythingAtOnceInTheOrderOfTheLines() {
    String text =
        """
        version:3.0
        signingmethod:hmacsha1
        JobID:JOBID
        version:2.0

        color:red
        """;

    assertThat(remarks(text))
        .containsExactly(
            fatal(1, "version is \"3.0\", expected 1.0 or 2.0"),
            fatal(2, "unknown key \"signingmethod\", expected \"signingMethod\""),
            fatal(2, "signing method is \"hmacsha1\", expected HmacSHA1"),
            fatal(3, "unknown key \"JobID\", expected \"jobId\""),
            fatal(
                3,
                "job ID \"JOBID\": character 'O' at position 2 does not occur in job IDs, expected a digit 1 to 9 or a letter A to Z without O"),
            fatal(4, "key \"version\" is set twice, first set at line 1, expected once"),
            mention(5, "blank line, expected none before the end"),
            fatal(
                6,
                "unknown key \"color\", expected \"version\", \"signingMethod\", \"jobId\" or \"signature\""),
            fatal(6, "no line for \"signature\", expected one"));
  }

  @Test
  void quotesNoValueThatMightBeASignature() {
    assertThat(remarks(PLAIN.replace("2.0", "2".repeat(20))))
        .containsExactly(fatal(1, "version is \"" + "2".repeat(20) + "\", expected 1.0 or 2.0"));
    assertThat(remarks(PLAIN.replace("2.0", "2".repeat(21))))
        .containsExactly(fatal(1, "version is a text of 21 characters, expected 1.0 or 2.0"));
    assertThat(remarks(PLAIN.replace("WXSPP", "W".repeat(21))))
        .containsExactly(fatal(3, "job ID is a text of 21 characters, expected 5 characters"));
    assertThat(remarks(PLAIN.replace("WXSPP", "W".repeat(20))))
        .containsExactly(fatal(3, "job ID has 20 characters instead of 5"));
  }

  @Test
  void takesATildeForAPrintableCharacterAndWhatFollowsItForNone() {
    assertThat(remarks(PLAIN.replace("2.0", "~")))
        .containsExactly(fatal(1, "version is \"~\", expected 1.0 or 2.0"));
    assertThat(remarks(PLAIN.replace("2.0", "2.0\u007f")))
        .containsExactly(
            fatal(1, "character U+007F (DELETE) at column 12, expected printable ASCII only"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifestVersion:2.0\nbucket:harbour\ndeviceId: 1\neraseDevice: yes\n",
        "a\nb\nc\n",
        "color: red\n\u00e9: x\n\nname: y"
      })
  void anotherFileHasOneThingWrongWithIt(String text) {
    assertThat(remarks(text))
        .containsExactly(
            fatal(
                1,
                "no line is one of a SIGNATURE file, expected \"version\", \"signingMethod\", \"jobId\""
                    + " and \"signature\""));
  }

  @Test
  void oneLineThatIsNearlyRightIsEnoughToJudgeAll() {
    assertThat(remarks("a:1\nb:2\nJobID:WXSPP\n")).hasSize(7 - 1);
    assertThat(remarks("a:1\nb:2\n")).hasSize(6);
  }

  @Test
  void aLineThatBeginsWithAColonHasAKeyOfNothing() {
    assertThat(remarks(PLAIN + ":x"))
        .containsExactly(
            fatal(
                5,
                "unknown key \"\", expected \"version\", \"signingMethod\", \"jobId\" or \"signature\""));
  }

  @Test
  void mayBeAsLongAsTheLimit() {
    String blanks = "\n".repeat(SignatureFile.MOST_BYTES - PLAIN.length());

    assertThat(read(PLAIN + blanks)).isEqualTo(new Read(FILE, "WXSPP", List.of()));
    assertThat(
            SignatureFileReader.holdsNothingElse(
                (PLAIN + blanks).getBytes(StandardCharsets.US_ASCII)))
        .isTrue();
    assertThat(
            SignatureFileReader.holdsNothingElse(
                (PLAIN + blanks + "\n").getBytes(StandardCharsets.US_ASCII)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void namesUtf16WithAMark(String encoding) {
    String mark = encoding.endsWith("LE") ? "FF FE" : "FE FF";

    assertThat(remarks(("\ufeff" + PLAIN).getBytes(Charset.forName(encoding))))
        .containsExactly(
            fatal(1, "UTF-16 byte order mark (" + mark + "), expected plain ASCII without one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void namesUtf16WithoutAMark(String encoding) {
    assertThat(remarks(PLAIN.getBytes(Charset.forName(encoding))))
        .containsExactly(fatal(1, "every other byte is NUL as in UTF-16, expected plain ASCII"));
  }

  @Test
  void readsOnInWhatPowerShellWrote() {
    assertThat(remarks(("\ufeff" + "jobId:WXSPP\r\n").getBytes(StandardCharsets.UTF_16LE)))
        .extracting(SignatureFileRemark::message)
        .containsExactly(
            "UTF-16 byte order mark (FF FE), expected plain ASCII without one",
            "no line for \"version\", expected one",
            "no line for \"signingMethod\", expected one",
            "no line for \"signature\", expected one");
  }

  @Test
  void namesAUtf8Mark() {
    assertThat(remarks("\ufeff" + PLAIN))
        .containsExactly(
            fatal(1, "UTF-8 byte order mark (EF BB BF), expected plain ASCII without one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"version:2.0\\nsigningMethod:HmacSHA1\\njobId:WXSPP\\nsignature:" + SIGNATURE + "\"\n",
        "version:2.0\\nsigningMethod:HmacSHA1\\njobId:WXSPP\\nsignature:" + SIGNATURE,
        "{\"SignatureFileContents\": \"version:2.0\"}",
      })
  void namesJson(String text) {
    assertThat(remarks(text))
        .containsExactly(
            fatal(1, "quotes or \\n escapes as in JSON output, expected the text itself"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "------------\n|  GetStatus  |\n",
        "|  version:2.0\nsigningMethod:HmacSHA1",
        "+-----+------+\n",
      })
  void namesATable(String text) {
    assertThat(remarks(text))
        .containsExactly(fatal(1, "border of a table, expected the text itself"));
  }

  @Test
  void namesWhatCannotBePrinted() {
    String text =
        "version:2.0\u0000\nsigningMethod:HmacSHA1\u00a0\rx\njobId:WXSP\u0420\nsign\u200bature:x\n";

    assertThat(remarks(text))
        .containsExactly(
            fatal(1, "character U+0000 (NULL) at column 12, expected printable ASCII only"),
            fatal(
                2, "character U+00A0 (NO-BREAK SPACE) at column 23, expected printable ASCII only"),
            fatal(
                3,
                "character U+0420 (CYRILLIC CAPITAL LETTER ER) at column 11, expected printable ASCII only"),
            fatal(4, "unknown key \"sign\\u{200b}ature\", expected \"signature\""),
            fatal(
                4,
                "character U+200B (ZERO WIDTH SPACE) at column 5, expected printable ASCII only"));
  }

  @Test
  void namesACrThatEndsNothing() {
    assertThat(remarks(PLAIN.replace('\n', '\r')))
        .contains(
            fatal(
                1,
                "character U+000D (CARRIAGE RETURN (CR)) at column 12, expected printable ASCII only"));
  }

  @Test
  void readsBytesThatAreNoUtf8() {
    assertThat(remarks(PLAIN.replace("WXSPP", "WXSP\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            fatal(
                3,
                "character U+00E9 (LATIN SMALL LETTER E WITH ACUTE) at column 11, expected printable ASCII only"));
  }

  @Test
  void namesAnEmptyFileAndABlankOne() {
    assertThat(remarks("")).containsExactly(fatal(1, "file is empty, expected four lines"));
    assertThat(remarks("\n \r\n")).containsExactly(fatal(1, "file is blank, expected four lines"));
  }

  @Test
  void refusesALargeFileWithoutLookingAtIt() {
    String room = " ".repeat(SignatureFile.MOST_BYTES - PLAIN.length());

    assertThat(read(PLAIN + room)).isInstanceOf(Read.class);
    assertThat(remarks(PLAIN + room + " "))
        .containsExactly(fatal(1, "file has more than 4096 bytes, expected four short lines"));
  }

  @Test
  void quotesNothingThatMightBeASignature() {
    String text =
        SIGNATURE + "\nversion:" + SIGNATURE + "\njobId:" + SIGNATURE + "\n" + SIGNATURE + ":x\n";

    assertThat(remarks(text))
        .containsExactly(
            fatal(1, "line without a colon, expected key:value"),
            fatal(2, "version is a text of 28 characters, expected 1.0 or 2.0"),
            fatal(3, "job ID is a text of 28 characters, expected 5 characters"),
            fatal(
                4,
                "unknown key a text of 28 characters, expected \"version\", \"signingMethod\", \"jobId\" or \"signature\""),
            fatal(4, "no line for \"signingMethod\", expected one"),
            fatal(4, "no line for \"signature\", expected one"));
  }

  @Test
  void namesTheFaultOfASignature() {
    assertThat(remarks(PLAIN.replace("vuh/X", "vuh/XX")))
        .containsExactly(fatal(4, "signature has 29 characters, expected 28"));
  }

  @Test
  void checksBothOfTwoValues() {
    assertThat(remarks(PLAIN + "jobId:12\n"))
        .containsExactly(
            fatal(5, "key \"jobId\" is set twice, first set at line 3, expected once"),
            fatal(5, "job ID \"12\" has 2 characters instead of 5"));
  }

  private static SignatureFileReading read(String text) {
    return SignatureFileReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<SignatureFileRemark> remarks(String text) {
    return remarks(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<SignatureFileRemark> remarks(byte[] bytes) {
    SignatureFileReading reading = SignatureFileReader.read(bytes);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return reading.remarks();
  }

  private static SignatureFileRemark fatal(int line, String message) {
    return new SignatureFileRemark(line, true, message);
  }

  private static SignatureFileRemark mention(int line, String message) {
    return new SignatureFileRemark(line, false, message);
  }
}

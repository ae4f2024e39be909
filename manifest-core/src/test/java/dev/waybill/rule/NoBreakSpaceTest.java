package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoBreakSpaceTest {
  private static Diagnostic finding(String text) {
    return Findings.in(text).stream()
        .filter(finding -> finding.rule().equals("no-break-space"))
        .findFirst()
        .orElseThrow();
  }

  private static String mended(String text) {
    return Findings.mended("no-break-space", text);
  }

  @Test
  void pointsAtTheFirstOneInAValue() {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "12 Any\u00A0Street")))
        .containsExactly("8:20 warning no-break-space");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "\uD83D\uDCE6\u2007Dock")))
        .containsExactly("8:15 warning no-break-space");
    assertThat(brief("generator: a\u3000b\n" + IMPORT_S3))
        .containsExactly("1:13 warning no-break-space");
    assertThat(brief(IMPORT_S3 + "ignore:\n  - a b\n  - c\u00A0d\n"))
        .containsExactly("16:6 warning no-break-space");
  }

  @Test
  void makesOneFindingOfAllValues() {
    String one = with(IMPORT_S3, "12 Any Street", "12\u00A0Any\u00A0Street");
    String three = with(with(one, "Ada Example", "Ada\u00A0Example"), "98000", "98\u00A0000");

    assertThat(finding(one).message())
        .isEqualTo(
            "a no-break space or another special space in a value, which looks like a blank and"
                + " stays what it is");
    assertThat(brief(three)).contains("7:14 warning no-break-space");
    assertThat(finding(three).message()).endsWith(", here and on 2 more lines (8, 11)");
    assertThat(finding(three).option()).isEqualTo("returnAddress.name");
  }

  @Test
  void saysOfOneBetweenTheOptionsThatAnotherIsPartOfAValue() {
    String text = with(IMPORT_S3, "deviceId: ", "deviceId:\u00A0");

    assertThat(finding(text).message()).endsWith("; read as a blank");
    assertThat(finding(with(text, "12 Any Street", "12\u00A0Any Street")).message())
        .endsWith("; read as a blank; as part of a value on line 8");
    assertThat(mended(text)).isEqualTo(IMPORT_S3);
    assertThat(mended(with(text, "\u00A0", "\u00A0\u2009 \u00A0")))
        .isEqualTo(with(IMPORT_S3, "deviceId: ", "deviceId:    "));
  }

  @ParameterizedTest
  @CsvSource({
    "a\u00A0b, a b",
    "a\u00A0\u00A0b c\u2009d, a  b c d",
    "\uD83D\uDCE6\u00A0b, \uD83D\uDCE6 b"
  })
  void writesAsManyBlanks(String value, String blanks) {
    String text = "generator: " + value + "\n" + IMPORT_S3;

    assertThat(mended(text)).isEqualTo("generator: " + blanks + "\n" + IMPORT_S3);
  }

  @Test
  void changesNoAddress() {
    assertThat(finding(with(IMPORT_S3, "12 Any Street", "12\u00A0Any Street")).correction())
        .isNull();
    assertThat(mended("generator: a\u00A0b\n" + with(IMPORT_S3, "Ada Example", "Ada\u00A0Example")))
        .isEqualTo("generator: a b\n" + with(IMPORT_S3, "Ada Example", "Ada\u00A0Example"));
  }

  @Test
  void doesNotTellWhereInAPasswordOneIs() {
    String text = with(EXPORT_S3, "pinCode: 2718281", "trueCryptPassword: correct\u00A0horse");

    assertThat(brief(text)).containsExactly("5:20 warning no-break-space");
    assertThat(finding(text).correction()).isNull();
  }

  @Test
  void leavesBucketsToTheirOwnRule() {
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "harbour\u00A0archive")))
        .containsExactly("2:9 error bucket-name");
  }
}

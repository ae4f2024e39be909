package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that say where a YAML reader would read something else. */
class PlainYamlRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@home",
        "`tick",
        "%7",
        ", first",
        "} end",
        "- dash",
        "? what",
        ": colon",
        "a: b",
        "ends in:",
        "#101",
        "| pipe",
        "> more",
        "& co",
        "* star"
      })
  void warnsOfAValueThatYamlReadsOtherwise(String value) {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", value)))
        .containsExactly("8:14 warning needs-quotes");
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "'" + value + "'"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b",
        "-dash",
        "?what",
        ":colon",
        "a#b",
        "C:/disk",
        "http://example.org/",
        "a, b",
        "1 & 2"
      })
  void takesWhatYamlReadsTheSame(String value) {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", value))).isEmpty();
  }

  @Test
  void saysWhatIsSpecialInTheValue() {
    assertThat(messages("needs-quotes", with(IMPORT_S3, "12 Any Street", "#101")))
        .containsExactly(
            "read as it is written, but a YAML reader would refuse it or read something else:"
                + " it begins with \"#\"");
  }

  @Test
  void pointsAtTheHash() {
    String text = with(IMPORT_S3, "12 Any Street", "12 Any Street, Suite #101");

    assertThat(brief(text)).containsExactly("8:35 warning hash-in-value");
  }

  @Test
  void doesNotSpeakTwiceOfOneValue() {
    assertThat(brief(with(IMPORT_S3, "12 Any Street", "@home # main")))
        .containsExactly("8:14 warning needs-quotes");
  }

  @Test
  void looksAtPatternsToo() {
    assertThat(brief(IMPORT_S3 + "ignore:\n  - [0-9]+\\.tmp$\n  - \\.bak$\n"))
        .containsExactly("15:5 warning needs-quotes");
  }
}

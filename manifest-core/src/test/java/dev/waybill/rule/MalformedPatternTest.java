package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedPatternTest {
  private static final String SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private static Diagnostic finding(String pattern) {
    return Findings.in(IMPORT_S3 + "ignore:\n    - \\.tmp$\n    - '" + pattern + "'\n").stream()
        .filter(finding -> finding.rule().equals("malformed-pattern"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pointsAtThePatternAndNotAtItsNeighbours() {
    assertThat(brief(IMPORT_S3 + "ignore:\n    - \\.tmp$\n    - (backup\n    - ^old/\n"))
        .containsExactly("16:7 error malformed-pattern");
    assertThat(finding("(backup").message())
        .isEqualTo("\"(backup\" is no Java regular expression: unclosed group at character 8");
    assertThat(finding("backup\\").message())
        .endsWith(": the backslash at its end has no character behind it");
    assertThat(finding(")").message())
        .endsWith(": a closing bracket that nothing opens, at character 1");
    assertThat(finding("ab)c").message())
        .endsWith(": a closing bracket that nothing opens, at character 3");
    assertThat(finding("a**").message()).endsWith(": dangling meta character '*' at character 3");
  }

  @ParameterizedTest
  @CsvSource({"*.psd, true", "?.psd, true", "(psd, false", "a**, false"})
  void tellsWhoWritesForAShellHowToWriteIt(String pattern, boolean isOfShell) {
    assertThat(finding(pattern).fix())
        .isEqualTo(
            isOfShell
                ? "write a regular expression, not a shell pattern: \\.tmp$ stands for *.tmp"
                : "mend the expression, or write a backslash before the character that is meant as"
                    + " it is");
  }

  @Test
  void boundsTheGroups() {
    assertThat(MalformedPattern.fault("()".repeat(500))).isEmpty();
    assertThat(MalformedPattern.fault("()".repeat(501))).contains("more than 500 groups");
    assertThat(MalformedPattern.fault("[a]".repeat(501))).contains("more than 500 groups");
    assertThat(MalformedPattern.fault("\\.".repeat(501))).isEmpty();
  }

  @Test
  void sparesTheCompilerWhatCannotBeWrong() {
    assertThat(MalformedPattern.isSimple("^abcxyzABCXYZ0123456789/_-.tmp*a+$")).isTrue();
    SIGNS
        .chars()
        .forEach(sign -> assertThat(MalformedPattern.isSimple("a\\" + (char) sign + "+")).isTrue());
  }

  /** Two for each character: alone, and in every place that may change what it means. */
  static Stream<String> patterns() {
    return Stream.iterate(0, c -> c <= 0x100, c -> c + 1)
        .map(c -> String.valueOf((char) (int) c))
        .flatMap(c -> Stream.of(c, "a" + c, "\\" + c, c + "*", c + "+a", "a*" + c, "\\" + c + "+"));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void saysWhatTheCompilerSays(String pattern) {
    assertThat(MalformedPattern.fault(pattern)).isEqualTo(MalformedPattern.faultOfAny(pattern));
  }
}

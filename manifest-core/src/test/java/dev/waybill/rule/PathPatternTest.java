package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
  private static final List<String> PATHS =
      List.of(
          "a",
          "b",
          "SIGNATURE",
          "backup/a.tmp",
          "x/y/z.jpg",
          "\u00E9",
          "a b",
          "0",
          "lost+found/#1",
          "$Recycle.bin/S-1/desktop.ini",
          "a~",
          "thumbs.db",
          "-",
          "(a)",
          "[x]",
          "{x}",
          "q\\r");

  private static PathPattern read(String pattern) {
    return PathPatternReader.read(pattern).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".*",
        ".",
        ".+",
        "^.*$",
        "^.+$",
        "a*",
        "a?b*",
        "x|",
        "(a|b?)",
        "^",
        "$",
        "(?i).*",
        "(?:.*)?",
        "a{0,3}",
        "^.",
        "[a-z]*",
        "(?<n>.*)"
      })
  void provesThatAPatternMatchesEverything(String pattern) {
    assertThat(read(pattern).matchesEverything()).isTrue();
    assertThat(PATHS).allMatch(path -> Pattern.compile(pattern).matcher(path).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a^",
        "$a",
        "(?!)",
        "x(?!)y",
        "^/",
        "^/backup",
        "^$",
        "(a^|$b)",
        "^(/a|/b)",
        "\\A/x",
        "(?i)^/x"
      })
  void provesThatAPatternMatchesNothing(String pattern) {
    assertThat(read(pattern).matchesNothing()).isTrue();
    assertThat(PATHS).noneMatch(path -> Pattern.compile(pattern).matcher(path).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "^(a*)*b",
        "(.*)*x",
        "^(\\w+\\s?)*$",
        "((a+))+b",
        "(a|a)*b",
        "(a+|b)*c",
        "([a-z]+)*\\.tmp$",
        "(a+){20}b"
      })
  void seesWhatExplodes(String pattern) {
    assertThat(read(pattern).explodes(false)).isTrue();
  }

  /** The official ones, and what people write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\.psd$",
        "\\.PSD$",
        "^backup/",
        "^images/myImages/",
        ".*~$",
        ".*\\.swp$",
        "^lost\\+found/",
        "^\\$Recycle\\.bin/",
        "^RECYCLER/",
        "^RECYCLED/",
        "(?i)thumbs\\.db$",
        "^(.*/)*thumbs\\.db$",
        "(^|/)\\._",
        "(^|/)\\.DS_Store$",
        "^[^/]+$",
        "^(a|b)/",
        "(a+)+",
        "(ab)*c",
        "(a+b)+c",
        "(?>a+)+b",
        "(a++)+b",
        "/",
        "a/b",
        "\\bx",
        "^\\.",
        "^System Volume Information/",
        "[]a]",
        "[a&&[^b]]x",
        "a{2}"
      })
  void saysNothingAgainstASoundPattern(String pattern) {
    Pattern.compile(pattern);
    PathPattern parts = read(pattern);

    assertThat(parts.matchesEverything()).isFalse();
    assertThat(parts.matchesNothing()).isFalse();
    assertThat(parts.explodes(false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(?m)a^", "(?x) ", "\\Qa\\E", "(a)\\1", "\\p", "[", "(", "a)", "\\", "a{x}"})
  void givesUpOnWhatItDoesNotUnderstand(String pattern) {
    assertThat(
            PathPatternReader.read(pattern)
                .filter(PathPattern::matchesNothing)
                .filter(PathPattern::matchesEverything))
        .isEmpty();
  }

  @Test
  void boundsWhatItTakesApart() {
    assertThat(PathPatternReader.read("(".repeat(400) + ")".repeat(400))).isEmpty();
    assertThat(PathPatternReader.read("a".repeat(2000))).isEmpty();
    assertThat(MalformedPattern.fault("(".repeat(8000) + ")".repeat(8000))).isPresent();
  }
}

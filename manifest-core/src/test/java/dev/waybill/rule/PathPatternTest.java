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
          "q\\r",
          "a\n");

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
        "(?<n>.*)",
        "(?>a*)",
        "(?>a?)b*",
        "(?>(?>a|b*))"
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
        "(?i)^/x",
        "(a^)+",
        "(a^){2}x",
        "(?>a^)",
        "^/+x",
        "^/{2}",
        "^(//|/a)+",
        "(a|b)^",
        "$(a|b)"
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
        "(a+){20}b",
        "(a+){10}b",
        "(?>(a+)+b)c",
        "(x(a+)+)+b",
        "(a*b*)*c",
        "(a+b?)*c",
        "(a{1,2})*b",
        "(a{2,3})*b",
        "(a|.)*b",
        "(.|a)*b",
        "(b|a|a)*c",
        "(a|b|.)*c"
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
        "a{2}",
        "\\.tmp$|\\.bak$",
        "(?>a)",
        "(?>a)b",
        "(a^)*x",
        "(a^)?x",
        "a$\\n",
        "^(/a|b)",
        "^/?a",
        "^(/x)*a",
        "^\\n?a",
        "(a+){9}b",
        "((a+)+)+",
        "((a+)+)++b",
        "(x(a+)+)++b",
        "(a{1})+b",
        "(a{2})*b",
        "(a|b)*c",
        "(a?b?)*c",
        "(ab*)*c",
        "([a-z]|[0-9])*_",
        "(a|bc)*d",
        "(bc|a)*d"
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
      strings = {
        "(?m)a^",
        "(?x) ",
        "(?i:a)",
        "(?ix)a",
        "\\Qa\\E",
        "(a)\\1",
        "\\q",
        "\\b{g}",
        "[",
        "[a",
        "[\\Qa]\\E]",
        "[a\\",
        "(",
        "(?:a",
        "a)",
        "\\",
        "a{x}",
        "a{}",
        "a{1",
        "a{1,2,3}",
        "a{,2}",
        "a{1,x}",
        "a{:}",
        "a{/}",
        "a{1234567}"
      })
  void givesUpOnWhatItDoesNotUnderstand(String pattern) {
    assertThat(PathPatternReader.read(pattern)).isEmpty();
  }

  private static PathPattern row(PathPattern... items) {
    return new PathPattern.Choice(List.of(new PathPattern.Row(List.of(items))));
  }

  private static PathPattern one(int literal) {
    return new PathPattern.One(literal);
  }

  private static PathPattern repeat(int least, int most, boolean goesBack) {
    return new PathPattern.Repeat(one('a'), least, most, goesBack);
  }

  @Test
  void takesRepetitionsApart() {
    PathPattern b = one('b');
    int endless = Integer.MAX_VALUE;

    assertThat(read("a*b")).isEqualTo(row(repeat(0, endless, true), b));
    assertThat(read("a+?b")).isEqualTo(row(repeat(1, endless, true), b));
    assertThat(read("a?+b")).isEqualTo(row(repeat(0, 1, false), b));
    assertThat(read("a{2}b")).isEqualTo(row(repeat(2, 2, true), b));
    assertThat(read("a{2,}b")).isEqualTo(row(repeat(2, endless, true), b));
    assertThat(read("a{2,13}?b")).isEqualTo(row(repeat(2, 13, true), b));
    assertThat(read("a{123456}+b")).isEqualTo(row(repeat(123_456, 123_456, false), b));
    assertThat(read("a{09}b")).isEqualTo(row(repeat(9, 9, true), b));
    assertThat(read("a}b")).isEqualTo(row(one('a'), one('}'), b));
  }

  /** What a class or a property has is not looked at, but where it ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[b]",
        "[^b]",
        "[]b]",
        "[^]b]",
        "[\\]b]",
        "[b\\\\]",
        "[b[c]d]",
        "[[b]]",
        "[b&&[^c]]",
        "[b[]c]]",
        "\\p{Lu}",
        "\\P{IsAlphabetic}",
        "\\pL",
        "\\w",
        "\\S",
        "\\h"
      })
  void readsOverClassesAndProperties(String characters) {
    assertThat(read("a" + characters + "a"))
        .isEqualTo(row(one('a'), one(PathPattern.One.SOME), one('a')));
  }

  @Test
  void takesEscapedSignsAndLettersBeyondAsciiForThemselves() {
    assertThat(read("\\.\\$\\\u00E9\\\uD83D\uDCE6"))
        .isEqualTo(row(one('.'), one('$'), one('\u00E9'), one(0x1F4E6)));
    assertThat(read("\\t\\n\\r\\f\\a\\e"))
        .isEqualTo(row(one('\t'), one('\n'), one('\r'), one('\f'), one(7), one(0x1B)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\\\a", "^a\\\\", "\\\\+a", "\\\\a|b\\\\", "(?>\\\\)", "(\\\\){2}", "(a|b)\\\\"})
  void seesThatEveryMatchHasABackslash(String pattern) {
    assertThat(read(pattern).needs(c -> c == '\\')).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\.a", "\\\\?a", "\\\\*", "a|\\\\", "\\\\|a", "(?>a)", "(a|\\\\)b", "."})
  void seesThatAMatchMayHaveNoBackslash(String pattern) {
    assertThat(read(pattern).needs(c -> c == '\\')).isFalse();
  }

  @Test
  void boundsWhatItTakesApart() {
    assertThat(PathPatternReader.read("(".repeat(30) + ")".repeat(30))).isPresent();
    assertThat(PathPatternReader.read("(".repeat(31) + ")".repeat(31))).isEmpty();
    assertThat(PathPatternReader.read("a".repeat(1000))).isPresent();
    assertThat(PathPatternReader.read("a".repeat(1001))).isEmpty();
    assertThat(MalformedPattern.fault("(".repeat(8000) + ")".repeat(8000))).isPresent();
  }
}

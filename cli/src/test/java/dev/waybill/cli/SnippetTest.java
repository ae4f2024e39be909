package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.ManifestReader;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
  private static List<String> of(String text, int line, int from, int to) {
    var document = ManifestReader.read(text.getBytes(StandardCharsets.UTF_8)).document();
    return new Snippet(document).of(new Span(new Position(line, from), new Position(line, to)));
  }

  @Test
  void putsCaretsUnderTheSpan() {
    assertThat(of("bucket: abc\n", 1, 9, 12))
        .containsExactly("    1 | bucket: abc", "      |         ^^^");
  }

  @Test
  void widensTabsAndTheCaretsWithThem() {
    assertThat(of("a\tbc\n", 1, 3, 5)).containsExactly("    1 | a       bc", "      |         ^^");
    assertThat(of("a\tbc\n", 1, 2, 3)).containsExactly("    1 | a       bc", "      |  ^^^^^^^");
  }

  @Test
  void countsWideCharactersAsTwo() {
    assertThat(of("名: x\n", 1, 4, 5)).containsExactly("    1 | 名: x", "      |     ^");
    assertThat(of("a: 名前\n", 1, 4, 6)).containsExactly("    1 | a: 名前", "      |    ^^^^");
  }

  @Test
  void countsAnEmojiAsOneColumnOfTheTextAndTwoOfTheScreen() {
    assertThat(of("a: \uD83D\uDE80 x\n", 1, 6, 7))
        .containsExactly("    1 | a: \uD83D\uDE80 x", "      |       ^");
  }

  @Test
  void countsCombiningMarksAsNothing() {
    assertThat(of("e\u0301: x\n", 1, 5, 6)).containsExactly("    1 | e\u0301: x", "      |    ^");
    assertThat(of("e\u0301: x\n", 1, 2, 3)).last().isEqualTo("      |  ^");
  }

  @Test
  void writesWhatCannotBeSeenAsItsCode() {
    assertThat(of("a\u200B: x\n", 1, 2, 3))
        .containsExactly("    1 | a<200B>: x", "      |  ^^^^^^");
    assertThat(of("a: \u202Eb\n", 1, 5, 6))
        .containsExactly("    1 | a: <202E>b", "      |          ^");
  }

  @Test
  void cutsALongLineAndItsCarets() {
    List<String> lines = of("a: " + "x".repeat(1000) + "\n", 1, 4, 1004);

    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(8 + 120));
    assertThat(of("a: " + "x".repeat(1000) + "\n", 1, 900, 910))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(8 + 121));
  }

  @Test
  void marksTheSpotBehindTheLastCharacter() {
    assertThat(of("bucket:\nx: y\n", 1, 8, 8))
        .containsExactly("    1 | bucket:", "      |        ^");
  }

  @Test
  void marksTheRestOfTheLineWhenTheSpanGoesOn() {
    var document =
        ManifestReader.read("ab: cd\nx: y\n".getBytes(StandardCharsets.UTF_8)).document();

    assertThat(new Snippet(document).of(new Span(new Position(1, 5), new Position(2, 3))))
        .containsExactly("    1 | ab: cd", "      |     ^^");
  }

  @Test
  void showsNothingForABlankLineOrNone() {
    assertThat(of("a: b\n\n", 2, 1, 1)).isEmpty();
    assertThat(of("a: b\n", 9, 1, 1)).isEmpty();
    assertThat(of("a: b\n", 1, 1, 1)).describedAs("about the whole file").isEmpty();
  }

  @Test
  void aMaskIsAsLongForEverySecretAndSoAreTheCaretsBelowIt() {
    for (String secret : List.of("4", "4711", "471147114711", "47 11 # 4")) {
      int end = 10 + secret.length();
      for (int from = 10; from < end; from++) {
        assertThat(of("pinCode: " + secret + "\n", 1, from, end))
            .containsExactly("    1 | pinCode: ********", "      |          ^^^^^^^^");
      }
    }
    assertThat(of("pinCode: 4711\n", 1, 1, 8))
        .containsExactly("    1 | pinCode: ********", "      | ^^^^^^^");
  }
}

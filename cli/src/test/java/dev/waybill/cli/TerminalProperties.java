package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TerminalProperties {
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
    Arbitrary<Integer> bad =
        Arbitraries.of(0, 7, 8, 9, 10, 13, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x202E, 0x2028)
            .edgeCases(config -> config.none());
    return Arbitraries.oneOf(any, bad)
        .list()
        .ofMaxSize(40)
        .map(
            points -> {
              StringBuilder text = new StringBuilder();
              points.forEach(text::appendCodePoint);
              return text.toString();
            });
  }

  @Property
  void nothingThatCommandsATerminalOrHidesSurvives(@ForAll("texts") String outside) {
    assertThat(Terminal.harmless(outside).codePoints())
        .allSatisfy(
            c ->
                assertThat(Character.getType(c))
                    .isNotIn(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.PRIVATE_USE,
                        (int) Character.UNASSIGNED,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR));
  }

  @Property
  void doneTwiceIsDoneOnce(@ForAll("texts") String outside) {
    String once = Terminal.harmless(outside);

    assertThat(Terminal.harmless(once)).isEqualTo(once);
  }

  @Example
  void leavesABuildServerNothingToCarryOut() {
    assertThat(Terminal.noCommand("::error::x")).isEqualTo("\\u{3a}:error::x");
    assertThat(Terminal.noCommand(" \t::error::x")).isEqualTo(" \t\\u{3a}:error::x");
    assertThat(Terminal.noCommand("a ##vso[task.x]b ##[group]"))
        .isEqualTo("a #\\u{23}vso[task.x]b #\\u{23}[group]");
    assertThat(Terminal.noCommand("a::b ## c")).isEqualTo("a::b ## c");
  }

  @Example
  void textOfAnyScriptStaysAsItIs() {
    String text = "Zoë 名前 \uD83D\uDE80 Ελλάδα";

    assertThat(Terminal.harmless(text)).isEqualTo(text);
  }
}

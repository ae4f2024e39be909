package dev.waybill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void escapesWhatWouldMoveACursorOrEndTheQuotes() {
    assertThat(Quoted.of("a\u001b[2J\r\n\t\"\\")).isEqualTo("\"a\\u{1b}[2J\\r\\n\\t\\\"\\\\\"");
  }

  @Test
  void escapesWhatCannotBeSeenOrTurnsTheWritingRound() {
    assertThat(Quoted.of("\u202e\u200b\u00a0\u2028\ud800\ue000"))
        .isEqualTo("\"\\u{202e}\\u{200b}\\u{a0}\\u{2028}\\u{d800}\\u{e000}\"");
  }

  @Test
  void leavesLettersOfEveryScriptAlone() {
    assertThat(Quoted.of("é積\ud83d\udce6")).isEqualTo("\"é積\ud83d\udce6\"");
  }

  @Test
  void cutsBetweenCharactersNotInsideThem() {
    assertThat(Quoted.of("ab\ud83d\udce6d", 3)).isEqualTo("\"ab\ud83d\udce6…\"");
    assertThat(Quoted.of("abc", 3)).isEqualTo("\"abc\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Quoted.of("a", 0));
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PossibleKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"trueCryptPassword: x", "__pinCode = 4", "my_secret_key: y", "\"password\" z"})
  void knowsTheLineOfASecret(String name) {
    assertThat(PossibleKey.isIn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.txt", "secrets/list.txt", "pinboard", "__init__"})
  void takesNamesForNames(String name) {
    assertThat(PossibleKey.isIn(name)).isFalse();
  }

  /** Each took minutes once; that it ends at all is what counts, however slow the machine is. */
  @ParameterizedTest
  @ValueSource(strings = {"_", "secret", "passw", "a", " ", "="})
  @Timeout(60)
  void looksAtLongNamesWithoutTrouble(String part) {
    String name = part.repeat(200_000);
    assertThatCode(
            () -> {
              PossibleKey.isIn(name);
              PossibleKey.isAmong(name);
              PossibleKey.isWholeKey(name);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aKeyIsFoundBehindALongBeginning() {
    assertThat(PossibleKey.isAmong("x ".repeat(5_000) + Run.KEY + " ")).isTrue();
  }
}

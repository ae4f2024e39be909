package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
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

  @ParameterizedTest
  @ValueSource(strings = {"%s", "aws_secret_access_key=%s", "Secret Key: \"%s\"", "'%s'"})
  void aKeyOnTheCommandLineIsRefusedAndNotRepeated(String form) {
    String typed = form.formatted(Run.KEY);
    for (Run run :
        List.of(
            Run.of("preflight", typed, "--manifest", "m.txt", "--format", "json"),
            Run.of("job", "add", typed, "--format", "json"),
            Run.of("job", "show", "7K2QZ", "--jobs=" + typed),
            Run.of(
                "sign", "m.txt", "--job-id", "7K2QZ", "--credentials", "c", "--profile", typed))) {
      assertThat(run.status()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("looks like a secret access key");
      assertThat(run.out() + run.err()).doesNotContain(Run.KEY);
    }
  }

  /** It names a file of 39 characters, where the rest of the key would stand for all to read. */
  @Test
  void aKeyBehindADashIsNoOptionThatBeginsAsItDoes() {
    String key = "o" + Run.KEY.substring(1);
    Run run = Run.of("sign", "m.txt", "--job-id", "7K2QZ", "--key-file", "key", "-" + key);
    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("looks like a secret access key behind a dash");
    assertThat(run.out() + run.err()).doesNotContain(key.substring(1));
  }

  @Test
  void aNameWithAKeyInItIsNotRepeatedInJson() {
    assertThat(PossibleKey.path("jobs/aws_secret=" + Run.KEY)).isEqualTo(PossibleKey.INSTEAD);
    assertThat(PossibleKey.path("trueCryptPassword: x")).isEqualTo(PossibleKey.INSTEAD);
    assertThat(PossibleKey.path("/media/stick/manifest.txt"))
        .isEqualTo("/media/stick/manifest.txt");
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

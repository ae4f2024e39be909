package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageHandlerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sign m --job-id 7K2QZ --key-stdin=hunter2 | --key-stdin takes no value
          prepare --yes=hunter2 | --yes takes no value
          sign m --job-id 7K2QZ -phunter2 | unknown option -p
          sign m --job-id 7K2QZ --fromat=hunter2 | unknown option --fromat
          sign m --job-id 7K2QZ --key-env --key-file=hunter2 | expected parameter for option '--key-env'
          check --format yaml m | invalid value for option '--format': expected one of [text, json, sarif, junit, github] (case-insensitive) but was 'yaml'
          help nothing | unknown subcommand 'nothing'
          """)
  void saysWhatIsWrongWithoutRepeatingAValue(String commandLine, String sentence) {
    Run run = Run.of((Object[]) commandLine.split(" "));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("waybill: " + sentence + "\n'waybill");
    assertThat(run.err() + run.out()).doesNotContain("hunter2");
  }

  @Test
  void saysThatASourceOfTheKeyIsGivenTwice() {
    Run run = Run.of("sign", "m", "--job-id", "7K2QZ", "--key-file", "a", "--key-file", "b");

    assertThat(run.err().lines())
        .first()
        .isEqualTo(
            "waybill: expected only one of [--key-env=NAME | --key-file=FILE | --key-stdin | --credentials=FILE]");
  }
}

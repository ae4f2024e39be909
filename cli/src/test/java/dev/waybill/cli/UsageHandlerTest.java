package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          help nothing | unknown command "nothing"
          help prepair | unknown command "prepair"; did you mean prepare
          help job ad | unknown command "ad"; did you mean add
          help sign add | sign has no commands below it
          prepair --json | unknown command "prepair"; did you mean prepare
          prepair /media/stick --manifest hunter2 | unknown command "prepair"; did you mean prepare
          chek m.txt | unknown command "chek"; did you mean check
          job ad hunter2 --jobs x | unknown command "ad"; did you mean add
          hunter2 --json | unknown command
          --json prepair | unknown option --json
          sign m.txt 7k2qz | missing required option: '--job-id=ID'; a job is named by its option: --job-id 7k2qz
          sign 7K2QZ m.txt --key-file k | missing required option: '--job-id=ID'; a job is named by its option: --job-id 7K2QZ
          sign m.txt hunter2 | missing required option: '--job-id=ID'
          sign m.txt hunter2 --job-id 7K2QZ | 1 argument too many
          verify d m.txt | 1 argument too many; only the manifest has no option: the device is named by --device, a SIGNATURE file by --signature
          verify m.txt d --key-file k --signature s | 1 argument too many; only the manifest has no option: the device is named by --device, a SIGNATURE file by --signature
          prepare m.txt d --job-id 7K2QZ | 1 argument too many; only the device has no option: the manifest is named by --manifest
          preflight d m.txt | 1 argument too many; only the device has no option: the manifest is named by --manifest
          prepare d --manifest m.txt 7K2QZ | 1 argument too many; a job is named by its option: --job-id 7K2QZ
          prepare d --manifest m --job-id 7K2QZ --dry-run --yes | --dry-run writes nothing, so --yes does not go with it
          prepare d --manifest m --job-id 7K2QZ --dry-run --confirm hunter2 | --dry-run writes nothing, so --confirm does not go with it
          """)
  void saysWhatIsWrongWithoutRepeatingAValue(String commandLine, String sentence) {
    Run run = Run.of((Object[]) commandLine.split(" "));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("waybill: " + sentence + "\n'waybill");
    assertThat(run.err() + run.out()).doesNotContain("hunter2");
  }

  @Test
  void helpOfACommandBelowAnotherIsItsOwn() {
    assertThat(Run.of("help", "job", "add"))
        .isEqualTo(Run.of("job", "add", "--help"))
        .satisfies(run -> assertThat(run.out()).startsWith("Usage: waybill job add "));
    assertThat(Run.of("help").out()).isEqualTo(Run.of("--help").out());
  }

  /** One line asks for the job of one device, the other for a list of many. */
  @ParameterizedTest
  @ValueSource(strings = {"sign", "verify", "prepare", "preflight"})
  void theUsageOfAFleetNeedsNothingOfASingleDevice(String command) {
    assertThat(Run.of(command, "--help").out().lines().limit(2))
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith("Usage: waybill " + command + " [OPTIONS] ")
                  .doesNotContain("--fleet");
              assertThat(lines.get(1))
                  .startsWith("       waybill " + command + " [OPTIONS] --fleet=LIST...")
                  .doesNotContain("--job-id", "--manifest");
            });
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

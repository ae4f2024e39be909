package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WaybillCommandTest {
  /** The words of every command, also of those below others, and of the program itself. */
  static List<String> commands() {
    List<String> all = new ArrayList<>();
    add("", Main.commandLine(), all);
    return all;
  }

  private static void add(String words, CommandLine line, List<String> all) {
    all.add(words);
    line.getSubcommands().forEach((name, below) -> add((words + " " + name).strip(), below, all));
  }

  private static Run run(String words, String option) {
    return Run.of((Object[]) (words + " " + option).strip().split(" "));
  }

  @Test
  void findsTheCommandsThatAreTried() {
    assertThat(commands()).contains("", "check", "job add", "list-jobs").hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsItsVersionAndItsUse(String words) {
    assertThat(run(words, "--version").out()).isEqualTo(Run.of("--version").out()).isNotBlank();

    Run help = run(words, "--help");
    assertThat(help.status()).isEqualTo(ExitCode.FINE);
    assertThat(help.out()).startsWith("Usage: " + ("waybill " + words).strip() + " ");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare", "preflight"})
  void theWaysToNameADeviceAreInTheUsage(String command) {
    assertThat(run(command, "--help").out().lines().limit(3))
        .anyMatch(line -> line.contains("--manifest=FILE"))
        .anyMatch(line -> line.contains("--job=ID"))
        .anyMatch(line -> line.contains("--fleet=LIST"));
  }
}

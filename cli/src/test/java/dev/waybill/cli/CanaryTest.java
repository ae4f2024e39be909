package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Made-up secrets go through every command and every option that the command line has, in the right
 * places and in wrong ones; no part of one comes out.
 */
class CanaryTest {
  private static final Set<String> NAMES_FILE = Set.of("FILE", "DIR", "LIST", "DEVICE");

  /** The labels of options whose value is no name but a text. */
  private static final Set<String> TAKES_TEXT =
      Set.of("TEXT", "JSON", "YAML", "EXPRESSION", "JMESPATH");

  /** These need a terminal; the tests of a real one look for their secrets themselves. */
  private static final Set<String> NEED_A_TERMINAL = Set.of("new --interactive");

  @TempDir private Path folder = Path.of("");
  private CanaryCommands commands;

  @BeforeEach
  void write() throws IOException {
    commands = new CanaryCommands(folder);
  }

  @Test
  void everyCommandIsTried() {
    Set<String> commands = new TreeSet<>();
    addCommands("", Main.commandLine(), commands);
    assertThat(new TreeSet<>(CanaryLines.commands())).isEqualTo(commands);
  }

  private static void addCommands(String above, CommandLine line, Set<String> commands) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              commands.add(above + name);
              if (command.getCommandSpec().findOption(FleetHint.OPTION) != null) {
                commands.add(above + name + " " + FleetHint.OPTION);
              }
              addCommands(above + name + " ", command, commands);
            });
  }

  @Test
  void noHelpSuggestsToTypeASecret() throws IOException {
    for (String command : CanaryLines.commands()) {
      Run help = Run.of((Object[]) (command + " --help").split(" "));
      assertThat(help.out()).as(command).startsWith("Usage: waybill ");
      CanarySearch.assertNoHint(command, help.out());
    }
    CanarySearch.assertNoHint(
        "README", Files.readString(Path.of(System.getProperty("project.root"), "README.md")));
    assertThatThrownBy(() -> CanarySearch.assertNoHint("x", "export AWS_SECRET_ACCESS_KEY=wJal"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> CanarySearch.assertNoHint("x", "echo wJal | waybill sign --key-stdin"))
        .isInstanceOf(AssertionError.class);
  }

  /** A line of its own for every command, and each does what it is for. */
  @Test
  void theLinesAreAnswered() throws IOException {
    for (List<String> line : CanaryLines.all()) {
      CanaryCommands.Answer answer = commands.tried(line);
      assertThat(answer.isUsage())
          .describedAs("%s: %s", String.join(" ", line), answer.err())
          .isFalse();
    }
  }

  /**
   * Every value on the first line that takes an option, one that was taken and a key on that of
   * each other command, and every form of a report on all lines.
   */
  @Test
  void noOptionLetsASecretOut() throws IOException {
    Set<String> all = new LinkedHashSet<>();
    Set<String> taken = new LinkedHashSet<>(NEED_A_TERMINAL);
    Map<Object, String> seen = new HashMap<>();
    for (List<String> line : CanaryLines.all()) {
      for (OptionSpec option : CanaryLines.spec(line).options()) {
        if (option.longestName().equals(FleetHint.OPTION)
            && !CanaryLines.command(line).contains("--fleet")) {
          // With it, the line is one of another command.
          continue;
        }
        String name = CanaryLines.command(line) + " " + option.longestName();
        boolean isFurther = !all.add(name) && taken.contains(name);
        if (isFurther && option.completionCandidates() == null) {
          continue;
        }
        // With its own value the line itself was tried; what is hidden is known only to be refused.
        if (option.hidden()
            || line.stream().anyMatch(word -> word.startsWith(option.longestName() + "="))) {
          taken.add(name);
        }
        String before = seen.putIfAbsent(option.userObject(), "m.txt");
        List<String> values =
            before == null ? values(option) : List.of(before, commands.canaries.key);
        for (String word : words(option, values)) {
          if (!commands.tried(CanaryCommands.with(without(line, option), word)).isUsage()) {
            taken.add(name);
            seen.put(option.userObject(), word.substring(word.indexOf('=') + 1));
          }
        }
      }
    }
    all.removeAll(taken);
    // Otherwise nothing behind it was tried.
    assertThat(all).isEmpty();
  }

  @Test
  void noArgumentLetsASecretOut() throws IOException {
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> line : CanaryLines.all()) {
      List<String> options = line.stream().filter(word -> word.startsWith("-")).toList();
      boolean takesAny = !CanaryLines.spec(line).positionalParameters().isEmpty();
      List<String> few = List.of("m.txt", commands.canaries.key);
      for (String value : seen.add(CanaryLines.command(line)) && takesAny ? values() : few) {
        List<String> words = new ArrayList<>(CanaryLines.commandWords(line));
        words.add(value);
        words.addAll(options);
        commands.tried(words);
      }
      commands.tried(CanaryCommands.with(line, "key"));
      commands.tried(CanaryCommands.with(line, commands.canaries.key));
    }
  }

  /** Without this option, and without those that exclude it. */
  private static List<String> without(List<String> line, OptionSpec option) {
    List<String> names = new ArrayList<>(Arrays.asList(option.names()));
    if (option.group() != null && option.group().exclusive()) {
      for (ArgSpec other : option.group().args()) {
        if (other instanceof OptionSpec excluded) {
          names.addAll(Arrays.asList(excluded.names()));
        }
      }
    }
    return line.stream().filter(word -> !names.contains(word.split("=", 2)[0])).toList();
  }

  /** The option with the values that it has; with these, if there is no list. */
  private List<String> words(OptionSpec option, List<String> usual) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return List.of(name);
    }
    List<String> values = new ArrayList<>();
    List<String> words = new ArrayList<>(option.arity().min() == 0 ? List.of(name) : List.of());
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
      values.add(commands.canaries.key);
    } else {
      values.addAll(usual);
      if (TAKES_TEXT.contains(option.paramLabel())) {
        values.addAll(texts(option.paramLabel()));
      }
    }
    values.forEach(value -> words.add(name + "=" + value));
    return words;
  }

  /** What is put in the place of a value: what belongs there, a secret, and every file. */
  private List<String> values() {
    // Variables of the environment, numbers and jobs are among what options take; anything may be
    // the name of a file, but for what has the form of a key.
    List<String> values = new ArrayList<>(List.of(commands.canaries.key, "no-break-space", "text"));
    values.addAll(
        List.of(
            "PATH",
            "2",
            "out.txt",
            "2.0",
            "7K2QZ",
            "missing",
            ".",
            "-",
            "input",
            "2026-01-01T00:00:00Z"));
    values.addAll(commands.made.names());
    return values;
  }

  /** Of the files two, where none is asked for. */
  private List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>(values());
    if (!NAMES_FILE.contains(option.paramLabel())) {
      values.removeAll(commands.made.names());
      values.addAll(List.of("m.txt", "key"));
    }
    return values;
  }

  /** What is given whole on the command line, or by the name of a file. */
  private List<String> texts(String label) {
    if (label.equals("TEXT")) {
      return List.of(
          commands.made.sound, commands.made.text("damaged.txt"), "file://slips.txt", "file://key");
    }
    if (!label.equals("JSON") && !label.equals("YAML")) {
      // A sound expression may print the words that are in it.
      return List.of(
          commands.made.sound,
          "JobId: " + commands.canaries.pin,
          "'" + commands.canaries.pin + "' | [");
    }
    return List.of(
        commands.made.sound,
        "{\"APIVersion\": \"2\"}",
        "APIVersion: 2",
        "{\"" + commands.canaries.pin + "\": \"" + commands.canaries.pin + "\"}",
        "{\"Manifest\": \"" + commands.made.sound,
        "'" + commands.canaries.password.replace("'", "''") + "': [",
        "{\"JobId\": \"" + commands.canaries.key + "\", \"JobId\": true}",
        "JobId: " + commands.canaries.pin,
        "file://request.json",
        "file://damaged.txt",
        "file://key",
        "file://missing");
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Made-up secrets go through every command and every option that the command line has, in the right
 * places and in wrong ones; no part of one comes out.
 */
class CanaryTest {
  /**
   * What is varied: at least one line for every command. An option stands as one word with its
   * value.
   */
  private static final Map<String, List<String>> LINES = new LinkedHashMap<>();

  static {
    String key = " --job-id=7K2QZ --key-file=key";
    LINES.put("new", List.of("import-s3", "export-s3 -o=out.txt"));
    LINES.put("check", List.of("m.txt", "m.txt slips.txt damaged.txt"));
    LINES.put("show", List.of("m.txt", "slips.txt"));
    LINES.put("fix", List.of("m.txt", "slips.txt", "slips.txt --write"));
    LINES.put("explain", List.of("", "pinCode"));
    LINES.put("schema", List.of(""));
    LINES.put(
        "sign",
        List.of(
            "m.txt" + key,
            "slips.txt -o=out.txt" + key,
            "m.txt --job-id=7K2QZ --credentials=credentials --profile=other"));
    LINES.put(
        "verify",
        List.of(
            "m.txt --signature=SIGNATURE" + key,
            "m.txt --signature=wrong --explain" + key,
            "m.txt --signature=cut --explain" + key,
            "m.txt --device=device --credentials=tool.properties"));
    LINES.put(
        "prepare",
        List.of(
            "device --manifest=m.txt --allow-directory --dry-run --replace" + key,
            "device --manifest=m.txt --allow-directory --yes --replace" + key,
            "device --manifest=slips.txt --allow-directory --yes" + key));
    LINES.put(
        "preflight",
        List.of(
            "device --manifest=m.txt" + key,
            "device --manifest=slips.txt --credentials=credentials"));
    LINES.put(
        "sign --fleet",
        List.of(
            "--output-dir=out --fleet=fleet.csv --key-file=key",
            "--fleet=fleet --job-from-folder --credentials=credentials"));
    LINES.put(
        "verify --fleet",
        List.of(
            "--fleet=fleet.csv --key-file=key",
            "--fleet=fleet --job-from-folder --credentials=credentials"));
    LINES.put(
        "prepare --fleet",
        List.of(
            "--fleet=fleet.csv --dry-run --allow-directory --replace --key-file=key",
            "--fleet=fleet --job-from-folder --dry-run --allow-directory --credentials=credentials"));
    LINES.put(
        "preflight --fleet",
        List.of("--fleet=fleet.csv --key-file=key", "--fleet=fleet --credentials=credentials"));
    LINES.put(
        "status",
        List.of(
            "answer.xml",
            "answer.text",
            "answer.table --show-secrets",
            "answer.cut",
            "answer.yaml --format=json",
            "answer.json --output=table",
            "answer.cut --output=json",
            "answer.table --query=CurrentManifest",
            "answer.xml --field=CurrentManifest -o=out.txt"));
    String jobs = " --jobs=jobs";
    LINES.put("job", List.of("--help"));
    LINES.put(
        "job add",
        List.of(
            "answer.json" + jobs,
            "answer.cut" + jobs,
            "answer.xml --manifest=m.txt --jobs=missing",
            "--job=7K2QZ --inventory=m.txt --certificate=key" + jobs));
    LINES.put("job list", List.of("--jobs=jobs"));
    LINES.put("job show", List.of("7K2QZ" + jobs, "53TX4" + jobs));
    LINES.put(
        "job check",
        List.of(
            "7K2QZ --device=device --key-file=key" + jobs,
            "53TX4 --credentials=credentials" + jobs));
    String call = " --job-type=Import --key-file=key" + jobs;
    LINES.put(
        "create-job",
        List.of(
            "--manifest=file://m.txt --no-validate-only" + call,
            "--manifest=file://slips.txt --validate-only --verbose --job-type=Export"
                + " --credentials=credentials"
                + jobs));
    LINES.put(
        "update-job",
        List.of(
            "--job-id=7K2QZ --manifest=file://m.txt --no-validate-only" + call,
            "--job-id=7K2QZ --manifest=file://damaged.txt --validate-only --verbose"
                + " --job-type=Import --credentials=credentials"
                + jobs));
    LINES.put("get-status", List.of("--job-id=7K2QZ" + jobs, "--job-id=53TX4 --debug" + jobs));
    LINES.put("list-jobs", List.of("--jobs=jobs"));
    LINES.put("cancel-job", List.of("--job-id=7K2QZ" + jobs));
    LINES.put("help", List.of("", "sign"));
    LINES.put("generate-completion", List.of(""));
  }

  /**
   * They print what the provider's command line prints, on standard output: the manifest with its
   * passwords, never a key.
   */
  private static final Set<String> FOR_MACHINES = Set.of("--output", "--query", "--field");

  /** Of these, the option is the name of a form, not of a file. */
  private static final Set<String> FOR_MACHINES_ONLY =
      Set.of("status", "create-job", "update-job", "get-status", "list-jobs", "cancel-job");

  private static final Set<String> NAMES_FILE = Set.of("FILE", "DIR", "LIST", "DEVICE");

  /** The labels of options whose value is no name but a text. */
  private static final Set<String> TAKES_TEXT =
      Set.of("TEXT", "JSON", "YAML", "EXPRESSION", "JMESPATH");

  /** They file what they were given, byte for byte, in the folder of the job or where told. */
  private static final Set<String> FILE_AWAY =
      Set.of("job add", "create-job", "update-job", "status");

  /** These need a terminal; the tests of a real one look for their secrets themselves. */
  private static final Set<String> NEED_A_TERMINAL = Set.of("new --interactive");

  /** Documented to show what is masked everywhere else. */
  private static final String SHOWS_SECRETS = "--show-secrets";

  private final long seed = System.nanoTime();
  private final Canaries canaries = new Canaries(seed);
  private final InputStream standardInput = System.in;
  private CanaryFolder made;
  @TempDir private Path folder = Path.of("");

  /** What a command line was answered with. */
  private record Answer(int status, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    made = new CanaryFolder(folder, canaries);
  }

  @AfterEach
  void giveStandardInputBack() {
    System.setIn(standardInput);
  }

  // What is tried

  @Test
  void everyCommandIsTried() {
    Set<String> commands = new TreeSet<>();
    addCommands("", Main.commandLine(), commands);
    assertThat(new TreeSet<>(LINES.keySet())).isEqualTo(commands);
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

  /** A line of its own for every command, and each does what it is for. */
  @Test
  void theLinesAreAnswered() throws IOException {
    for (List<String> line : lines()) {
      Answer answer = tried(line);
      assertThat(isUsage(answer))
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
    for (List<String> line : lines()) {
      for (OptionSpec option : spec(line).options()) {
        if (option.longestName().equals(FleetHint.OPTION) && !command(line).contains("--fleet")) {
          // With it, the line is one of another command.
          continue;
        }
        String name = command(line) + " " + option.longestName();
        boolean isFurther = !all.add(name) && taken.contains(name);
        if (isFurther && option.completionCandidates() == null) {
          continue;
        }
        // With its own value the line itself was tried.
        if (line.stream().anyMatch(word -> word.startsWith(option.longestName() + "="))) {
          taken.add(name);
        }
        String before = seen.putIfAbsent(option.userObject(), "m.txt");
        List<String> values = before == null ? values(option) : List.of(before, canaries.key);
        for (String word : words(option, values)) {
          if (!isUsage(tried(with(without(line, option), word)))) {
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
    for (List<String> line : lines()) {
      List<String> options = line.stream().filter(word -> word.startsWith("-")).toList();
      boolean takesAny = !spec(line).positionalParameters().isEmpty();
      List<String> few = List.of("m.txt", canaries.key);
      for (String value : seen.add(command(line)) && takesAny ? values() : few) {
        List<String> words = new ArrayList<>(commandWords(line));
        words.add(value);
        words.addAll(options);
        tried(words);
      }
      tried(with(line, "key"));
      tried(with(line, canaries.key));
    }
  }

  @Test
  void aSecretThatIsTypedAsAnArgumentDoesNotComeBack() throws IOException {
    for (List<String> line : firstLines()) {
      for (String word : List.of("--key=", "--secret-key=", "-k")) {
        tried(with(line, word + canaries.key));
      }
      tried(with(line, "--password=" + canaries.password));
      tried(with(line, "--pin=" + canaries.pin));
      tried(with(line, "-p" + canaries.password));
      for (String word : List.of("--" + canaries.key, "-" + canaries.key)) {
        tried(with(line, word));
      }
      for (String option : List.of("--key", "--secret", "--key-env", "--job-id", "-k")) {
        tried(with(with(line, option), canaries.key));
      }
    }
  }

  @Test
  void outputThatCannotBeWrittenLetsNoSecretOut() throws IOException {
    for (List<String> line : lines()) {
      tried(
          line,
          new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
              throw new IOException(canaries.key);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          });
    }
  }

  /** Whatever is thrown inside, its message may hold anything. */
  @Test
  void anErrorInsideLetsNoSecretOut() throws IOException {
    for (Throwable failure :
        List.of(
            new AssertionError(canaries.key, new IOException(canaries.password)),
            new IllegalStateException(canaries.pin, new IOException(canaries.key)))) {
      for (List<String> line : lines()) {
        Answer answer =
            tried(
                line,
                new Writer() {
                  @Override
                  public void write(char[] characters, int from, int length) {
                    if (failure instanceof Error error) {
                      throw error;
                    }
                    throw (RuntimeException) failure;
                  }

                  @Override
                  public void flush() {}

                  @Override
                  public void close() {}
                });
        // Those that print nothing there do what they are for; none takes it for a finding.
        if (answer.status() == ExitCode.FINDINGS) {
          assertThat(run(line, new StringWriter()).out()).describedAs("%s", line).isEmpty();
        }
      }
    }
  }

  @Test
  void anInterruptionLetsNoSecretOut() throws IOException {
    for (List<String> line : lines()) {
      Thread.currentThread().interrupt();
      try {
        assertUnseen(line, run(line, new StringWriter()));
      } finally {
        Thread.interrupted();
      }
      made.restore(line, FILE_AWAY.contains(command(line)));
    }
  }

  @Test
  void aDisappearedOrForbiddenFileLetsNoSecretOut() throws IOException {
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> line : lines()) {
      for (Path file : filesNamedIn(line)) {
        if (!seen.add(command(line) + " " + file)) {
          continue;
        }
        Files.delete(file);
        tried(line);
        Files.deleteIfExists(file);
        Files.createDirectory(file);
        tried(line);
        assertThat(file).isEmptyDirectory();
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
        tried(line);
        Files.delete(file);
        made.put(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        tried(line);
        made.put(file);
      }
    }
  }

  private List<Path> filesNamedIn(List<String> line) {
    String words = String.join(" ", line) + " device/SIGNATURE";
    String all = words.contains("fleet.csv") ? words + " m.txt slips.txt wrong" : words;
    return made.files().stream()
        .filter(
            file ->
                all.contains(folder.relativize(file).toString())
                    || (words.contains("--jobs=jobs") && file.startsWith(folder.resolve("jobs"))))
        .toList();
  }

  // How it is tried

  /** The first line of each command. */
  private List<List<String>> firstLines() {
    Set<String> seen = new LinkedHashSet<>();
    return lines().stream().filter(line -> seen.add(command(line))).toList();
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    LINES.forEach(
        (command, all) -> {
          for (String line : all) {
            List<String> words =
                new ArrayList<>(List.of(command.replace(" --fleet", "").split(" ")));
            Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
            lines.add(words);
          }
        });
    return lines;
  }

  private static List<String> commandWords(List<String> line) {
    return line.subList(0, line.get(0).equals("job") && !line.get(1).startsWith("-") ? 2 : 1);
  }

  /** Its key among the lines. */
  private static String command(List<String> line) {
    boolean isFleet = line.stream().anyMatch(word -> word.startsWith(FleetHint.OPTION));
    return String.join(" ", commandWords(line)) + (isFleet ? " " + FleetHint.OPTION : "");
  }

  private static CommandSpec spec(List<String> line) {
    CommandLine command = Main.commandLine(line.toArray(String[]::new));
    for (String word : commandWords(line)) {
      command = Objects.requireNonNull(command.getSubcommands().get(word));
    }
    return command.getCommandSpec();
  }

  private static boolean isUsage(Answer answer) {
    return answer.status() == ExitCode.USAGE || answer.status() == ServiceCall.USAGE;
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

  private static List<String> with(List<String> line, String word) {
    List<String> words = new ArrayList<>(line);
    words.add(word);
    return words;
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
      values.add(canaries.key);
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
    List<String> values = new ArrayList<>(List.of(canaries.key, "no-break-space", "text"));
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
    values.addAll(made.names());
    return values;
  }

  /** Of the files two, where none is asked for. */
  private List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>(values());
    if (!NAMES_FILE.contains(option.paramLabel())) {
      values.removeAll(made.names());
      values.addAll(List.of("m.txt", "key"));
    }
    return values;
  }

  /** What is given whole on the command line, or by the name of a file. */
  private List<String> texts(String label) {
    if (label.equals("TEXT")) {
      return List.of(made.sound, made.text("damaged.txt"), "file://slips.txt", "file://key");
    }
    if (!label.equals("JSON") && !label.equals("YAML")) {
      // A sound expression may print the words that are in it.
      return List.of(made.sound, "JobId: " + canaries.pin, "'" + canaries.pin + "' | [");
    }
    return List.of(
        made.sound,
        "{\"APIVersion\": \"2\"}",
        "APIVersion: 2",
        "{\"" + canaries.pin + "\": \"" + canaries.pin + "\"}",
        "{\"Manifest\": \"" + made.sound,
        "'" + canaries.password.replace("'", "''") + "': [",
        "{\"JobId\": \"" + canaries.key + "\", \"JobId\": true}",
        "JobId: " + canaries.pin,
        "file://request.json",
        "file://damaged.txt",
        "file://key",
        "file://missing");
  }

  private Answer tried(List<String> line) throws IOException {
    return tried(line, new StringWriter());
  }

  private Answer tried(List<String> line, Writer out) throws IOException {
    Answer answer = run(line, out);
    assertUnseen(line, answer);
    made.restore(line, FILE_AWAY.contains(command(line)));
    return answer;
  }

  private void assertUnseen(List<String> line, Answer answer) {
    String what = "seed " + seed + ": " + line;
    canaries.assertNotIn(what, answer.err());
    if (isForMachines(line)) {
      canaries.assertNoKeyIn(what, answer.out());
      return;
    }
    if (!line.contains(SHOWS_SECRETS) && !isFilter(line)) {
      canaries.assertNotIn(what, answer.out());
    }
    boolean isGivenIt = line.stream().anyMatch(word -> word.endsWith("SIGNATURE"));
    if (!List.of("sign", "prepare", "create-job").contains(line.get(0))
        && !line.contains(SHOWS_SECRETS)
        && !isGivenIt) {
      // The signature that would be right is told to nobody.
      assertThat(answer.out() + answer.err()).doesNotContain(made.signature);
    }
  }

  private static boolean isForMachines(List<String> line) {
    return line.get(0).equals("get-status")
        || (line.get(0).equals("status")
            && line.stream().anyMatch(word -> FOR_MACHINES.contains(word.split("=", 2)[0])));
  }

  /** What came in goes out again, mended. */
  private static boolean isFilter(List<String> line) {
    return line.get(0).equals("fix") && line.contains("--write") && line.contains("-");
  }

  /** Names of files are of the folder of this test, whatever the working directory is. */
  private Answer run(List<String> line, Writer out) {
    String[] words = line.stream().map(word -> inFolder(line, word)).toArray(String[]::new);
    StringWriter err = new StringWriter();
    System.setIn(new ByteArrayInputStream(made.sound.getBytes(StandardCharsets.UTF_8)));
    CommandLine command = Main.commandLine(words);
    PrintWriter printed = new PrintWriter(out);
    command.setOut(printed);
    command.setErr(new PrintWriter(err));
    int status = Main.execute(command, words);
    return new Answer(status, out instanceof StringWriter ? out.toString() : "", err.toString());
  }

  private String inFolder(List<String> line, String word) {
    int equals = word.startsWith("-") ? word.indexOf('=') : -1;
    String option = word.substring(0, equals + 1);
    String value = word.substring(equals + 1);
    if (value.startsWith("file://")) {
      return option + "file://" + folder.resolve(value.substring("file://".length()));
    }
    boolean isWritten =
        List.of("-o=", "--jobs=", "--output-dir=").contains(option)
            || (option.equals("--output=") && !FOR_MACHINES_ONLY.contains(line.get(0)));
    boolean isFile =
        (isWritten && !value.equals(canaries.key))
            || made.has(value)
            || List.of("out.txt", "missing").contains(value);
    return isFile ? option + folder.resolve(value) : word;
  }
}

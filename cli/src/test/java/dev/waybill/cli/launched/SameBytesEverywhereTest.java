package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed depends on the files and the options alone. */
class SameBytesEverywhereTest {
  private static final Path MANIFESTS = Shell.ROOT.resolve("testdata/manifests");

  /** As many as the formats of a report have, and the commands that write from the catalogue. */
  private static final List<String> COMMANDS =
      List.of(
          "check --format text",
          "check --format json",
          "check --format sarif",
          "check --format junit",
          "check --format github",
          "fix",
          "new import-ebs",
          "schema",
          "explain returnAddress");

  private static Map<String, Shell.Result> usual = Map.of();

  @TempDir private static Path home = Path.of("");

  /** Another machine, or another person's habits. */
  enum Surroundings {
    /** Where "i" has another capital letter. */
    TURKISH("tr_TR.UTF-8", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu"),
    /** Where digits look otherwise, in an encoding without most letters. */
    EGYPTIAN(
        "C",
        "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab -Dfile.encoding=ISO-8859-1"),
    /** Where a year is 543 years older. */
    THAI("C", "-Duser.language=th -Duser.country=TH -Duser.timezone=Pacific/Apia"),
    /** Where a line ends otherwise. */
    WINDOWS("C", "-Dline.separator=<end>"),
    GERMAN_ON_ONE_CORE("de_DE", "-Duser.language=de -XX:ActiveProcessorCount=1"),
    GERMAN_ON_SEVEN_CORES("de_DE", "-Duser.language=de -XX:ActiveProcessorCount=7");

    private final String locale;
    private final String virtualMachine;

    Surroundings(String locale, String virtualMachine) {
      this.locale = locale;
      this.virtualMachine = virtualMachine;
    }
  }

  @BeforeAll
  static void runInTheUsualSurroundings() {
    usual = run(new Shell(home), "");
  }

  /** A run that printed nothing would be the same everywhere, too. */
  @Test
  void theUsualRunsPrintSomething() {
    assertThat(usual).hasSize(COMMANDS.size());
    usual.forEach((command, result) -> assertThat(result.out()).as(command).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource
  void nothingElseIsPrintedIn(Surroundings surroundings, @TempDir Path folder) {
    Shell shell =
        new Shell(folder)
            .with("LC_ALL", surroundings.locale)
            .with("JAVA_TOOL_OPTIONS", surroundings.virtualMachine);

    assertSame(run(shell, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void nothingElseIsPrintedByThreads(int threads) {
    assertSame(run(new Shell(home), " --threads " + threads));
  }

  private static void assertSame(Map<String, Shell.Result> results) {
    results.forEach(
        (command, result) -> {
          Shell.Result expected = Objects.requireNonNull(usual.get(command));
          assertThat(result.out()).as(command).isEqualTo(expected.out());
          assertThat(result.status()).as(command).isEqualTo(expected.status());
        });
  }

  private static Map<String, Shell.Result> run(Shell shell, String moreOfCheck) {
    String files = String.join(" ", manifests());
    Map<String, Shell.Result> results = new LinkedHashMap<>();
    for (String command : COMMANDS) {
      boolean isCheck = command.startsWith("check");
      if (isCheck || moreOfCheck.isEmpty()) {
        String ofFiles = isCheck || command.equals("fix") ? moreOfCheck + " " + files : "";
        results.put(command, shell.run("waybill " + command + ofFiles));
      }
    }
    return results;
  }

  private static List<String> manifests() {
    try (Stream<Path> files = Files.walk(MANIFESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(file -> "'" + file + "'")
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

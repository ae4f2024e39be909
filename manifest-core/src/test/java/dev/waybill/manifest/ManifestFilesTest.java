package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole files: what is in {@code good} has no error and no warning, and what is in {@code bad} has
 * exactly the findings of the expected file beside it.
 *
 * <p>{@code -Dgolden.update=true} writes the expected files anew.
 */
class ManifestFilesTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "manifests");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<String> good() throws IOException {
    return names("good", ".txt");
  }

  static List<String> bad() throws IOException {
    return names("bad", ".txt");
  }

  @ParameterizedTest
  @MethodSource("good")
  void findsNothingButNotesInAGoodFile(String name) throws IOException {
    ReadResult result = read(FOLDER.resolve("good").resolve(name + ".txt"));
    assertThat(result.diagnostics())
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .extracting(finding -> finding.render(name + ".txt"))
        .isEmpty();
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void findsExactlyWhatIsExpectedInABadFile(String name) throws IOException {
    Path input = FOLDER.resolve("bad").resolve(name + ".txt");
    Path expected = FOLDER.resolve("bad").resolve(name + ".expected");
    List<Diagnostic> findings = read(input).diagnostics();
    String rendered =
        findings.stream()
            .map(finding -> finding.render(name + ".txt") + "\n")
            .collect(Collectors.joining());
    assertThat(findings)
        .describedAs("%s has nothing that counts", name)
        .anyMatch(finding -> finding.severity() != Severity.NOTE);
    if (UPDATE) {
      Files.writeString(expected, rendered);
    }
    assertThat(expected).describedAs("-Dgolden.update=true makes it").exists();
    assertThat(rendered)
        .describedAs(
            "%s:%n%s", input, new String(Files.readAllBytes(input), StandardCharsets.ISO_8859_1))
        .isEqualTo(Files.readString(expected));
  }

  @Test
  void hasAnInputForEveryExpectedFile() throws IOException {
    assertThat(names("bad", ".expected")).isSubsetOf(names("bad", ".txt"));
  }

  /** An empty folder would pass without a word. */
  @Test
  void hasFiles() throws IOException {
    assertThat(good()).isNotEmpty();
    assertThat(bad()).isNotEmpty();
  }

  private static ReadResult read(Path file) throws IOException {
    return ManifestReader.read(Files.readAllBytes(file));
  }

  private static List<String> names(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }
}

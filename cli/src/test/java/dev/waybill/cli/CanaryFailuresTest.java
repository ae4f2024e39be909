package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No part of a secret comes out when something goes wrong, by the person or by the machine. */
class CanaryFailuresTest {
  @TempDir private Path folder = Path.of("");
  private CanaryCommands commands;

  @BeforeEach
  void write() throws IOException {
    commands = new CanaryCommands(folder);
  }

  @Test
  void aSecretThatIsTypedAsAnArgumentDoesNotComeBack() throws IOException {
    for (List<String> line : CanaryLines.firstOfEach()) {
      for (String word : List.of("--key=", "--secret-key=", "-k")) {
        commands.tried(CanaryCommands.with(line, word + commands.canaries.key));
      }
      commands.tried(CanaryCommands.with(line, "--password=" + commands.canaries.password));
      commands.tried(CanaryCommands.with(line, "--pin=" + commands.canaries.pin));
      commands.tried(CanaryCommands.with(line, "-p" + commands.canaries.password));
      for (String word : List.of("--" + commands.canaries.key, "-" + commands.canaries.key)) {
        commands.tried(CanaryCommands.with(line, word));
      }
      for (String option : List.of("--key", "--secret", "--key-env", "--job-id", "-k")) {
        commands.tried(
            CanaryCommands.with(CanaryCommands.with(line, option), commands.canaries.key));
      }
    }
  }

  @Test
  void outputThatCannotBeWrittenLetsNoSecretOut() throws IOException {
    for (List<String> line : CanaryLines.all()) {
      commands.tried(
          line,
          new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
              throw new IOException(commands.canaries.key);
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
            new AssertionError(commands.canaries.key, new IOException(commands.canaries.password)),
            new IllegalStateException(
                commands.canaries.pin, new IOException(commands.canaries.key)))) {
      for (List<String> line : CanaryLines.all()) {
        CanaryCommands.Answer answer =
            commands.tried(
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
          assertThat(commands.run(line, new StringWriter()).out())
              .describedAs("%s", line)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void anInterruptionLetsNoSecretOut() throws IOException {
    for (List<String> line : CanaryLines.all()) {
      commands.triedInterrupted(line);
    }
  }

  @Test
  void aDisappearedOrForbiddenFileLetsNoSecretOut() throws IOException {
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> line : CanaryLines.all()) {
      for (Path file : filesNamedIn(line)) {
        if (!seen.add(CanaryLines.command(line) + " " + file)) {
          continue;
        }
        Files.delete(file);
        commands.tried(line);
        Files.deleteIfExists(file);
        Files.createDirectory(file);
        commands.tried(line);
        assertThat(file).isEmptyDirectory();
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
        commands.tried(line);
        Files.delete(file);
        commands.made.put(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        commands.tried(line);
        commands.made.put(file);
      }
    }
  }

  private List<Path> filesNamedIn(List<String> line) {
    String words = String.join(" ", line) + " device/SIGNATURE";
    String all = words.contains("fleet.csv") ? words + " m.txt slips.txt wrong" : words;
    return commands.made.files().stream()
        .filter(
            file ->
                all.contains(folder.relativize(file).toString())
                    || (words.contains("--jobs=jobs") && file.startsWith(folder.resolve("jobs"))))
        .toList();
  }
}

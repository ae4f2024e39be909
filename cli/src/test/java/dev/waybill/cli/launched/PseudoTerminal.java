package dev.waybill.cli.launched;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A terminal that Python opens, with somebody at it who answers what is asked. */
final class PseudoTerminal {
  private final Path folder;

  private PseudoTerminal(Path folder) {
    this.folder = folder;
  }

  /** One whose working directory this is; the test is skipped where there is no Python. */
  static PseudoTerminal in(Path folder) throws IOException {
    assumeTrue(
        new Shell(folder).run("python3 -c 'import pty'").status() == 0, "skipped: no python3");
    try (InputStream script = PseudoTerminal.class.getResourceAsStream("answer.py")) {
      Files.copy(Objects.requireNonNull(script), folder.resolve("answer.py"));
    }
    return new PseudoTerminal(folder);
  }

  /**
   * What the terminal showed in the end.
   *
   * @param lines a shell script
   * @param answers each with the question that it answers in front of it, and a tab between them;
   *     {@code ^C} and {@code ^D} are typed as such, and what stands behind {@code !} is run
   *     instead
   */
  Shell.Result run(String lines, List<String> answers) throws IOException {
    Files.writeString(folder.resolve("typed"), lines);
    Files.write(folder.resolve("answers"), answers);
    Shell.Result result = new Shell(folder).run("python3 answer.py sh ./typed <answers");
    Files.delete(folder.resolve("typed"));
    Files.delete(folder.resolve("answers"));
    return result;
  }
}

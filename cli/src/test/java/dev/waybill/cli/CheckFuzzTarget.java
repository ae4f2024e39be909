package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** What {@code .ci/fuzz} throws bytes at: the command {@code check} with every form of report. */
public final class CheckFuzzTarget {
  private static final Object[] FORMATS = formats(new CommandLine(new CheckCommand()));

  private CheckFuzzTarget() {}

  /** All that the option has, so that a new one is tried too. */
  private static Object[] formats(CommandLine check) {
    return check.getCommandSpec().findOption("--format").type().getEnumConstants();
  }

  /** Called by the fuzzer, which finds it by its name. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Path file = Files.createTempFile("fuzz", ".txt");
    try {
      Files.write(file, data);
      for (Object format : FORMATS) {
        assertReports(Run.of("check", "--format", format, file));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assertReports(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isIn(ExitCode.FINE, ExitCode.FINDINGS);
    assertThat(run.out()).isNotEmpty();
    // No byte of a file may move the cursor of a terminal.
    assertThat(run.out().codePoints().filter(CheckFuzzTarget::isHarmful)).isEmpty();
  }

  private static boolean isHarmful(int character) {
    boolean isEndOfLine = character == '\n';
    boolean isSpace = Character.getType(character) == Character.SPACE_SEPARATOR;
    return !isEndOfLine && !isSpace && !Quoted.isHarmless(character);
  }
}

package dev.waybill.cli.launched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs command lines in a folder of their own, with {@code waybill} on the path, as a person would.
 */
final class Shell {
  static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final long LIMIT_SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  Shell(Path folder) {
    this.folder = folder;
    environment.put("PATH", ROOT.resolve("cli/bin") + ":" + System.getenv("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("HOME", folder.toString());
  }

  /** What a command left behind. */
  record Result(String out, String err, int status) {
    /** All of it, for a failure message. */
    @Override
    public String toString() {
      return "exit " + status + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * One line, as typed into a POSIX shell; standard input is empty unless the line says otherwise.
   */
  Result run(String line) {
    try {
      Path out = Files.createTempFile("out", "");
      Path err = Files.createTempFile("err", "");
      Process process = start(List.of("sh", "-c", line), out, err);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(line + " did not end within " + LIMIT_SECONDS + " s");
      }
      Result result = new Result(read(out), read(err), process.exitValue());
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Process start(List<String> command, Path out, Path err) throws IOException {
    return builder(command, out, err)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .start();
  }

  /** For a process whose standard input is typed by the test. */
  ProcessBuilder builder(List<String> command, Path out, Path err) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("AWS_") || name.equals("NO_COLOR"));
    builder.environment().putAll(environment);
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile());
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

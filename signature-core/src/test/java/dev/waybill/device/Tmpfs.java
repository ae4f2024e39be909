package dev.waybill.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small file system of the kernel's own, mounted for one test; the test is skipped without root.
 */
final class Tmpfs implements AutoCloseable {
  private final Path point;

  private Tmpfs(Path point) {
    this.point = point;
  }

  static Tmpfs mount(Path emptyFolder, String size) {
    Result result =
        run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=755", "tmpfs", emptyFolder);
    assumeTrue(result.ok(), "skipped: cannot mount a tmpfs here: " + result.output());
    return new Tmpfs(emptyFolder);
  }

  Path point() {
    return point;
  }

  /** Fills it until nothing more goes in, and says how many bytes that took. */
  long fill() throws IOException {
    Path filler = point.resolve("filler");
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException full) {
      return Files.size(filler);
    }
  }

  void makeReadOnly() throws IOException {
    Result result = run("mount", "-o", "remount,ro", point);
    if (!result.ok()) {
      throw new IOException(result.output());
    }
  }

  @Override
  public void close() throws IOException {
    Result result = run("umount", point);
    if (!result.ok()) {
      throw new IOException(result.output());
    }
  }

  record Result(boolean ok, String output) {}

  static Result run(Object... command) {
    try {
      List<String> words = Stream.of(command).map(Object::toString).toList();
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor() == 0, output);
    } catch (IOException e) {
      return new Result(false, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(false, "interrupted");
    }
  }
}

package dev.waybill.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A file system of the kernel's own, mounted for one test; the test is skipped where that is not
 * possible.
 */
public final class MountedFolder implements AutoCloseable {
  private final Path point;
  private final List<Object> mount;
  private boolean mounted;

  private MountedFolder(Path point, List<Object> mount) {
    this.point = point;
    this.mount = mount;
  }

  /** A small file system in memory. */
  public static MountedFolder tmpfs(Path emptyFolder, String size) {
    return mounted(emptyFolder, List.of("-t", "tmpfs", "-o", "size=" + size, "tmpfs", emptyFolder));
  }

  /** A file with a new file system of this type, as a stick has it. */
  public static MountedFolder image(Path emptyFolder, Path image, String type) throws IOException {
    try (var file = new java.io.RandomAccessFile(image.toString(), "rw")) {
      file.setLength(8 << 20);
    }
    Outcome made = run("mkfs." + type, image);
    assumeTrue(made.ok(), "skipped: cannot make a file system: " + made.output());
    return mounted(emptyFolder, List.of("-o", "loop", image, emptyFolder));
  }

  /** A file that holds a file system already. */
  public static MountedFolder existing(Path emptyFolder, Path image) {
    return mounted(emptyFolder, List.of("-o", "loop", image, emptyFolder));
  }

  /** What is mounted somewhere else already. */
  public static MountedFolder bound(Path emptyFolder, Path mountPoint) {
    return mounted(emptyFolder, List.of("--bind", mountPoint, emptyFolder));
  }

  private static MountedFolder mounted(Path point, List<Object> arguments) {
    MountedFolder folder = new MountedFolder(point, arguments);
    Outcome outcome = folder.mount();
    assumeTrue(outcome.ok(), "skipped: cannot mount here: " + outcome.output());
    return folder;
  }

  public Path point() {
    return point;
  }

  /** Takes it off and puts it on again, so that only what reached the device is left. */
  public void remount() throws IOException {
    close();
    require(mount());
  }

  public void makeReadOnly() throws IOException {
    require(run("mount", "-o", "remount,ro", point));
  }

  /** Fills it until not one more byte goes in. */
  public void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(point.resolve("filler"))) {
      for (int size = 4096; size > 0; ) {
        try {
          out.write(new byte[size]);
        } catch (IOException full) {
          size /= 2;
        }
      }
    }
  }

  private Outcome mount() {
    Outcome outcome = run(Stream.concat(Stream.of("mount"), mount.stream()).toArray());
    mounted = outcome.ok();
    return outcome;
  }

  @Override
  public void close() throws IOException {
    if (mounted) {
      require(run("umount", point));
      mounted = false;
    }
  }

  private static void require(Outcome outcome) throws IOException {
    if (!outcome.ok()) {
      throw new IOException(outcome.output());
    }
  }

  record Outcome(boolean ok, String output) {}

  static Outcome run(Object... command) {
    try {
      List<String> words = Stream.of(command).map(Object::toString).toList();
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      return new Outcome(ended && process.exitValue() == 0, output);
    } catch (IOException e) {
      return new Outcome(false, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(false, "interrupted");
    }
  }
}

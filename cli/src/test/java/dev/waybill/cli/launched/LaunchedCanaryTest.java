package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.cli.Canaries;
import dev.waybill.cli.CanaryFolder;
import dev.waybill.cli.CanaryLines;
import dev.waybill.cli.CanarySearch;
import dev.waybill.cli.MountedFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Made-up secrets in real processes: no part of one is printed, in a file that was made, among the
 * arguments or in the environment of a process, or in what a virtual machine leaves when it dies.
 */
class LaunchedCanaryTest {
  /** They are given no file to read; what they print does not depend on any secret. */
  private static final Set<String> READ_NOTHING =
      Set.of("new", "explain", "schema", "job", "help", "generate-completion");

  /** More than a pipe holds, so that the process has read some of it once all is written. */
  private static final int MORE_THAN_A_PIPE_HOLDS = 256 << 10;

  private static final String SIGN = "sign - --job-id=7K2QZ --key-file=key";

  private final long seed = System.nanoTime();
  private final Canaries canaries = new Canaries(seed);
  @TempDir private Path folder = Path.of("");
  @TempDir private Path streams = Path.of("");
  private CanaryFolder made;
  private CanarySearch search;
  private Shell shell = new Shell(folder);
  private Set<Path> temporary = Set.of();

  @BeforeEach
  void writeSecrets() throws IOException {
    made = new CanaryFolder(folder, canaries);
    search = new CanarySearch(seed, canaries, made);
    shell =
        new Shell(folder)
            .with("HOME", folder.resolve("home").toString())
            .with("TMPDIR", folder.resolve("tmp").toString());
    temporary = temporaryFiles();
  }

  /** Also what Java calls the folder for temporary files, whatever the environment says. */
  @AfterEach
  void lookAtTemporaryFiles() throws IOException {
    for (Path file : temporaryFiles()) {
      if (!temporary.contains(file) && Files.isReadable(file) && Files.isRegularFile(file)) {
        canaries.assertNotIn(file.toString(), text(file));
      }
    }
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> !Files.isDirectory(file)).collect(Collectors.toSet());
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** A command that was started, with its line. */
  private final class Started implements AutoCloseable {
    private final List<String> line;
    private final Path out = streams.resolve("out");
    private final Path err = streams.resolve("err");
    final Process process;
    final ProcessWatch watch;

    Started(List<String> line) throws IOException {
      this.line = line;
      for (String name : List.of("home", "tmp")) {
        Files.createDirectories(folder.resolve(name));
      }
      // As on a machine that keeps an image of the memory of what crashes.
      String keepImages = "ulimit -c unlimited 2>/dev/null; exec waybill \"$@\"";
      List<String> command = new ArrayList<>(List.of("sh", "-c", keepImages, "sh"));
      command.addAll(line);
      process = shell.builder(command, out, err).start();
      watch = ProcessWatch.of(process);
    }

    Started type(String text) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write(text.getBytes(StandardCharsets.UTF_8));
      in.flush();
      return this;
    }

    String out() throws IOException {
      return text(out);
    }

    void signal(String name) throws Exception {
      assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor())
          .isZero();
    }

    /** What it came to, once nothing of a secret was found. */
    Shell.Result end() throws Exception {
      process.getOutputStream().close();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", line).isTrue();
      watch.end();
      Shell.Result result = new Shell.Result(text(out), text(err), process.exitValue());
      canaries.assertNotIn("the arguments of " + line, watch.arguments());
      CanarySearch.assertNoHint(line.toString(), result.err());
      search.look(line, result.out(), result.err());
      return result;
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private Shell.Result run(List<String> line) throws Exception {
    try (Started started = new Started(line)) {
      Shell.Result result = started.end();
      canaries.assertNotIn("the environment of " + line, started.watch.environments());
      return result;
    }
  }

  // Every command

  @Test
  void noCommandLetsASecretOut() throws Exception {
    Set<String> tried = new TreeSet<>(READ_NOTHING);
    for (List<String> line : CanaryLines.firstOfEach()) {
      if (!READ_NOTHING.contains(CanaryLines.command(line))) {
        tried.add(CanaryLines.command(line));
        Shell.Result result = run(line);
        assertThat(result.status()).as("%s: %s", line, result).isNotIn(2, 252);
      }
    }
    assertThat(tried).isEqualTo(new TreeSet<>(CanaryLines.commands()));
  }

  @Test
  void aKeyInTheEnvironmentStaysThere() throws Exception {
    shell.with("AWS_SECRET_ACCESS_KEY", canaries.key).with("OTHER", canaries.otherKey);
    for (String line :
        List.of(
            "prepare device --manifest=m.txt --job-id=7K2QZ --allow-directory --yes --replace",
            "verify m.txt --signature=wrong --explain --key-env=OTHER")) {
      try (Started started = new Started(List.of(line.split(" ")))) {
        assertThat(started.end().status()).as(line).isLessThan(2);
      }
    }
  }

  // A process in the middle of its work

  /** It has the key, or half a manifest, and waits for more. */
  private Started waiting(String line) throws IOException {
    Started started = new Started(List.of(line.split(" ")));
    started.type(made.sound).type("# and so on\n".repeat(MORE_THAN_A_PIPE_HOLDS / 12));
    started.watch.look();
    return started;
  }

  /** As builds in the background do; SIGINT is the second bit of the mask. */
  private static boolean isInterruptIgnored() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "KILL, 137"})
  void aSignalThatEndsItLetsNothingOut(String signal, int status) throws Exception {
    assumeTrue(
        !signal.equals("INT") || !isInterruptIgnored(),
        "skipped: this build ignores interrupts, and so does what it starts");
    try (Started signing = waiting(SIGN)) {
      assertThat(signing.watch.arguments()).contains("dev.waybill.cli.Main " + SIGN);
      canaries.assertNotIn("the environment", signing.watch.environments());
      signing.signal(signal);

      Shell.Result result = signing.end();

      assertThat(result).isEqualTo(new Shell.Result("", "", status));
    }
  }

  /** Java prints what its threads do, beside what is a result, and goes on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {SIGN, "check -"})
  void aListOfThreadsHasNoSecretInIt(String line) throws Exception {
    try (Started working = waiting(line)) {
      working.signal("QUIT");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!text(working.err).contains("Full thread dump") && System.nanoTime() < end) {
        Thread.sleep(20);
      }

      Shell.Result result = working.end();

      assertThat(result.err()).contains("Full thread dump", "dev.waybill.cli.");
      assertThat(result.out()).doesNotContain("thread");
      assertThat(result.status()).as(result.toString()).isZero();
    }
  }

  /** What a virtual machine writes when it dies, and the image of its memory, if there were one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {SIGN, "check -"})
  void aCrashLeavesNoSecretBehind(String line) throws Exception {
    try (Started working = waiting(line)) {
      working.signal("SEGV");
      assertThat(working.process.waitFor(120, TimeUnit.SECONDS)).isTrue();

      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .anyMatch(name -> name.startsWith("hs_err_pid"))
            .noneMatch(name -> name.startsWith("core"));
      }
      assertThat(working.end().status()).isEqualTo(134);
    }
  }

  @Test
  void tooLittleMemoryLetsNothingOut() throws Exception {
    shell.with("JAVA_TOOL_OPTIONS", "-Xmx3m");
    for (String line : List.of(SIGN, "check -")) {
      try (Started working = waiting(line)) {
        // Nearly as much as is read of a manifest.
        working.type("# and so on\n".repeat(60_000));

        Shell.Result result = working.end();

        assertThat(result.err()).contains("OutOfMemoryError");
        assertThat(result.status()).as(result.toString()).isEqualTo(3);
      }
    }
  }

  // Places that cannot be written to

  @Test
  void aFullOrReadOnlyDeviceLetsNothingOutAndKeepsNothing() throws Exception {
    Path point = Files.createDirectory(folder.resolve("small"));
    List<String> lines =
        List.of(
            "prepare small --manifest=m.txt --job-id=7K2QZ --key-file=key --allow-directory --yes",
            "status answer.xml --field=CurrentManifest -o=small/out",
            "job add answer.json --jobs=small/jobs");
    try (var device = MountedFolder.tmpfs(point, "16k")) {
      device.fill();
      for (boolean isReadOnly : new boolean[] {false, true}) {
        if (isReadOnly) {
          device.makeReadOnly();
        }
        for (String line : isReadOnly ? lines.subList(0, 1) : lines) {
          try (Started started = new Started(List.of(line.split(" ")))) {
            assertThat(started.process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(started.process.exitValue()).as(line).isEqualTo(3);
            canaries.assertNotIn(line, started.out() + text(started.err));
            assertThat(started.watch.arguments()).doesNotContain(canaries.key);
            for (String name : Samples.names(point)) {
              canaries.assertNotIn(line + " left " + name, contents(point.resolve(name)));
            }
          }
        }
      }
    }
  }

  /** Of a folder, of all files in it. */
  private static String contents(Path path) throws IOException {
    StringBuilder contents = new StringBuilder();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.append(text(file)).append('\n');
      }
    }
    return contents.toString();
  }

  @Test
  void outputThatNobodyTakesLetsNothingOut() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full");
    for (Map.Entry<String, Integer> line :
        Map.of(
                "waybill status answer.xml --field CurrentManifest >/dev/full", 3,
                "waybill show --show-secrets m.txt >&-", 3)
            .entrySet()) {
      Shell.Result result = shell.run(line.getKey());

      canaries.assertNotIn(line.getKey(), result.err());
      assertThat(result.status()).as(result.toString()).isEqualTo(line.getValue());
    }
  }
}

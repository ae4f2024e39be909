package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    LINES.put("help", List.of("", "sign"));
    LINES.put("generate-completion", List.of(""));
  }

  /**
   * Not tried yet. They answer as the service does, with the manifest and its passwords in clear
   * where that is documented, so that what may be printed has to be told apart first.
   */
  private static final Set<String> NOT_TRIED =
      Set.of(
          "status", "job", "create-job", "update-job", "get-status", "list-jobs", "cancel-job");

  /** These need a terminal; the tests of a real one look for their secrets themselves. */
  private static final Set<String> NEED_A_TERMINAL = Set.of("new --interactive");

  /** Documented to show what is masked everywhere else. */
  private static final String SHOWS_SECRETS = "--show-secrets";

  private final long seed = System.nanoTime();
  private final Canaries canaries = new Canaries(seed);
  private final Map<Path, byte[]> files = new TreeMap<>();
  private final InputStream standardInput = System.in;
  private byte[] manifest = new byte[0];
  @TempDir private Path folder = Path.of("");

  /** What a command line was answered with. */
  private record Answer(int status, String printed) {}

  @BeforeEach
  void write() throws IOException {
    String secrets =
        "pinCode: "
            + canaries.pin
            + "\ntrueCryptPassword: '"
            + canaries.password.replace("'", "''")
            + "'\n";
    String sound = Run.MANIFEST + secrets;
    manifest = sound.getBytes(StandardCharsets.UTF_8);
    file("m.txt", sound);
    file(
        "slips.txt",
        Run.MANIFEST.replace("bucket:", "\tbuckt :")
            + secrets.replace("pinCode:", "pinCode :").replace("trueCrypt", "truecrypt")
            + "trueCryptPassword: \""
            + canaries.password
            + "\n"
            + "pin\n  "
            + canaries.pin
            + "\n");
    file(
        "damaged.txt",
        "{ returnAddress: [\npasword = " + canaries.password + "\n - pinCode " + canaries.pin);
    file("key", canaries.key);
    file("lines", canaries.key + "\n" + canaries.otherKey + "\n");
    file(
        "credentials",
        "[default]\naws_access_key_id=AKIA1234567890HARBOR\naws_secret_access_key = "
            + canaries.key
            + "\n[other]\naws_secret_access_key="
            + canaries.otherKey
            + "\n");
    file("tool.properties", "accessKeyId=AKIA1234567890HARBOR\nsecretKey=" + canaries.otherKey);
    file("AwsCredentials.properties", "secretKey:" + canaries.otherKey + "\n");
    String right = signature(manifest, canaries.key);
    String wrong = signature("another\n".getBytes(StandardCharsets.UTF_8), canaries.key);
    file("SIGNATURE", signatureFile(right));
    file("wrong", signatureFile(wrong));
    file("cut", signatureFile(wrong.substring(0, 20)));
    file("device/SIGNATURE", signatureFile(wrong));
    file("device/picture", "");
    System.setIn(new ByteArrayInputStream(manifest));
  }

  @AfterEach
  void giveStandardInputBack() {
    System.setIn(standardInput);
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    files.put(file, bytes);
    put(file, bytes);
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String signature(byte[] manifest, String key) {
    try (SigningKey signing = SigningKey.ofUtf8(key.toCharArray())) {
      return Signer.standard().sign(JobId.of("7K2QZ"), manifest, signing).toBase64();
    }
  }

  private static String signatureFile(String signature) {
    return "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:" + signature + "\n";
  }

  // What is tried

  @Test
  void everyCommandIsTried() {
    Set<String> commands = new LinkedHashSet<>(LINES.keySet());
    commands.addAll(NOT_TRIED);
    assertThat(commands).isEqualTo(Main.commandLine().getSubcommands().keySet());
  }

  /** A line of its own for every command, and each does what it is for. */
  @Test
  void theLinesAreAnswered() throws IOException {
    for (List<String> line : lines()) {
      assertThat(tried(line).status())
          .describedAs(String.join(" ", line))
          .isNotEqualTo(ExitCode.USAGE);
    }
  }

  /** Every value on the first line of its command, and every form of a report on all of them. */
  @Test
  void noOptionLetsASecretOut() throws IOException {
    Set<String> all = new LinkedHashSet<>();
    Set<String> taken = new LinkedHashSet<>(NEED_A_TERMINAL);
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> line : lines()) {
      boolean first = seen.add(line.get(0));
      for (OptionSpec option : spec(line.get(0)).options()) {
        String name = line.get(0) + " " + option.longestName();
        all.add(name);
        for (String word : words(option, first)) {
          if (tried(with(without(line, option), word)).status() != ExitCode.USAGE) {
            taken.add(name);
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
    for (List<String> line : lines()) {
      List<String> options = line.stream().filter(word -> word.startsWith("-")).toList();
      for (String value : values()) {
        List<String> words = new ArrayList<>(List.of(line.get(0), value));
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
      for (String secret : List.of(canaries.key, canaries.password, canaries.pin)) {
        for (String word : List.of("--key=", "--secret-key=", "--password=", "--pin=", "-k")) {
          tried(with(line, word + secret));
        }
      }
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
          assertThat(run(line, new StringWriter()).printed())
              .describedAs("%s", line)
              .startsWith("\n");
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
      restore(line);
    }
  }

  @Test
  void aDisappearedOrForbiddenFileLetsNoSecretOut() throws IOException {
    for (List<String> line : lines()) {
      for (Path file : filesNamedIn(line)) {
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
        put(file, written(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        tried(line);
        put(file);
      }
    }
  }

  private List<Path> filesNamedIn(List<String> line) {
    String words = String.join(" ", line) + " device/SIGNATURE";
    return files.keySet().stream()
        .filter(file -> words.contains(folder.relativize(file).toString()))
        .toList();
  }

  private void put(Path file) throws IOException {
    Files.deleteIfExists(file);
    put(file, written(file));
  }

  private byte[] written(Path file) {
    return Objects.requireNonNull(files.get(file));
  }

  // How it is tried

  /** The first line of each command. */
  private List<List<String>> firstLines() {
    Set<String> seen = new LinkedHashSet<>();
    return lines().stream().filter(line -> seen.add(line.get(0))).toList();
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    LINES.forEach(
        (command, all) -> {
          for (String line : all) {
            List<String> words = new ArrayList<>(List.of(command));
            Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
            lines.add(words);
          }
        });
    return lines;
  }

  private static CommandSpec spec(String command) {
    return Objects.requireNonNull(Main.commandLine(command).getSubcommands().get(command))
        .getCommandSpec();
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

  /** The option with the values that it has; with all others that it takes, if there is no list. */
  private List<String> words(OptionSpec option, boolean all) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return List.of(name);
    }
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
      values.add(canaries.key);
    } else {
      values.addAll(all || option.group() != null ? values() : List.of("other", "unknown-option"));
    }
    return values.stream().map(value -> name + "=" + value).toList();
  }

  /** What is put in the place of a value: what belongs there, a secret, and every file. */
  private List<String> values() {
    // Variables of the environment, numbers and jobs are among what options take.
    List<String> values =
        new ArrayList<>(List.of("PATH", "2", "7K2QZ", "2.0", "missing", ".", "-", "out.txt"));
    // Anything may be the name of a file, but for what has the form of a key.
    values.add(canaries.key);
    files.keySet().forEach(file -> values.add(folder.relativize(file).toString()));
    return values;
  }

  private Answer tried(List<String> line) throws IOException {
    return tried(line, new StringWriter());
  }

  private Answer tried(List<String> line, Writer out) throws IOException {
    Answer answer = run(line, out);
    assertUnseen(line, answer);
    restore(line);
    return answer;
  }

  private void assertUnseen(List<String> line, Answer answer) {
    if (!line.contains(SHOWS_SECRETS) && !isFilter(line)) {
      canaries.assertNotIn("seed " + seed + ": " + line, answer.printed());
    }
    boolean isGivenIt = line.stream().anyMatch(word -> word.endsWith("SIGNATURE"));
    if (!List.of("sign", "prepare").contains(line.get(0)) && !isGivenIt) {
      // The signature that would be right is told to nobody.
      assertThat(answer.printed()).doesNotContain(signature(manifest, canaries.key));
    }
  }

  /** What came in goes out again, mended. */
  private static boolean isFilter(List<String> line) {
    return line.get(0).equals("fix") && line.contains("--write") && line.contains("-");
  }

  /** Names of files are of the folder of this test, whatever the working directory is. */
  private Answer run(List<String> line, Writer out) {
    String[] words = line.stream().map(this::inFolder).toArray(String[]::new);
    StringWriter err = new StringWriter();
    System.setIn(new ByteArrayInputStream(manifest));
    CommandLine command = Main.commandLine(words);
    PrintWriter printed = new PrintWriter(out);
    command.setOut(printed);
    command.setErr(new PrintWriter(err));
    int status = Main.execute(command, words);
    return new Answer(status, out instanceof StringWriter ? out + "\n" + err : err.toString());
  }

  private String inFolder(String word) {
    int equals = word.startsWith("-") ? word.indexOf('=') : -1;
    String value = word.substring(equals + 1);
    boolean isFile =
        word.startsWith("-o=")
            || word.startsWith("--output=")
            || files.containsKey(folder.resolve(value))
            || List.of("out.txt", "missing", "device", ".").contains(value);
    return isFile ? word.substring(0, equals + 1) + folder.resolve(value) : word;
  }

  /**
   * Whatever the command wrote holds no secret that was not there before; then all is as it was.
   */
  private void restore(List<String> line) throws IOException {
    List<Path> there;
    try (Stream<Path> walk = Files.walk(folder)) {
      there = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : there) {
      byte[] before = files.get(file);
      if (before == null
          || Files.size(file) != before.length
          || !Arrays.equals(Files.readAllBytes(file), before)) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (before == null || canaries.in(new String(before, StandardCharsets.UTF_8)) == null) {
          canaries.assertNotIn(line + " wrote " + file, text);
        }
        if (before == null) {
          Files.delete(file);
        } else {
          put(file);
        }
      }
    }
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KeyOptionsTest {
  @TempDir private Path folder = Path.of("");
  private Path manifest = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void write() throws IOException {
    manifest = Files.writeString(folder.resolve("m.txt"), Run.MANIFEST);
    key = folder.resolve("key");
  }

  private Run sign(String content) throws IOException {
    Files.writeString(key, content);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key);
  }

  @Test
  void dropsOneLineEndAndSaysSo() throws IOException {
    Run exact = sign(Run.KEY);

    assertThat(exact.err()).isEmpty();
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      Run run = sign(Run.KEY + lineEnd);
      assertThat(run.out()).isEqualTo(exact.out());
      assertThat(run.err())
          .isEqualTo(
              "waybill: the line end behind the key in "
                  + key
                  + " is not part of the key; left out\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxr-x"})
  void warnsOfAFileThatOthersMayRead(String mode) throws IOException {
    sign(Run.KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key);

    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "waybill: warning: other users of this machine may read "
                + key
                + "; 'chmod 600' keeps them out\n");
  }

  @Test
  void refusesAKeyWithAnotherNameThatMayBeOnTheDevice() throws IOException {
    Path device = Files.createDirectory(folder.resolve("device"));
    sign(Run.KEY);
    Files.createLink(device.resolve("key"), key);

    Run run = Run.of("preflight", device, "--manifest", manifest, "--key-file", key);
    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("the file with the key is on the device");
  }

  @Test
  void refusesAKeyThatIsOnTheDevice() throws IOException {
    Path device = Files.createDirectory(folder.resolve("device"));
    key = device.resolve("key");
    sign(Run.KEY);
    for (String given : new String[] {"device", "device/../device"}) {
      Path root = folder.resolve(given);
      Run run = Run.of("preflight", root, "--manifest", manifest, "--key-file", key);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("the file with the key is on the device");
    }
    Run run =
        Run.of(
            "prepare",
            device,
            "--manifest",
            manifest,
            "--job-id",
            "7K2QZ",
            "--key-file",
            key,
            "--allow-directory",
            "--yes");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the file with the key is on the device");
    assertThat(device.resolve("SIGNATURE")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%.39s", "%s0", "k'ey'"})
  void signsWithAKeyOfAnotherLengthAndWarns(String form) throws IOException {
    Run run = sign(form.formatted(Run.KEY));

    assertThat(run.status()).isZero();
    assertThat(run.out()).isNotEqualTo(sign(Run.KEY).out());
    assertThat(run.err())
        .isEqualTo(
            "waybill: the key in %s does not have the 40 characters of a secret access key; used"
                + " all the same\n",
            key);
  }

  private static final String MORE_THAN_THE_KEY =
      """
      %s |has blanks around the key
      \t%s|has blanks around the key
      "%s"|has quotes around the key
      '%s'|has quotes around the key
      AKIA1234567890HARBOR|holds what looks like an access key ID, which is public, and not the secret access key
      akia1234567890harbor|holds what looks like an access key ID, which is public, and not the secret access key
      ASIA1234567890HARBOR|holds what looks like an access key ID, which is public, and not the secret access key
      AWS_SECRET_ACCESS_KEY=%s|has a name before the key, as a credentials file does (--credentials)
      aws_secret_access_key = %s|has a name before the key, as a credentials file does (--credentials)
      Secret Key: %s|has a name before the key, as a credentials file does (--credentials)
      AKIA1234567890HARBOR,%s|has more around the key, which has 40 letters, digits and signs of + and /
      AKIA1234567890HARBOR %s|has more around the key, which has 40 letters, digits and signs of + and /
      "SecretAccessKey": "%s",|has more around the key, which has 40 letters, digits and signs of + and /
      <SecretKey>%s</SecretKey>|has more around the key, which has 40 letters, digits and signs of + and /
      %s;|has more around the key, which has 40 letters, digits and signs of + and /
      %s=|has more around the key, which has 40 letters, digits and signs of + and /
      `%s`|has more around the key, which has 40 letters, digits and signs of + and /
      \u00a0%s|has more around the key, which has 40 letters, digits and signs of + and /
      export AWS_SECRET_ACCESS_KEY="%s"|has a name before the key, as a credentials file does (--credentials)
      """;

  /** Nobody can verify such a signature, and the device would come back after weeks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock = MORE_THAN_THE_KEY,
      quoteCharacter = '^')
  void doesNotSignWithMoreThanTheKey(String form, String what) throws IOException {
    Run run = sign(form.formatted(Run.KEY));

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "waybill: %s %s; nobody could verify what is signed with it: expected the key alone\n",
            key, what)
        .doesNotContain(Run.KEY);
  }

  /** It may be what the signature was made with, elsewhere; that is a cause to be named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock = MORE_THAN_THE_KEY,
      quoteCharacter = '^')
  void verifiesWithWhateverIsThere(String form, String what) throws IOException {
    Path signature = folder.resolve("SIGNATURE");
    Files.writeString(signature, sign(Run.KEY).out());
    Files.writeString(key, form.formatted(Run.KEY));
    Run run = Run.of("verify", manifest, "--signature", signature, "--key-file", key);

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("waybill: " + key + " " + what + "; used all the same\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n\n",
        "%s\r",
        "\n%s",
        "%s\n%1$s\n",
        "\uFEFF%s",
        "\u0000%s",
        "%s\u0000",
        "%s\u001b",
        "\u007f%s"
      })
  void refusesWhatCannotBeAKey(String form) throws IOException {
    Run run = sign(form.formatted(Run.KEY));

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("waybill: " + key + " ")
        .containsAnyOf("more than one line", "no plain text", "byte order mark");
  }

  @Test
  void refusesUtf16() throws IOException {
    Files.write(key, ("\uFEFF" + Run.KEY + "\r\n").getBytes(StandardCharsets.UTF_16LE));
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).endsWith("waybill: " + key + " is no plain text, which a key is\n");
  }

  /** Also when only a folder further above can be exchanged, or one on the way to a link. */
  @Test
  void warnsOfAFolderAboveThatEverybodyMayReplace() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Path own = Files.createDirectories(open.resolve("mine/deep"));
    key = own.resolve("key");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
    assertThat(sign(Run.KEY).err()).isEmpty();
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(sign(Run.KEY).err()).contains("may put another key in the place of");
    Files.setAttribute(open, "unix:mode", 01777);
    assertThat(sign(Run.KEY).err()).isEmpty();

    Path inOpen = Files.createDirectory(folder.resolve("links"));
    Path file = Files.move(key, folder.resolve("moved"));
    key = Files.createSymbolicLink(inOpen.resolve("key"), file);
    Files.setPosixFilePermissions(inOpen, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(sign(Run.KEY).err()).contains("may put another key in the place of");
  }

  @Test
  void warnsOfAFileThatEverybodyMayReplace() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    key = open.resolve("key");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(sign(Run.KEY).err()).isEmpty();
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(sign(Run.KEY).err())
        .isEqualTo(
            "waybill: warning: every user of this machine may put another key in the place of %s;"
                + " keep it in a folder of your own\n",
            key);
    // As /tmp is.
    Files.setAttribute(open, "unix:mode", 01777);
    assertThat(sign(Run.KEY).err()).isEmpty();
  }

  @Test
  void readsANamedPipe() throws Exception {
    key = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", key.toString()).start().waitFor() == 0, "skipped: no mkfifo");
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(key, Run.KEY);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key);
    writer.join();

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null"})
  void refusesADeviceFile(String device) {
    assumeTrue(Files.exists(Path.of(device)), "skipped: no such file");
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", device);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void leavesOutQuotesInACredentialsFile() throws IOException {
    Run exact = sign(Run.KEY);
    Files.writeString(key, "[default]\nsecretKey = \"" + Run.KEY + "\"\n");
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--credentials", key);

    assertThat(run.out()).isEqualTo(exact.out());
    assertThat(run.err())
        .isEqualTo(
            "waybill: the quotes around the key in %s are not part of the key; left out\n", key);
  }

  @Test
  void wipesWhatWasRead() throws IOException {
    byte[] read = (Run.KEY + "\n").getBytes(StandardCharsets.US_ASCII);
    CommandLine line = Main.commandLine("sign");
    line.setErr(new PrintWriter(new StringWriter()));
    KeyText.key(line.getCommandSpec(), read, "here", KeyText.Use.SIGNING).close();
    assertThat(read).containsOnly(0);

    byte[] refused = "ab\ncd".getBytes(StandardCharsets.US_ASCII);
    assertThatIOException()
        .isThrownBy(() -> KeyText.key(line.getCommandSpec(), refused, "here", KeyText.Use.SIGNING));
    assertThat(refused).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AKIA1234567890HARBOR", "my-key", "=", "a b"})
  void saysThatTheNameOfAVariableIsWanted(String given) {
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-env", given);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith(
            "waybill: the environment variable of --key-env is not set; what was given does not"
                + " look like the name of one\n")
        .doesNotContain("AKIA");
  }

  @Test
  void aKeyOnADeviceIsNotedWhenItIsVerified() throws IOException {
    Path device = Files.createDirectory(folder.resolve("device"));
    key = device.resolve("key");
    sign(Run.KEY);
    Run run = Run.of("verify", manifest, "--device", device, "--key-file", key);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("the file with the key is on the device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void refusesAFileWithoutAKey(String content) throws IOException {
    Run run = sign(content);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("waybill: " + key + " holds no key\n");
  }

  @ParameterizedTest
  @CsvSource({"4096, 0", "4097, 3"})
  void refusesAFileThatIsTooLongForAKey(int bytes, int status) throws IOException {
    assertThat(sign("k".repeat(bytes)).status()).isEqualTo(status);
  }

  @Test
  void refusesADirectory() {
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", folder);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("waybill: " + folder + ": is a directory, expected a file\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--key-file", "--credentials"})
  void doesNotRepeatAKeyThatWasGivenAsTheNameOfAFile(String option) {
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", option, Run.KEY);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith("waybill: the value of " + option + " looks like a secret access key; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--key-file", "--credentials"})
  void namesAnOrdinaryFileThatIsMissing(String option) {
    Run run = Run.of("sign", manifest, "--job-id", "7K2QZ", option, "my.key\u001B[2J");

    assertThat(run.err()).isEqualTo("waybill: my.key\\u{1b}[2J: no such file or directory\n");
  }
}

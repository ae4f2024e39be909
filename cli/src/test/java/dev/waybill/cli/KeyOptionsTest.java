package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx"})
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
  @ValueSource(strings = {"%s\n\n", "%s ", " %s", "\"%s\"", "%s\r", "\uFEFF%s"})
  void takesWhateverElseIsThereForTheKeyAndWarns(String form) throws IOException {
    Run run = sign(form.formatted(Run.KEY));

    assertThat(run.status()).isZero();
    assertThat(run.out()).isNotEqualTo(sign(Run.KEY).out());
    assertThat(run.err()).contains("does not have the 40 characters");
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

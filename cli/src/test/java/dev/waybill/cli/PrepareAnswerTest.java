package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device with the text that the service made. */
class PrepareAnswerTest {
  private static final Path ANSWERS = Path.of(System.getProperty("testdata"), "answers");

  private Path device;
  private Path manifest;

  @BeforeEach
  void lay(@TempDir Path folder) throws IOException {
    device = Files.createDirectory(folder.resolve("device"));
    manifest = folder.resolve("manifest.txt");
    String text =
        Run.of("status", ANSWERS.resolve("pending.xml"), "--field", "CurrentManifest").out();
    Files.writeString(manifest, text);
  }

  private Run prepare(String answer, Object... more) {
    Object[] all = new Object[more.length + 8];
    Object[] first = {
      "prepare",
      device,
      "--manifest",
      manifest,
      "--answer",
      ANSWERS.resolve(answer),
      "--allow-directory",
      "--yes"
    };
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Run.of(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pending.xml",
        "pending.v1.json",
        "pending.v1.text",
        "pending.v1.table",
        "pending.v2.yaml",
        "pending.v2.yaml-stream"
      })
  void takesTheTextFromAnyForm(String answer) throws IOException {
    Run run = prepare(answer);
    assertThat(run.out()).endsWith("ready to ship\n");
    assertThat(run.status()).isZero();
    String expected =
        Run.of("status", ANSWERS.resolve("pending.xml"), "--field", "SignatureFileContents").out();
    assertThat(Files.readString(device.resolve("SIGNATURE"))).isEqualTo(expected);

    Run gate =
        Run.of("preflight", device, "--manifest", manifest, "--answer", ANSWERS.resolve(answer));
    assertThat(gate.out()).endsWith("ready to ship\n");
  }

  @Test
  void warnsOfAJobThatHasExpiredOrHasItsDevice() throws IOException {
    assertThat(prepare("pending.xml").err())
        .isEqualTo(
            "waybill: warning: by the answer, the job has expired on 2016-06-09: a device that"
                + " arrives now comes back unread\n");

    Path answer = device.resolveSibling("answer.xml");
    String pending = Files.readString(ANSWERS.resolve("pending.xml"));
    Files.writeString(answer, pending.replace("NotReceived", "AtAWS"));
    Run run = Run.of("preflight", device, "--manifest", manifest, "--answer", answer);
    assertThat(run.err())
        .isEqualTo(
            "waybill: warning: the job may have its device already: the answer says that the device"
                + " is in the data center\n");

    Files.writeString(answer, pending.replace("2016-05-10T09:15:00Z", Instant.now().toString()));
    run = Run.of("preflight", device, "--manifest", manifest, "--answer", answer);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("ready to ship\n");
  }

  @Test
  void refusesAnotherManifest() throws IOException {
    Files.writeString(manifest, Files.readString(manifest).replace("Seattle", "Tacoma"));
    Run run = prepare("pending.xml");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("line 10 (city) differs", "nothing was written")
        .doesNotContain("Tacoma", "Seattle");
    assertThat(device).isEmptyDirectory();
    assertThat(prepare("pending.xml", "--format", "json").json())
        .containsEntry("outcome", "refused");
  }

  @Test
  void knowsTheJobOfAnAnswerThatIsAboutAnotherManifest() throws IOException {
    prepare("pending.xml");
    Files.writeString(manifest, Files.readString(manifest).replace("Seattle", "Tacoma"));

    Run run =
        Run.of(
            "preflight",
            device,
            "--manifest",
            manifest,
            "--answer",
            ANSWERS.resolve("pending.xml"));

    assertThat(run.out())
        .contains("ok           the SIGNATURE file is of job 7K2QZ")
        .doesNotContain("no job ID was given");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void refusesAnotherJob() {
    Run run = prepare("pending.xml", "--job-id", "53TX4");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("the answer is of job 7K2QZ, expected job 53TX4");
    assertThat(device).isEmptyDirectory();
  }

  /** Somebody saved both in one file, and that on the device. */
  @ParameterizedTest
  @ValueSource(strings = {"answer.xml", "job/7K2QZ/answer.xml"})
  void anAnswerOnTheDeviceMustNotHaveTheKeyInIt(String place) throws IOException {
    Path key = Files.writeString(device.resolveSibling("key"), Run.KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path answer = device.resolve(place);
    Files.createDirectories(answer.getParent());
    String pending = Files.readString(ANSWERS.resolve("pending.xml"));
    Files.writeString(answer, pending + "<!-- " + Run.KEY + " -->");
    for (String format : new String[] {"text", "json"}) {
      Run run = prepare(answer.toString(), "--key-file", key, "--format", format);
      assertThat(run.status()).isEqualTo(ExitCode.FAILED);
      assertThat(run.out() + run.err())
          .contains(place)
          .contains(" on the device holds the secret access key: remove it")
          .doesNotContain(Run.KEY);
      assertThat(device.resolve("SIGNATURE")).doesNotExist();
    }
    Run gate =
        Run.of("preflight", device, "--manifest", manifest, "--answer", answer, "--key-file", key);
    assertThat(gate.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(gate.out()).contains("\"" + place + "\" on the device holds the secret access key");

    Files.writeString(answer, pending);
    Run run = prepare(answer.toString(), "--key-file", key);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("waybill: the key is only looked for on the device");
    assertThat(run.out()).endsWith("ready to ship\n");
  }

  @Test
  void norTheManifest() throws IOException {
    Path key = Files.writeString(device.resolveSibling("key"), Run.KEY);
    Files.createDirectory(device.resolve("papers"));
    Path onDevice = device.resolve("papers/manifest.txt");
    Files.writeString(onDevice, Files.readString(manifest) + "# " + Run.KEY + "\n");
    Run run =
        Run.of(
            "prepare",
            device,
            "--manifest",
            onDevice,
            "--job-id",
            "7K2QZ",
            "--key-file",
            key,
            "--allow-directory",
            "--yes");
    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("\"papers/manifest.txt\" on the device holds the secret access key")
        .doesNotContain(Run.KEY);
    assertThat(device.resolve("SIGNATURE")).doesNotExist();
  }

  @Test
  void saysWhenAnAnswerDoesNotRepeatTheManifest() {
    Run run = prepare("created.xml", "--job-id", "7k2qz");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("for which manifest, this answer does not say");
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device for a job that has a folder. */
class PrepareFiledJobTest {
  private static final Path ANSWERS = Path.of(System.getProperty("testdata"), "answers");

  @TempDir private Path folder = Path.of("");
  private Path device = Path.of("");

  @BeforeEach
  void lay() throws IOException {
    device = Files.createDirectory(folder.resolve("device"));
    Files.writeString(folder.resolve("m.txt"), Run.MANIFEST);
    Files.writeString(folder.resolve("key"), Run.KEY);
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-------"));
  }

  private Run run(Object... args) {
    return Run.of(
        Stream.concat(Stream.of(args), Stream.of("--jobs", folder.resolve("jobs"))).toArray());
  }

  private Run prepare(String job, Object... more) {
    Object[] args = {"prepare", device, "--job", job, "--allow-directory", "--yes"};
    return run(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
  }

  private String created(Object... more) {
    Object[] args = {
      "create-job",
      "--job-type",
      "Import",
      "--no-validate-only",
      "--manifest",
      "file://" + folder.resolve("m.txt"),
      "--output",
      "text",
      "--query",
      "JobId"
    };
    return run(Stream.concat(Stream.of(args), Stream.of(more)).toArray()).out().strip();
  }

  /** In the corner of time in which the job of the answers is open. */
  private String adopted() {
    // Its creation lies years back, so that it would have expired; created anew it has not.
    Run run = run("job", "add", ANSWERS.resolve("pending.xml"));
    assertThat(run.status()).describedAs(run.out()).isZero();
    return "7K2QZ";
  }

  @Test
  void writesTheTextOfTheFolderUnchanged() throws IOException {
    String job = created("--key-file", folder.resolve("key"));

    Run run = prepare(job);

    assertThat(run.status()).describedAs(run.err()).isZero();
    assertThat(run.out())
        .contains("manifest.txt, for the device", "that of the job folder", "no answer of the")
        .endsWith("but not everything was checked\n");
    try (Stream<Path> filed = Files.walk(folder.resolve("jobs"))) {
      Path signature = filed.filter(path -> path.endsWith("SIGNATURE")).findFirst().orElseThrow();
      assertThat(device.resolve("SIGNATURE")).hasSameBinaryContentAs(signature);
    }

    Run gate = run("preflight", device, "--job", job, "--key-file", folder.resolve("key"));
    assertThat(gate.status()).isZero();
    assertThat(gate.out()).contains("the signature is that of the manifest");
  }

  @Test
  void verifiesTheTextOfTheFolderWithAKeyThatIsGiven() throws IOException {
    String job = created("--key-file", folder.resolve("key"));
    Path other = folder.resolve("other");
    Files.writeString(other, Run.KEY.replace('w', 'v'));
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));

    assertThat(prepare(job, "--key-file", other).status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(prepare(job, "--key-file", folder.resolve("key")).out())
        .contains("the signature is that of the manifest");
  }

  @Test
  void signsWhereTheFolderHasNoText() throws IOException {
    String job = created("--no-sign-request");

    Run run = prepare(job, "--key-file", folder.resolve("key"));

    assertThat(run.status()).describedAs(run.err()).isZero();
    assertThat(device.resolve("SIGNATURE")).content().contains("jobId:" + job);
  }

  @Test
  void preparesNothingForAJobThatHasEnded() {
    String job = created("--key-file", folder.resolve("key"));
    run("cancel-job", "--job-id", job);

    Run run = prepare(job);

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("the job has ended: Canceled", "nothing was written");
    assertThat(device).isEmptyDirectory();
    assertThat(prepare(job, "--format", "json").json()).containsEntry("outcome", "refused");
    assertThat(run("preflight", device, "--job", job).status()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void findsAnAdoptedJobWhoseDaysAreOver() {
    Run run = prepare(adopted());

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("the job has ended: Expired");
    assertThat(device).isEmptyDirectory();
  }

  @Test
  void liftsNoGuard() {
    String job = created("--key-file", folder.resolve("key"));

    assertThat(run("prepare", device, "--job", job, "--yes").status()).isEqualTo(ExitCode.FAILED);
    assertThat(run("prepare", "/", "--job", job, "--yes", "--allow-directory").status())
        .isEqualTo(ExitCode.FAILED);
    assertThat(run("prepare", device, "--job", job, "--allow-directory").err())
        .contains("there is nobody to ask");
    assertThat(device).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--manifest m.txt", "--job-id 7K2QZ", "--answer answer.json", "--fleet=fleet.csv"})
  void refusesWhatSaysTheSameTwice(String beside) {
    boolean isFleet = beside.startsWith("--fleet");
    for (String command : new String[] {"prepare", "preflight"}) {
      String place = !isFleet ? " stick" : command.equals("prepare") ? " --dry-run" : "";
      Run run = Run.of((Object[]) (command + place + " --job 7K2QZ " + beside).split(" ", -1));

      assertThat(run.status()).describedAs(run.err()).isEqualTo(ExitCode.USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("--job and " + beside.split("[ =]", -1)[0] + " exclude each other");
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("preflight", device).err()).contains("--jobs needs --job");
    assertThat(Run.of("preflight", device).err()).contains("--manifest is missing");
    assertThat(Run.of("prepare", device, "--manifest", folder.resolve("m.txt")).err())
        .contains("--job-id is missing");
    assertThat(prepare("7K2QZ").status()).isEqualTo(ExitCode.FAILED);
    assertThat(prepare("7K2QZ").err()).contains("there is no folder of job 7K2QZ");
  }
}

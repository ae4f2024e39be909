package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServiceCommandsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("m.txt"), Run.MANIFEST);
    Files.writeString(folder.resolve("key"), Run.KEY);
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-------"));
  }

  private Run run(Object... args) {
    return Run.of(
        Stream.concat(Stream.of(args), Stream.of("--jobs", folder.resolve("jobs"))).toArray());
  }

  private Run create(Object... more) {
    Object[] args = {
      "create-job",
      "--job-type",
      "Import",
      "--manifest",
      "file://" + folder.resolve("m.txt"),
      "--key-file",
      folder.resolve("key")
    };
    return run(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
  }

  private String created() {
    return create("--no-validate-only", "--output", "text", "--query", "JobId").out().strip();
  }

  /** Every option of the provider's page of get-status, with a value that scripts give. */
  @Test
  void takesEveryOptionOfTheProvidersPage() {
    List<Object> args =
        List.of(
            "get-status",
            "--job-id",
            created(),
            "--api-version",
            "2010-06-03",
            "--debug",
            "--endpoint-url",
            "https://example.org",
            "--no-verify-ssl",
            "--no-paginate",
            "--output",
            "yaml",
            "--query",
            "JobType",
            "--profile",
            "ops",
            "--region",
            "eu-central-1",
            "--color",
            "off",
            "--no-sign-request",
            "--ca-bundle",
            "ca.pem",
            "--cli-read-timeout",
            "0",
            "--cli-connect-timeout",
            "0",
            "--cli-binary-format",
            "raw-in-base64-out",
            "--no-cli-pager",
            "--no-cli-auto-prompt");

    Run run = run(args.toArray());

    assertThat(run.out()).isEqualTo("\"Import\"\n");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("nothing is sent");
    assertThat(run("get-status", "--cli-auto-prompt", "--job-id", created()).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-job", "update-job", "get-status", "list-jobs", "cancel-job"})
  void knowsTheGlobalOptionsOfTheProvidersPageWithEveryCommand(String command) {
    CommandLine line = Objects.requireNonNull(Main.commandLine().getSubcommands().get(command));

    assertThat(line.getCommandSpec().optionsMap())
        .containsKeys(
            "--api-version",
            "--cli-input-json",
            "--cli-input-yaml",
            "--generate-cli-skeleton",
            "--debug",
            "--endpoint-url",
            "--no-verify-ssl",
            "--no-paginate",
            "--output",
            "--query",
            "--profile",
            "--region",
            "--version",
            "--color",
            "--no-sign-request",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout",
            "--cli-binary-format",
            "--no-cli-pager",
            "--cli-auto-prompt",
            "--no-cli-auto-prompt");
  }

  @Test
  void makesNoJobOfAManifestThatIsRefusedAndSaysOneErrorOrAll() throws IOException {
    Files.writeString(
        folder.resolve("m.txt"),
        Run.MANIFEST.replace("    city: Seattle\n", "").replace("yes", "no"));

    Run run = create("--no-validate-only");

    assertThat(run.status()).isEqualTo(254);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(line -> !line.isEmpty())).hasSize(1);
    assertThat(run.err()).contains("(MissingManifestFieldException) when calling the CreateJob");
    assertThat(create("--no-validate-only", "--verbose").err())
        .contains("missing-option", "erase-not-confirmed");
    assertThat(create("--no-validate-only", "--cli-version", "1").status()).isEqualTo(255);
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void makesAJobWithoutASignatureOnlyOnRequest() {
    Run run =
        run(
            "create-job",
            "--job-type",
            "Import",
            "--no-validate-only",
            "--no-sign-request",
            "--manifest",
            "file://" + folder.resolve("m.txt"));

    assertThat(run.json()).containsOnlyKeys("JobId", "JobType", "WarningMessage");
  }

  @Test
  void letsOptionsWinOverTheInput() {
    String id = created();

    assertThat(run("get-status", "--cli-input-json", "{\"JobId\":\"" + id + "\"}").status())
        .isZero();
    assertThat(run("get-status", "--cli-input-yaml", "JobId: " + id).status()).isZero();
    assertThat(
            run("get-status", "--cli-input-json", "{\"JobId\":\"" + id + "\"}", "--job-id", "ZZZZZ")
                .status())
        .isEqualTo(254);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get-status",
        "get-status --job-id 7K2QZ --output xyz",
        "get-status --job-id 7K2QZ --cli-version 3",
        "get-status --job-id 7K2QZ --cli-input-json {",
        "get-status --job-id 7K2QZ --generate-cli-skeleton=x",
        "get-status --job-id 7K2QZ --query [",
        "get-status --job-id 7K2QZ --output yaml --cli-version 1 --generate-cli-skeleton=output",
        "get-status 7K2QZ",
        "create-job --job-type Import",
        "update-job --manifest x",
        "cancel-job",
        "list-jobs --max-jobs many"
      })
  void hasTheStatusOfTheProviderForAWrongCommandLine(String line) {
    Run run = run((Object[]) line.split(" ", -1));

    assertThat(run.status()).describedAs(run.err()).isEqualTo(252);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("waybill: ");
  }

  @Test
  void asksForPageAfterPageUnlessOneIsWanted() {
    String first = created();
    String second = created();

    assertThat(run("list-jobs").json()).containsOnlyKeys("Jobs");
    assertThat(run("list-jobs", "--output", "text", "--query", "Jobs[].JobId").out())
        .contains(first, second);
    assertThat(run("list-jobs", "--max-jobs", "1").json())
        .containsEntry("IsTruncated", true)
        .containsOnlyKeys("Jobs", "IsTruncated");
    assertThat(run("list-jobs", "--no-paginate").json()).containsEntry("IsTruncated", false);
  }

  @Test
  void keepsSecretsOutOfWhatJobCommandsSay() throws IOException {
    String secret = "correct-horse-7411";
    Files.writeString(
        folder.resolve("m.txt"), Run.MANIFEST + "trueCryptPassword: " + secret + "\n");
    String id = created();
    assertThat(id).hasSize(5);
    Path answer = folder.resolve("answer.json");
    Files.writeString(answer, run("get-status", "--job-id", id).out());
    assertThat(Files.readString(answer)).contains(secret);

    for (Run run :
        List.of(
            run("job", "add", answer),
            run("job", "show", id),
            run("job", "list"),
            run("job", "check", id),
            run("job", "show", id, "--format", "json"),
            run("job", "check", id, "--format", "json"))) {
      assertThat(run.status()).describedAs(run.err()).isZero();
      assertThat(run.out() + run.err()).doesNotContain(secret, Run.KEY);
    }
  }

  @Test
  void seesThatAManifestWasChangedInAFolderThatWasMadeHere() throws IOException {
    String id = created();
    assertThat(run("job", "check", id, "--key-file", folder.resolve("key")).out())
        .contains("the signature is that of the manifest")
        .endsWith("as far as was looked\n");

    try (Stream<Path> files = Files.walk(folder)) {
      Path filed =
          files
              .filter(file -> file.toString().contains(id) && file.endsWith("manifest.txt"))
              .findFirst()
              .orElseThrow();
      Files.writeString(
          filed, Files.readString(filed).replace("archive-2026", "other-bucket-entirely"));
    }
    assertThat(run("job", "check", id, "--key-file", folder.resolve("key")).out())
        .contains("the signature is none of this key, and no answer is filed")
        .endsWith("heed the warnings\n");
  }

  @Test
  void saysWhichJobIsNotThere() {
    Run run = run("job", "show", "7K2QZ");

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("there is no folder of job 7K2QZ");
    assertThat(run("job", "add").status()).isEqualTo(ExitCode.USAGE);
    assertThat(run("job", "add", "--inventory", folder.resolve("m.txt")).status())
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("job", "list").out()).startsWith("no jobs in ");
  }

  @Test
  void filesInventoriesAndCertificatesWithTheirJob() {
    String id = created();

    assertThat(
            run(
                    "job",
                    "add",
                    "--job",
                    id,
                    "--inventory",
                    folder.resolve("m.txt"),
                    "--certificate",
                    folder.resolve("m.txt"))
                .status())
        .isZero();
    assertThat(run("job", "show", id).out()).contains("0002-inventory-", "0003-certificate-");
    assertThat(run("job", "add", "--job", "ZZZZZ", "--inventory", folder.resolve("m.txt")).status())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void signsNothingWhoseCharactersAreNone() throws IOException {
    String request =
        "{\"JobType\":\"Import\",\"ValidateOnly\":false,\"Manifest\":\"%s\"}"
            .formatted(Run.MANIFEST.replace("\n", "\\n").replace("Jane", "J\u00e4ne"));
    Path latin = folder.resolve("latin.json");
    Files.write(latin, request.getBytes(StandardCharsets.ISO_8859_1));

    for (String input : List.of("file://" + latin, request.replace("J\u00e4ne", "J\\ud800ne"))) {
      Run run = run("create-job", "--cli-input-json", input, "--key-file", folder.resolve("key"));

      assertThat(run.status()).describedAs(run.err()).isEqualTo(ExitCode.FAILED);
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}

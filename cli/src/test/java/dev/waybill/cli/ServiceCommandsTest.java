package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void listsTheOtherJobsWhenOneCannotBeRead() throws IOException {
    String id = created();
    String broken = created();
    try (Stream<Path> files = Files.walk(folder.resolve("jobs").resolve(broken))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {0});
      }
    }

    Run run = run("job", "list", "--format", "json");

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.items(run.json().get("jobs")))
        .extracting(job -> job.get("jobId"))
        .containsExactly(id);
    assertThat(Run.items(run.json().get("failures")))
        .singleElement()
        .satisfies(
            failure -> assertThat(failure).containsEntry("jobId", broken).containsKey("error"));
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

      assertThat(run.status()).describedAs(run.err()).isEqualTo(ServiceCall.USAGE);
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--manifest file://nope | Unable to load paramfile file://nope: no such file or directory",
        "--manifest file:///tmp | Unable to load paramfile file:///tmp: is a directory",
        "--manifest fileb://m.txt | fileb:// stands for bytes",
        "--cli-input-json file://nope | error parsing parameter '--cli-input-json': Unable to load",
        "--cli-input-yaml file://$HOME/nope | no such file or directory",
        "--manifest x --cli-input-json {\"JobID\":\"x\"} | Unknown parameter in input: \"JobID\"",
        "--manifest x | the following arguments are required: --validate-only or --no-validate-only"
      })
  void saysWhatIsWrongWithAParameterLikeTheProvider(String parameters, String said) {
    String validate = parameters.equals("--manifest x") ? "" : " --validate-only";
    Run run =
        run((Object[]) ("create-job --job-type Import " + parameters + validate).split(" ", -1));

    assertThat(run.err()).contains(said);
    assertThat(run.status()).isEqualTo(252);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void findsAFileInTheHomeDirectoryAndBehindAVariable() {
    Run run =
        run(
            "create-job",
            "--job-type",
            "Import",
            "--validate-only",
            "--manifest",
            "file://~/of-a-waybill-test/${HOME}/nope");

    assertThat(run.err()).contains("no such file or directory");
    assertThat(run.status()).isEqualTo(252);
  }

  @Test
  void saysWhatCameOfEachFileInJson() throws IOException {
    String id = created();
    Files.writeString(folder.resolve("answer.json"), run("get-status", "--job-id", id).out());

    Run run =
        run(
            "job",
            "add",
            folder.resolve("answer.json"),
            folder.resolve("m.txt"),
            "--format",
            "json");

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    List<Map<String, Object>> files = Run.items(run.json().get("files"));
    assertThat(files.get(0))
        .containsEntry("outcome", "filed")
        .containsEntry("jobId", id)
        .containsEntry("isNew", false)
        .containsKey("remarks");
    assertThat(files.get(1))
        .containsEntry("outcome", "refused")
        .containsKeys("why", "findings")
        .doesNotContainKey("jobId");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheOtherFilesAreFiled() throws IOException {
    String id = created();
    Files.writeString(folder.resolve("answer.json"), run("get-status", "--job-id", id).out());
    Path missing = folder.resolve("missing.json");
    Object[] add = {"job", "add", missing, folder.resolve("answer.json")};

    Run run = run(add);
    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("waybill: %s: no such file or directory\n", missing);
    assertThat(run.out()).startsWith(folder.resolve("answer.json") + ": filed with job " + id);

    Run json = run("job", "add", missing, folder.resolve("answer.json"), "--format", "json");
    assertThat(json.status()).isEqualTo(ExitCode.FAILED);
    List<Map<String, Object>> files = Run.items(json.json().get("files"));
    assertThat(files.get(0))
        .containsEntry("path", missing.toString())
        .containsEntry("outcome", "failed")
        .containsEntry("error", missing + ": no such file or directory");
    assertThat(files.get(1)).containsEntry("outcome", "filed");
  }

  @Test
  void shipsNoDeviceOfAJobThatIsCanceled() {
    String id = created();
    assertThat(run("job", "check", id).status()).isZero();

    run("cancel-job", "--job-id", id);

    Run run = run("job", "check", id);
    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("FAILED       the job has been canceled")
        .endsWith("do not ship the device of job " + id + " as it is\n");
  }

  @Test
  void saysWhatThereIsInsteadOfAShippingLabel() {
    Run run = Run.of("get-shipping-label", "--job-ids", "7K2QZ");

    assertThat(run.err())
        .contains("only the service can make a shipping label")
        .doesNotContain("unknown");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void knowsTheWordsForColoursOfBothCommandLines() {
    for (String word : List.of("on", "always")) {
      assertThat(run("list-jobs", "--output", "table", "--color", word).status()).isZero();
      assertThat(run("job", "list", "--color", word).status()).isZero();
    }
  }

  @Test
  void cutsAListAndGoesOnWithItsToken() {
    created();
    created();

    Run cut = run("list-jobs", "--max-items", "1", "--output", "text");
    String[] lines = cut.out().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("JOBS\t");
    assertThat(lines[1]).startsWith("NEXTTOKEN\t");
    String token = lines[1].substring(10);

    Run rest = run("list-jobs", "--starting-token", token, "--output", "text");
    assertThat(rest.out() + lines[0] + "\n")
        .hasLineCount(2)
        .isNotEqualTo(lines[0] + "\n" + lines[0] + "\n");
    assertThat(run("list-jobs", "--max-items", "1", "--page-size", "1").json())
        .containsOnlyKeys("Jobs", "NextToken");
    assertThat(run("list-jobs", "--max-items", "0").err()).startsWith("warning: Non-positive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-jobs --no-paginate --max-items 2",
        "list-jobs --max-jobs 2 --starting-token x",
        "list-jobs --marker 7K2QZ --page-size 2",
        "list-jobs --starting-token a___b___2",
        "list-jobs --cli-version 2.33 --cli-error-format json",
        "list-jobs --cli-version 1 --cli-error-format text",
        "list-jobs --cli-error-format xml"
      })
  void refusesPagingThatDoesNotGoTogetherAndFormsThatAReleaseHasNot(String line) {
    assertThat(run((Object[]) line.split(" ", -1)).status()).isEqualTo(252);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | '{\n    \"Code\": \"InvalidJobIdException\",\n    \"Message\": \"No such job ZZZZZ for your account\"\n}\n'",
        "yaml | 'Code: InvalidJobIdException\nMessage: No such job ZZZZZ for your account\n'",
        "text | 'InvalidJobIdException\tNo such job ZZZZZ for your account\n'"
      })
  void saysWhatWentWrongInTheFormThatIsAskedFor(String form, String said) {
    Run run = run("get-status", "--job-id", "ZZZZZ", "--cli-error-format", form);

    assertThat(run.err()).isEqualTo(said);
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(254);

    Run wrong = run("get-status", "--cli-error-format", form);
    assertThat(wrong.err()).contains("ParamValidation", "--job-id").doesNotContain("waybill");
    assertThat(wrong.status()).isEqualTo(252);
  }
}

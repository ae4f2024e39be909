package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandTest {
  private static final Path ANSWERS = Path.of(System.getProperty("testdata"), "answers");
  private static final String NOW = "2016-05-12T00:00:00Z";

  @TempDir private Path folder = Path.of("");

  private static Run status(String answer, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "status";
    all[1] = ANSWERS.resolve(answer);
    System.arraycopy(more, 0, all, 2, more.length);
    return Run.of(all);
  }

  private Path saved(String content) throws IOException {
    return Files.writeString(folder.resolve("answer"), content);
  }

  @Test
  void tellsWhereTheDeviceIsAndWhatToDoNext() {
    Run run = status("pending.xml", "--now", NOW);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("device     NotReceived: AWS has not received your device.")
        .contains("state      Pending: The specified job has not started.")
        .contains("next       ship the device")
        .contains("expires    2016-06-09 09:15 UTC, in 28 days unless");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-30T09:14:59Z, 'in 10 days unless'",
    "2016-05-30T09:15:00Z, 'in 10 days; it must have arrived by then'",
    "2016-06-09T09:14:59Z, 'in 0 days; it must have arrived by then'",
    "2016-06-09T09:15:00Z, 'has expired on 2016-06-09 09:15 UTC'",
  })
  void countsTheDaysToExpiry(String now, String said) {
    assertThat(status("pending.xml", "--now", now).out()).contains(said);
  }

  @Test
  void theManifestOfAnAnswerIsWrittenForItsOwner() throws IOException {
    Path file = folder.resolve("m.txt");
    Run run = status("pending.xml", "--field", "CurrentManifest", "-o", file);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(file).content().contains("manifestVersion");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void saysNothingOfExpiryOnceTheDeviceIsThere() {
    assertThat(status("returned-with-errors.xml", "--now", NOW).out()).doesNotContain("expire");
  }

  @Test
  void saysWhichCodesItDoesNotKnow() {
    assertThat(status("empty-members.xml").out())
        .contains("Quarantined", "not a code that Waybill knows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pending.xml",
        "pending.v1.json",
        "pending.v1.text",
        "pending.v2.yaml",
        "pending.v2.table"
      })
  void masksWhateverTheFormWas(String answer) {
    assertThat(status(answer).out()).doesNotContain("battery", "410 Pike", "signature:");
    assertThat(status(answer, "--format", "json").out()).doesNotContain("battery", "410 Pike");
    assertThat(status(answer, "--show-secrets").out())
        .contains("correct horse battery", "signature:");
    assertThat(status("returned-with-errors.xml").out())
        .doesNotContain("abc%3D")
        .contains("slip.pdf?****");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text", "table", "yaml", "yaml-stream"})
  void printsWhatTheCommandLinePrints(String form) throws IOException {
    for (String name : List.of("pending", "returned-with-errors", "created", "label")) {
      Run run = status(name + ".xml", "--output", form);
      assertThat(run.out()).isEqualTo(read(name + ".v2." + form));
      assertThat(run.status()).isZero();
      assertThat(run.err()).isEmpty();
    }
    if (!form.startsWith("yaml")) {
      assertThat(status("pending.xml", "--output", form, "--cli-version", "1").out())
          .isEqualTo(read("pending.v1." + form));
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(ANSWERS.resolve(name), StandardCharsets.UTF_8);
  }

  @Test
  void joinsThePagesOfAList() throws IOException {
    Path second = ANSWERS.resolve("jobs.2.xml");
    assertThat(status("jobs.1.xml", second, "--output", "table").out())
        .isEqualTo(read("jobs.v2.table"));
    assertThat(status("jobs.1.xml", second).out()).endsWith("3 jobs\n");
    assertThat(status("jobs.1.xml", ANSWERS.resolve("pending.xml")).status()).isEqualTo(2);
  }

  @Test
  void saysThatAListGoesOn() {
    assertThat(status("jobs.1.xml").out()).endsWith("2 jobs, and there are more\n");
    assertThat(status("jobs.1.xml", "--output", "text").err()).contains("the list goes on");
    assertThat(status("jobs.1.xml", "--output", "text", "--no-paginate").out())
        .startsWith("True\nJOBS\t");
  }

  @Test
  void picksByQuery() {
    assertThat(status("jobs.1.xml", "--query", "Jobs[?IsCanceled].JobId", "--output", "text").out())
        .isEqualTo("1E234\n");
    assertThat(status("pending.xml", "--query", "JobId").out()).isEqualTo("\"7K2QZ\"\n");
    Run broken = status("pending.xml", "--query", "Jobs[0");
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.err()).contains("no JMESPath expression");
  }

  @Test
  void printsOneFieldExactly() {
    assertThat(status("pending.xml", "--field", "JobId").out()).isEqualTo("7K2QZ");
    assertThat(status("returned-with-errors.xml", "--field", "CurrentManifest").out())
        .contains("\r\n")
        .endsWith("0142\r\n");
    assertThat(status("canceled.xml", "--field", "Success").out()).isEqualTo("true");
  }

  @Test
  void refusesFieldsThatAreNotThere() {
    Run absent = status("pending.xml", "--field", "Carrier");
    assertThat(absent.status()).isEqualTo(1);
    assertThat(absent.out()).isEmpty();
    assertThat(absent.err()).contains("the answer has no Carrier");
    Run misspelt = status("pending.xml", "--field", "JobID");
    assertThat(misspelt.status()).isEqualTo(2);
    assertThat(misspelt.err()).contains("did you mean JobId");
    assertThat(status("returned-with-errors.xml", "--field", "ArtifactList").status()).isEqualTo(1);
  }

  @Test
  void writesTheSignatureFileAndReplacesNothingElse() throws IOException {
    Path target = folder.resolve("SIGNATURE");
    assertThat(status("pending.xml", "--field", "SignatureFileContents", "-o", target).status())
        .isZero();
    assertThat(target)
        .content()
        .startsWith("version:2.0\n")
        .contains("jobId:7K2QZ")
        .doesNotEndWith("\n");
    assertThat(status("created.xml", "--field", "SignatureFileContents", "-o", target).status())
        .isZero();

    Path other = Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
    Run run = status("pending.xml", "--field", "SignatureFileContents", "-o", other);
    assertThat(run.status()).isEqualTo(3);
    assertThat(other).hasContent("Dear Sir");
  }

  @Test
  void neverPrintsADoubtfulField() throws IOException {
    // Five cells where four or six belong: the odd one may be a bucket or a key.
    Path text = saved("0\t7K2QZ\tImport\tReturned\tBack.\tsomething\tComplete\tDone.\n");
    Run all = Run.of("status", text, "--output", "json");
    assertThat(all.status()).isEqualTo(1);
    assertThat(all.err()).contains("doubtful");
    for (String field : List.of("LogBucket", "LogKey")) {
      Run run = Run.of("status", text, "--field", field);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void saysThatTheServiceRefusedInItsWords() throws IOException {
    Run run =
        status(
            "refused.xml",
            "--output",
            "json",
            "--operation",
            "get-status",
            "--cli-version",
            "2.9.19");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(read("refused.v1.text"));
    assertThat(status("refused.v1.text", "--output", "json").err())
        .startsWith("\naws: [ERROR]: An error occurred (Expired");
    assertThat(status("refused.xml", "--output", "json").err())
        .contains("name what it was asked with --operation");
    assertThat(status("refused.xml").out()).contains("refused    ExpiredJobIdException");
  }

  @Test
  void reportsAsJsonWithCertainties() {
    Map<String, Object> report = status("pending.v1.text", "--format", "json", "--now", NOW).json();
    assertThat(report).containsEntry("verdict", "result").containsEntry("form", "text");
    assertThat(report.get("operations")).isEqualTo(List.of("get-status"));
    assertThat(report.get("progress")).asString().contains("end=false");
    assertThat(report.get("expiry")).asString().contains("daysLeft=28");
    assertThat(report.get("pages")).asString().contains("certainty=reconstructed", "********");
  }

  @Test
  void hostileAnswersAreHarmless() throws IOException {
    Path hostile =
        saved(
            """
            {"JobId": "../../etc/passwd", "JobType": "\\u001b]0;x\\u0007Import", "LocationCode": "\\u001b[2J",
             "LocationMessage": "\\u009b31m", "ProgressCode": "Pending\\u202e", "ProgressMessage": "a\\nb"}
            """);
    Run run = Run.of("status", hostile);
    assertThat(run.out())
        .contains("../../etc/passwd", "no possible job ID")
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u0007");
  }

  @Test
  void refusesWhatNobodyCanRead() throws IOException {
    Path huge = folder.resolve("huge");
    Files.write(huge, new byte[3 << 20]);
    Run run = Run.of("status", huge);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error:").doesNotContain("Exception");
    assertThat(Run.of("status", folder.resolve("none")).status()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--output=xlsx",
        "--cli-version=3",
        "--now=tomorrow",
        "--operation=delete-job",
        "-o=x",
        "--timestamp-format=unix"
      })
  void refusesOptionsThatItDoesNotKnow(String option) {
    Run run = status("pending.xml", option);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void masksPasswordsWhereverAnAnswerRepeatsThem() throws IOException {
    for (String answer :
        List.of(
            "{\"Error\":{\"Code\":\"X\",\"Message\":\"no:\\ntrueCryptPassword:S3CR3TP1\"}}",
            "bucket: b\ntrueCryptPassword:S3CR3TP1\npinCode:S3CR3TP1\t7K2QZ\tImport\n",
            "{\"JobId\":\"7K2QZ\",\"ProgressCode\":\"Pending\",\"ProgressMessage\":\"pinCode: S3CR3TP1\"}",
            "{\"JobId\":\"7K2QZ\",\"JobType\":\"Import\",\"Carrier\":\"trueCryptPassword=S3CR3TP1\"}",
            "{\"JobId\":\"7K2QZ\",\"JobType\":\"Import\",\"LogKey\":\"pinCode S3CR3TP1\"}",
            "{\"Error\":{\"Code\":\"X\",\"Message\":\"no trueCryptPassword=S3CR3TP1 here\"}}")) {
      Path file = Files.writeString(folder.resolve("answer"), answer);

      Run text = Run.of("status", file);
      Run json = Run.of("status", file, "--format", "json");

      assertThat(text.out() + text.err() + json.out() + json.err()).doesNotContain("S3CR3TP1");
    }
  }

  @Test
  void givesBuildServersNoCommand() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("answer"),
            "{\"Error\":{\"Code\":\"X\",\"Message\":\"a\\n::add-mask::x\\n##[error]y\"}}");

    assertThat(Run.of("status", file).out().lines())
        .noneMatch(line -> line.strip().startsWith("::") || line.contains("##["));
  }
}

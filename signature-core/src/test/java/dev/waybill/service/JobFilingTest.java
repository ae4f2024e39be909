package dev.waybill.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.rule.Ruleset;
import dev.waybill.service.JobCheckResult.Outcome;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFilingTest {
  private static final String SIGNATURE =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:lSwSqzNkUoM0xjDWputrEX1DIdM=";

  private static final String MANIFEST =
      """
      manifestVersion: 2.0
      bucket: harbour-photos
      deviceId: WX31A-55012
      eraseDevice: yes
      notificationEmail: ops@harbour.example
      returnAddress:
          name: Jane Roe
          street1: 1200 Shoreline Drive
          city: Seattle
          stateOrProvince: WA
          postalCode: 98101-1234
          country: USA
          phoneNumber: 206-555-0142
      """;

  private static final String STATUS =
      """
      {
          "JobId": "7K2QZ",
          "JobType": "Import",
          "LocationCode": "NotReceived",
          "LocationMessage": "AWS has not received your device.",
          "ProgressCode": "Pending",
          "ProgressMessage": "The specified job has not started.",
          "ErrorCount": 0,
          "Signature": "lSwSqzNkUoM0xjDWputrEX1DIdM=",
          "SignatureFileContents": "%s",
          "CurrentManifest": "%s",
          "CreationDate": "2026-02-03T04:05:06+00:00"
      }
      """
          .formatted(SIGNATURE.replace("\n", "\\n"), MANIFEST.replace("\n", "\\n"));

  private static final String CREATED =
      """
      {
          "JobId": "7K2QZ",
          "JobType": "Import",
          "Signature": "lSwSqzNkUoM0xjDWputrEX1DIdM=",
          "SignatureFileContents": "%s"
      }
      """
          .formatted(SIGNATURE.replace("\n", "\\n"));

  private static final Instant NOW = Instant.parse("2026-02-05T00:00:00Z");

  @TempDir private Path temporary = Path.of("");

  private JobFolders folders() {
    return JobFolders.in(temporary.resolve("jobs"));
  }

  private JobFiling.Outcome file(String answer) throws IOException {
    return JobFiling.into(folders()).answer(answer.getBytes(UTF_8), null, null);
  }

  private JobFolder job() throws IOException {
    return folders().find(new JobId("7K2QZ")).orElseThrow();
  }

  private List<String> remarks(String answer) throws IOException {
    JobFiling.Outcome outcome =
        JobFiling.into(folders()).answer(answer.getBytes(UTF_8), new JobId("7K2QZ"), null);
    return ((JobFiling.Outcome.Filed) outcome).remarks();
  }

  @Test
  void filesTheSameAnswerOnce() throws IOException {
    file(STATUS);
    int entries = job().entries().size();

    assertThat(remarks(STATUS))
        .containsExactly("it was the last to be filed already, and is not filed twice");
    assertThat(job().entries()).hasSize(entries);
    assertThat(remarks(STATUS.replace("Pending", "InProgress"))).isEmpty();
    assertThat(remarks(STATUS)).isEmpty();
    assertThat(job().entries()).hasSize(entries + 2);
  }

  @Test
  void takesTheAnswerToACancellationForOneWhereItsFormSaysSo() throws IOException {
    file(STATUS);
    remarks("{\n    \"Success\": true\n}\n");
    assertThat(job().isCanceled()).isFalse();

    String xml =
        "<CancelJobResponse><CancelJobResult><Success>%s</Success></CancelJobResult></CancelJobResponse>";
    remarks(xml.formatted("false"));
    assertThat(job().isCanceled()).isFalse();

    assertThat(remarks(xml.formatted("true"))).containsExactly("the service canceled the job");
    assertThat(job().isCanceled()).isTrue();
    assertThat(JobSummary.of(job(), NOW).progress()).isEqualTo("Canceled");
  }

  @Test
  void filesNoListOfJobs() throws IOException {
    file(STATUS);
    String list =
        "{\"Jobs\": [{\"JobId\": \"7K2QZ\", \"CreationDate\": \"2026-02-03T04:05:06Z\", \"IsCanceled\": false, \"JobType\": \"Import\"}]}";

    assertThat(JobFiling.into(folders()).answer(list.getBytes(UTF_8), new JobId("7K2QZ"), null))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Refused.class,
            refused -> assertThat(refused.why()).startsWith("it is a list of jobs"));
  }

  @Test
  void makesTheFolderOfAJobFromItsStatus() throws IOException {
    assertThat(file(STATUS))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Filed.class,
            filed -> {
              assertThat(filed.isNew()).isTrue();
              assertThat(filed.remarks()).isEmpty();
            });
    assertThat(job().manifest()).isEqualTo(MANIFEST.getBytes(UTF_8));
    assertThat(job().signature()).hasValue(SIGNATURE.getBytes(UTF_8));
    assertThat(job().created()).isEqualTo("2026-02-03T04:05:06Z");
    assertThat(job().entries().get(1).directory().resolve("answer.txt")).hasContent(STATUS);
    assertThat(
            JobCheck.of(
                job(),
                NOW,
                Ruleset.NEWEST,
                null,
                new SignatureOnDevice.File(SIGNATURE.getBytes(UTF_8))))
        .extracting(JobCheckResult::outcome)
        .doesNotContain(Outcome.FAILED, Outcome.WARNING);
  }

  @Test
  void filesAnotherAnswerWithTheSameJob() throws IOException {
    file(STATUS);

    assertThat(file(STATUS.replace("Pending", "InProgress")))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Filed.class, filed -> assertThat(filed.isNew()).isFalse());
    assertThat(job().entries()).hasSize(3);
  }

  @Test
  void needsTheManifestWhereTheAnswerDoesNotRepeatIt() throws IOException {
    assertThat(file(CREATED))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("does not repeat its manifest"));
    assertThat(folders().all()).isEmpty();

    assertThat(
            JobFiling.into(folders())
                .answer(CREATED.getBytes(UTF_8), null, MANIFEST.getBytes(UTF_8)))
        .isInstanceOf(JobFiling.Outcome.Filed.class);
    assertThat(job().manifest()).isEqualTo(MANIFEST.getBytes(UTF_8));
  }

  @Test
  void filesNothingUnderAnotherName() throws IOException {
    assertThat(JobFiling.into(folders()).answer(STATUS.getBytes(UTF_8), new JobId("ABCDE"), null))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Refused.class,
            refused ->
                assertThat(refused.why()).isEqualTo("it is about job 7K2QZ, not about job ABCDE"));
    for (String no : List.of("", "hello", MANIFEST, STATUS.replace("7K2QZ", "../../x"))) {
      assertThat(file(no)).isInstanceOf(JobFiling.Outcome.Refused.class);
    }
    assertThat(temporary.resolve("jobs")).doesNotExist();
  }

  @Test
  void saysWhatDoesNotBelongTogether() throws IOException {
    file(STATUS);
    file(STATUS.replace("WX31A-55012", "WX31A-55013").replace("lSwSq", "mSwSq"));

    List<String> failed =
        JobCheck.of(job(), NOW, Ruleset.NEWEST, null, new SignatureOnDevice.None("there is none"))
            .stream()
            .filter(result -> result.outcome() == Outcome.FAILED)
            .map(JobCheckResult::sentence)
            .toList();

    assertThat(failed)
        .containsExactly(
            "answer 3 repeats another manifest",
            "answer 3 has another SIGNATURE than the job",
            "the device has no SIGNATURE file: there is none");
  }

  @Test
  void saysWhenEveryAnswerIsOlderThanTheLastUpdate() throws IOException {
    file(STATUS);
    OfflineService.over(folders().by(Clock.fixed(NOW, ZoneOffset.UTC)))
        .updateJob("7K2QZ", "Import", MANIFEST.replace("55012", "55013").getBytes(UTF_8), false);

    assertThat(JobCheck.of(job(), NOW, Ruleset.NEWEST, null, null))
        .anySatisfy(
            result -> {
              assertThat(result.outcome()).isEqualTo(Outcome.WARNING);
              assertThat(result.sentence()).startsWith("no answer since the last update");
            });
  }

  @Test
  void tellsRefusalsFromWhatCannotBeRead() throws IOException {
    file(STATUS);
    JobFiling.into(folders())
        .answer(
            "\nAn error occurred (ExpiredJobIdException) when calling the GetStatus operation: No.\n"
                .getBytes(UTF_8),
            new JobId("7K2QZ"),
            null);

    assertThat(JobCheck.of(job(), NOW, Ruleset.NEWEST, null, null))
        .contains(
            new JobCheckResult(Outcome.WARNING, "answer 3 is a refusal of the service"),
            new JobCheckResult(Outcome.PASSED, "answer 2 repeats the manifest"));
  }

  @Test
  void takesNoManifestThatIsLongerThanAny() throws IOException {
    assertThat(JobFiling.into(folders()).answer(CREATED.getBytes(UTF_8), null, new byte[2 << 20]))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Refused.class,
            refused -> assertThat(refused.why()).startsWith("the manifest has more than"));
    assertThat(folders().all()).isEmpty();
  }

  @Test
  void warnsOfAJobThatIsNotOpenAnyMore() throws IOException {
    file(STATUS);

    assertThat(JobCheck.of(job(), NOW.plusSeconds(40L * 24 * 3600), Ruleset.NEWEST, null, null))
        .anyMatch(
            result ->
                result.outcome() == Outcome.FAILED && result.sentence().contains("has expired"));
    file(STATUS.replace("\"Pending\"", "\"Canceled\""));
    assertThat(JobCheck.of(job(), NOW, Ruleset.NEWEST, null, null))
        .anyMatch(
            result ->
                result.outcome() == Outcome.FAILED && result.sentence().contains("been canceled"));
  }

  @Test
  void refusesAManifestThatTheAnswerDoesNotRepeat() throws IOException {
    assertThat(
            JobFiling.into(folders())
                .answer(
                    STATUS.getBytes(UTF_8),
                    null,
                    MANIFEST.replace("55012", "55013").getBytes(UTF_8)))
        .isInstanceOf(JobFiling.Outcome.Refused.class);
    assertThat(folders().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31T23:59:59-18:00",
        "+12345-01-01T00:00:00Z",
        "0000-01-01T00:00:00+18:00",
        "1970-01-01T00:00:00Z",
        "2999-01-01T00:00:00Z"
      })
  void countsFromNowWhenTheDateCannotBe(String date) throws IOException {
    assertThat(file(STATUS.replace("2026-02-03T04:05:06+00:00", date)))
        .isInstanceOfSatisfying(
            JobFiling.Outcome.Filed.class,
            filed ->
                assertThat(filed.remarks()).hasSize(1).first().asString().contains("from now"));
    assertThat(job().entries()).hasSize(2);
  }

  @Test
  void takesNoKeyForAManifest() throws IOException {
    assertThat(
            JobFiling.into(folders())
                .answer(
                    CREATED.getBytes(UTF_8),
                    null,
                    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".getBytes(UTF_8)))
        .isInstanceOf(JobFiling.Outcome.Refused.class);
  }
}

package dev.waybill.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiledJobTest {
  private static final JobId JOB = new JobId("7K2QZ");
  private static final Instant CREATED = Instant.parse("2026-02-03T04:05:06Z");
  private static final Instant NOW = CREATED.plus(Duration.ofDays(2));
  private static final String MANIFEST = "manifestVersion: 2.0\nbucket: harbour-photos\n";
  private static final String SIGNATURE = signature("7K2QZ", "lSwSqzNkUoM0xjDWputrEX1DIdM=");
  private static final String OTHER = signature("7K2QZ", "2jmj7l5rSw0yVb/vlWAYkK/YBwk=");

  @TempDir private Path temporary = Path.of("");

  private static String signature(String job, String signature) {
    return "version:2.0\nsigningMethod:HmacSHA1\njobId:" + job + "\nsignature:" + signature;
  }

  private static String status(String progress, String signature, String manifest) {
    return """
        {
            "JobId": "7K2QZ",
            "JobType": "Import",
            "LocationCode": "NotReceived",
            "LocationMessage": "AWS has not received your device.",
            "ProgressCode": "%s",
            "ProgressMessage": "So it is.",
            "SignatureFileContents": "%s",
            "CurrentManifest": "%s",
            "CreationDate": "2026-02-03T04:05:06+00:00"
        }
        """
        .formatted(progress, signature.replace("\n", "\\n"), manifest.replace("\n", "\\n"));
  }

  private JobFolders folders() {
    return JobFolders.in(temporary.resolve("jobs"));
  }

  private static Map<String, byte[]> files(@Nullable String signature) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(JobFolder.MANIFEST, MANIFEST.getBytes(UTF_8));
    files.put(JobFolder.JOB_TYPE, "Import\n".getBytes(UTF_8));
    if (signature != null) {
      files.put(SignatureFile.NAME, signature.getBytes(UTF_8));
    }
    return files;
  }

  private void make(@Nullable String signature, String... answers) throws IOException {
    folders().adopt(JOB, CREATED, files(signature));
    for (String answer : answers) {
      folders()
          .append(JOB, EntryKind.ANSWER, job -> Map.of(JobFolder.ANSWER, answer.getBytes(UTF_8)));
    }
  }

  private FiledJob filed(Instant now) throws IOException {
    return FiledJob.of(folders().find(JOB).orElseThrow(), now);
  }

  private List<String> reasons(Instant now) throws IOException {
    return filed(now).signature() instanceof AnsweredSignature.Refused refused
        ? refused.reasons()
        : List.of();
  }

  @Test
  void hasNoTextWhereNobodySigned() throws IOException {
    make(null);

    assertThat(filed(NOW).signature()).isNull();
    assertThat(filed(NOW).manifest()).isEqualTo(MANIFEST.getBytes(UTF_8));
    assertThat(filed(NOW).manifestFile()).hasContent(MANIFEST);
  }

  @Test
  void takesTheTextOfTheFolderWithoutTakingItForTheServices() throws IOException {
    make(SIGNATURE + "\n");

    assertThat(filed(NOW).signature())
        .isInstanceOfSatisfying(
            AnsweredSignature.Usable.class,
            usable -> {
              assertThat(usable.text()).isEqualTo(SIGNATURE + "\n");
              assertThat(usable.isOfService()).isFalse();
            });
  }

  @Test
  void takesTheTextThatTheServiceAnsweredLast() throws IOException {
    make(null, status("Pending", OTHER, MANIFEST), status("Pending", SIGNATURE, MANIFEST));

    assertThat(filed(NOW).signature())
        .isInstanceOfSatisfying(
            AnsweredSignature.Usable.class,
            usable -> {
              assertThat(usable.text()).isEqualTo(SIGNATURE);
              assertThat(usable.isOfService()).isTrue();
            });
  }

  @Test
  void refusesTwoTexts() throws IOException {
    make(SIGNATURE, status("Pending", OTHER, MANIFEST));

    assertThat(reasons(NOW)).hasSize(1);
    assertThat(reasons(NOW).get(0)).startsWith("the service answered another SIGNATURE");
  }

  @Test
  void refusesWhenTheServiceHasAnotherManifest() throws IOException {
    make(SIGNATURE, status("Pending", SIGNATURE, MANIFEST.replace("photos", "films")));

    assertThat(reasons(NOW)).hasSize(1);
    assertThat(reasons(NOW).get(0)).contains("line 2 (bucket) differs");
  }

  @Test
  void refusesTheTextOfAnotherJob() throws IOException {
    make(signature("53TX4", "lSwSqzNkUoM0xjDWputrEX1DIdM="));

    assertThat(reasons(NOW))
        .containsExactly("the SIGNATURE is of job 53TX4, but lies in the folder of job 7K2QZ");
  }

  @Test
  void refusesATextThatIsNone() throws IOException {
    make("version:2.0\n");

    assertThat(reasons(NOW)).isNotEmpty();
  }

  @Test
  void refusesAJobThatHasEnded() throws IOException {
    make(SIGNATURE);
    assertThat(reasons(CREATED.plus(Duration.ofDays(31)))).isNotEmpty();
    assertThat(reasons(CREATED.plus(Duration.ofDays(31))).get(0))
        .startsWith("the job has ended: Expired");

    folders().append(JOB, EntryKind.CANCEL, job -> Map.of());
    assertThat(reasons(NOW).get(0)).startsWith("the job has ended: Canceled");
  }

  @Test
  void forgetsWhatWasAnsweredBeforeTheLastUpdate() throws IOException {
    make(OTHER, status("Pending", OTHER, MANIFEST));
    folders().append(JOB, EntryKind.UPDATE, job -> files(SIGNATURE));

    assertThat(filed(NOW).signature())
        .isInstanceOfSatisfying(
            AnsweredSignature.Usable.class,
            usable -> assertThat(usable.file().signature().toBase64()).startsWith("lSwSq"));
  }

  /** The answer to the making of a job has no manifest, and may be filed late. */
  @Test
  void refusesATextOfWhichTheManifestIsNotSaidOnceItWasUpdated() throws IOException {
    String created =
        "{\"JobId\": \"7K2QZ\", \"JobType\": \"Import\", \"Signature\": \"2jmj7l5rSw0yVb/vlWAYkK/YBwk=\", \"SignatureFileContents\": \"%s\"}"
            .formatted(OTHER.replace("\n", "\\n"));
    make(null, created);
    assertThat(filed(NOW).signature()).isInstanceOf(AnsweredSignature.Usable.class);

    folders().append(JOB, EntryKind.UPDATE, job -> files(null));
    folders()
        .append(JOB, EntryKind.ANSWER, job -> Map.of(JobFolder.ANSWER, created.getBytes(UTF_8)));
    assertThat(filed(NOW).signature())
        .isInstanceOfSatisfying(
            AnsweredSignature.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .singleElement(STRING)
                    .contains("the manifest was updated"));

    String later = status("Pending", SIGNATURE, MANIFEST);
    folders().append(JOB, EntryKind.ANSWER, job -> Map.of(JobFolder.ANSWER, later.getBytes(UTF_8)));
    assertThat(filed(NOW).signature()).isInstanceOf(AnsweredSignature.Usable.class);
  }
}

package dev.waybill.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.job.folder.EntryKind;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineServiceTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private static final String SOUND =
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

  private static final String EXPORT =
      """
      manifestVersion: 2.0
      deviceId: WX31A-55012
      fileSystem: NTFS
      trueCryptPassword: correct horse
      logBucket: harbour-logs
      operations:
        - exportBucket: harbour-photos
      """
          + SOUND.substring(SOUND.indexOf("notificationEmail"));

  @TempDir private Path temporary = Path.of("");
  private final SigningKey key = SigningKey.ofBytes("k".repeat(40).getBytes(UTF_8));

  @AfterEach
  void wipe() {
    key.close();
  }

  private JobFolders folders() {
    return folders(NOW);
  }

  private JobFolders folders(Instant at) {
    return JobFolders.in(temporary.resolve("jobs")).by(Clock.fixed(at, ZoneOffset.UTC));
  }

  private OfflineService service() {
    return service(NOW);
  }

  private OfflineService service(Instant at) {
    return OfflineService.over(folders(at)).signingWith(key);
  }

  private Answer create(String type, String manifest) throws IOException {
    return service().createJob(type, manifest.getBytes(UTF_8), false).answer();
  }

  private Answer update(OfflineService service, String id, String manifest) throws IOException {
    return service.updateJob(id, "Import", manifest.getBytes(UTF_8), false).answer();
  }

  private String created() throws IOException {
    return text(create("Import", SOUND), "JobId");
  }

  private JobFolder folder(String id) throws IOException {
    return folders().find(new JobId(id)).orElseThrow();
  }

  @Test
  void makesAJobWhoseSignatureIsThatOfTheManifest() throws IOException {
    String manifest = SOUND.replace("\n", "\r\n");

    Answer answer = create("Import", manifest);

    assertThat(members(answer))
        .containsExactly(
            "JobId", "JobType", "Signature", "SignatureFileContents", "WarningMessage");
    JobFolder folder = folder(text(answer, "JobId"));
    assertThat(folder.manifest()).isEqualTo(manifest.getBytes(UTF_8));
    byte[] file = folder.signature().orElseThrow();
    assertThat(new String(file, UTF_8)).isEqualTo(text(answer, "SignatureFileContents") + "\n");
    SignatureFileReading.Read read = (SignatureFileReading.Read) SignatureFileReader.read(file);
    assertThat(read.file().signature().toBase64()).isEqualTo(text(answer, "Signature"));
    assertThat(
            Verifier.standard()
                .verify(manifest.getBytes(UTF_8), read.file(), read.jobIdAsWritten(), key))
        .isInstanceOf(Verification.Match.class);
  }

  @Test
  void makesNoJobWhenItIsOnlyToValidate() throws IOException {
    Answer answer = service().createJob("Import", SOUND.getBytes(UTF_8), true).answer();

    assertThat(members(answer)).containsExactly("WarningMessage");
    assertThat(folders().all()).isEmpty();
  }

  @Test
  void signsNoJobWithoutAKeyAndNoneThatTakesABarcode() throws IOException {
    OfflineService keyless = OfflineService.over(folders());

    assertThat(members(keyless.createJob("Import", SOUND.getBytes(UTF_8), false).answer()))
        .containsExactly("JobId", "JobType", "WarningMessage");
    Path ofAVolume = Path.of(System.getProperty("testdata"), "manifests", "good", "import-ebs.txt");
    assertThat(members(create("Import", Files.readString(ofAVolume))))
        .containsExactly("JobId", "JobType", "WarningMessage");
  }

  @ParameterizedTest
  @CsvSource({
    "'manifestVersion: 2.0\n', '', MissingManifestFieldException",
    "'    city: Seattle\n', '', MissingManifestFieldException",
    "'eraseDevice: yes', 'eraseDevice: no', InvalidManifestFieldException",
    "'1200 Shoreline Drive', 'P.O. Box 12', InvalidAddressException",
  })
  void refusesAManifestWithOneErrorOfTheService(String from, String to, String code)
      throws IOException {
    assertThat(SOUND).contains(from);

    assertThat(refusal(create("Import", SOUND.replace(from, to))).code()).isEqualTo(code);
    assertThat(folders().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "manifest.txt", "\u0000", "{\"JobId\": 1}"})
  void callsMalformedWhatIsNoManifest(String text) throws IOException {
    Answer.Refusal refusal = refusal(create("Import", text));

    assertThat(refusal.code()).isEqualTo("MalformedManifestException");
    assertThat(refusal.message()).isEqualTo("Your manifest is not well-formed");
  }

  @Test
  void saysWhatIsAbsentBeforeWhatIsWrong() throws IOException {
    Answer.Refusal refusal =
        refusal(create("Import", SOUND.replace("yes", "no").replace("    country: USA\n", "")));

    assertThat(refusal.code()).isEqualTo("MissingManifestFieldException");
    assertThat(refusal.message()).contains("country");
  }

  @ParameterizedTest
  @CsvSource({"import, true", "EXPORT, false", "Both, false", "'', false"})
  void takesATypeThatFitsTheManifest(String type, boolean isTaken) throws IOException {
    Answer answer = service().createJob(type, SOUND.getBytes(UTF_8), true).answer();

    assertThat(answer instanceof Answer.Result).isEqualTo(isTaken);
    if (!isTaken) {
      assertThat(refusal(answer).code()).isEqualTo("InvalidParameterException");
    }
    assertThat(create("Export", EXPORT)).isInstanceOf(Answer.Result.class);
  }

  @Test
  void answersTheStatusOfAJobWhoseDeviceHasNotCome() throws IOException {
    String id = created();

    Answer answer = service().getStatus(id);

    assertThat(members(answer))
        .containsExactly(
            "JobId",
            "JobType",
            "LocationCode",
            "LocationMessage",
            "ProgressCode",
            "ProgressMessage",
            "ErrorCount",
            "Signature",
            "SignatureFileContents",
            "CurrentManifest",
            "CreationDate");
    assertThat(text(answer, "CurrentManifest")).isEqualTo(SOUND);
    assertThat(text(answer, "CreationDate")).isEqualTo("2026-03-04T05:06:07Z");
    assertThat(text(answer, "LocationCode")).isEqualTo("NotReceived");
    assertThat(text(answer, "ProgressCode")).isEqualTo("Pending");
    assertThat(service().getStatus(id.toLowerCase(Locale.ROOT))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZ", "", "..", "../../etc", "CON", "7K2QZ\u001B[2J", "ABCDEF"})
  void knowsNoOtherJob(String id) throws IOException {
    created();

    for (Answer answer :
        List.of(service().getStatus(id), service().cancelJob(id), update(service(), id, SOUND))) {
      assertThat(refusal(answer).code()).isEqualTo("InvalidJobIdException");
    }
    assertThat(folders().all()).hasSize(1);
  }

  @Test
  void replacesTheManifestAndTheSignatureTogether() throws IOException {
    String id = created();
    String before = text(service().getStatus(id), "Signature");

    Answer answer = update(service(), id, SOUND.replace("55012", "55013"));

    assertThat(members(answer)).containsExactly("Success", "WarningMessage");
    Answer after = service().getStatus(id);
    assertThat(text(after, "CurrentManifest")).contains("WX31A-55013");
    assertThat(text(after, "Signature")).isNotEqualTo(before);
    assertThat(folder(id).entries()).hasSize(2);
  }

  @Test
  void changesNothingWhenAnUpdateIsOnlyToBeValidatedOrIsRefused() throws IOException {
    String id = created();
    byte[] other = SOUND.replace("55012", "55013").getBytes(UTF_8);

    assertThat(service().updateJob(id, "Import", other, true).answer())
        .isInstanceOf(Answer.Result.class);
    refusal(service().updateJob(id, "Export", other, false).answer());
    refusal(update(service(), id, "no manifest"));

    assertThat(folder(id).entries()).hasSize(1);
  }

  @Test
  void cancelsAJobOnceAndNothingIsPossibleAfterwards() throws IOException {
    String id = created();

    assertThat(members(service().cancelJob(id))).containsExactly("Success");

    assertThat(text(service().getStatus(id), "ProgressCode")).isEqualTo("Canceled");
    assertThat(refusal(service().cancelJob(id)).code()).isEqualTo("CanceledJobIdException");
    assertThat(refusal(update(service(), id, SOUND)).code()).isEqualTo("CanceledJobIdException");
    assertThat(JobSummary.of(folder(id), NOW).daysLeft()).isEmpty();
  }

  @Test
  void letsAJobExpireAfterThirtyDays() throws IOException {
    String id = created();
    Instant lastMoment = NOW.plus(Duration.ofDays(30));

    assertThat(text(service(lastMoment.minusSeconds(1)).getStatus(id), "ProgressCode"))
        .isEqualTo("Pending");
    assertThat(JobSummary.of(folder(id), lastMoment.minusSeconds(1)).daysLeft()).hasValue(0);
    OfflineService later = service(lastMoment);
    assertThat(text(later.getStatus(id), "ProgressCode")).isEqualTo("Expired");
    assertThat(refusal(later.cancelJob(id)).code()).isEqualTo("ExpiredJobIdException");
    assertThat(refusal(update(later, id, SOUND)).code()).isEqualTo("ExpiredJobIdException");
  }

  @ParameterizedTest
  @CsvSource({"InProgress, AtAWS", "Complete, Returned", "DeviceError, AtAWS", "Unheard, AtAWS"})
  void saysWhatTheServiceLastSaidAndAllowsNothingOnceItHasBegun(String progress, String location)
      throws IOException {
    String id = created();
    file(id, progress, location);

    assertThat(text(service().getStatus(id), "ProgressCode")).isEqualTo(progress);
    assertThat(refusal(service().cancelJob(id)).code()).isEqualTo("UnableToCancelJobIdException");
    assertThat(refusal(update(service(), id, SOUND)).code())
        .isEqualTo("UnableToUpdateJobIdException");
    // The device has come: the job does not expire any more.
    assertThat(text(service(NOW.plus(Duration.ofDays(90))).getStatus(id), "ProgressCode"))
        .isEqualTo(progress);
  }

  @Test
  void forgetsWhatTheServiceSaidOfAnOlderManifest() throws IOException {
    String id = created();
    file(id, "Pending", "NotReceived");

    update(service(), id, SOUND.replace("55012", "55013"));

    assertThat(text(service().getStatus(id), "CurrentManifest")).contains("55013");
  }

  private void file(String id, String progress, String location) throws IOException {
    String answer =
        """
        {
            "JobId": "%s",
            "JobType": "Import",
            "LocationCode": "%s",
            "LocationMessage": "Somewhere.",
            "ProgressCode": "%s",
            "ProgressMessage": "Somehow."
        }
        """
            .formatted(id, location, progress);
    folders()
        .append(
            new JobId(id),
            EntryKind.ANSWER,
            folder -> Map.of(JobFolder.ANSWER, answer.getBytes(UTF_8)));
  }

  @Test
  void givesNeitherTheManifestNorTheSignatureOfAnAnswerBack() throws IOException {
    String id = created();
    Answer before = service().getStatus(id);
    String answer =
        """
        {"JobId": "%s", "JobType": "Import", "LocationCode": "AtAWS", "ProgressCode": "Pending",
         "Signature": "lSwSqzNkUoM0xjDWputrEX1DIdM=", "SignatureFileContents": "of another"}
        """
            .formatted(id);
    folders()
        .append(
            new JobId(id),
            EntryKind.ANSWER,
            folder -> Map.of(JobFolder.ANSWER, answer.getBytes(UTF_8)));

    Answer after = service().getStatus(id);

    assertThat(text(after, "LocationCode")).isEqualTo("AtAWS");
    assertThat(text(after, "SignatureFileContents"))
        .isEqualTo(text(before, "SignatureFileContents"));
    assertThat(text(after, "CurrentManifest")).isEqualTo(SOUND);
  }

  @Test
  void passesOverAnAnswerAboutAnotherManifest() throws IOException {
    String id = created();
    String answer =
        """
        {"JobId": "%s", "JobType": "Import", "LocationCode": "AtAWS", "ProgressCode": "InProgress",
         "CurrentManifest": "bucket: another"}
        """
            .formatted(id);
    folders()
        .append(
            new JobId(id),
            EntryKind.ANSWER,
            folder -> Map.of(JobFolder.ANSWER, answer.getBytes(UTF_8)));

    assertThat(text(service().getStatus(id), "ProgressCode")).isEqualTo("Pending");
  }

  @Test
  void listsThePagesOfTheJobsTheNewestFirst() throws IOException {
    for (int i = 0; i < 5; i++) {
      service(NOW.plusSeconds(i)).createJob("Import", SOUND.getBytes(UTF_8), false);
    }
    List<String> all = jobs(service().listJobs(1000, ""));

    assertThat(all).hasSize(5);
    assertThat(folders().all()).extracting(folder -> folder.id().value()).isEqualTo(all);
    assertThat(jobs(service().listJobs(2, ""))).isEqualTo(all.subList(0, 2));
    assertThat(isTruncated(service().listJobs(2, ""))).isTrue();
    assertThat(jobs(service().listJobs(2, all.get(1)))).isEqualTo(all.subList(2, 4));
    assertThat(isTruncated(service().listJobs(2, all.get(2)))).isFalse();
    assertThat(jobs(service().listJobs(2, all.get(4)))).isEmpty();
    assertThat(refusal(service().listJobs(1001, "")).code()).isEqualTo("InvalidParameterException");
    assertThat(refusal(service().listJobs(1, "ZZZZZ")).code()).isEqualTo("InvalidJobIdException");
  }

  @Test
  void listsADamagedJobWithWhatCanBeReadOfIt() throws IOException {
    String id = created();
    created();
    Files.delete(folder(id).current().directory().resolve(JobFolder.JOB_TYPE));

    assertThat(jobs(service().listJobs(1000, ""))).hasSize(2).contains(id);
  }

  private static List<String> jobs(Answer answer) {
    Value.Items items = (Value.Items) field(answer, "Jobs").value();
    return items.items().stream()
        .map(job -> ((Value.Mapping) job).entries().get("JobId"))
        .map(id -> id instanceof Value.Text text ? text.text() : "none")
        .toList();
  }

  private static boolean isTruncated(Answer answer) {
    return ((Value.Flag) field(answer, "IsTruncated").value()).isTrue();
  }

  private static List<String> members(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Result.class);
    Page page = ((Answer.Result) answer).page();
    assertThat(page.fields()).extracting(Field::certainty).allMatch(Certainty.EXACT::equals);
    return page.fields().stream().map(field -> field.member().text()).toList();
  }

  private static String text(Answer answer, String member) {
    return ((Value.Text) field(answer, member).value()).text();
  }

  private static Field field(Answer answer, String member) {
    assertThat(answer).isInstanceOf(Answer.Result.class);
    return ((Answer.Result) answer).field(Member.of(member).orElseThrow()).orElseThrow();
  }

  private static Answer.Refusal refusal(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refusal.class);
    return (Answer.Refusal) answer;
  }

  /** A key or a password in the wrong place would end up in logs. */
  @Test
  void repeatsNothingThatIsTooLongForWhatWasAsked() throws IOException {
    String key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    assertThat(
            List.of(
                service().getStatus(key),
                service().cancelJob(key),
                service().listJobs(0, key + "x"),
                service().createJob(key, SOUND.getBytes(UTF_8), true).answer()))
        .allSatisfy(
            answer ->
                assertThat(((Answer.Refusal) answer).message())
                    .isNotEmpty()
                    .doesNotContain(key.substring(0, 12)));
  }
}

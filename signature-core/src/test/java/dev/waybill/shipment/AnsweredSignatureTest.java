package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.AnswerReader;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredSignatureTest {
  private static final String SIGNATURE = "X70AeUu7Eu4wuJ+1ZzG58MGoa6E=";
  private static final String TEXT =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:7K2QZ\nsignature:" + SIGNATURE;

  private Machine machine;
  private Path device;

  @BeforeEach
  void plugIn() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
  }

  @AfterEach
  void unplug() throws IOException {
    machine.close();
  }

  private static String answer(String manifest) {
    return """
    {
        "JobId": "7K2QZ",
        "JobType": "Import",
        "LocationCode": "NotReceived",
        "LocationMessage": "AWS has not received your device.",
        "ProgressCode": "Pending",
        "ProgressMessage": "The specified job has not started.",
        "Signature": "%s",
        "SignatureFileContents": "%s",
        "CurrentManifest": "%s"
    }
    """
        .formatted(SIGNATURE, json(TEXT), json(manifest));
  }

  private static String json(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }

  private static AnsweredSignature of(String answer) {
    return AnsweredSignature.of(
        AnswerReader.read(answer.getBytes(StandardCharsets.UTF_8)),
        ManifestTexts.bytes(ManifestTexts.SOUND));
  }

  private static List<String> reasons(String answer) {
    AnsweredSignature signature = of(answer);
    assertThat(signature).isInstanceOf(AnsweredSignature.Refused.class);
    return ((AnsweredSignature.Refused) signature).reasons();
  }

  private static AnsweredSignature.Usable usable(String answer) {
    AnsweredSignature signature = of(answer);
    assertThat(signature).isInstanceOf(AnsweredSignature.Usable.class);
    return (AnsweredSignature.Usable) signature;
  }

  @Test
  void takesTheTextCharacterForCharacter() {
    AnsweredSignature.Usable usable = usable(answer(ManifestTexts.SOUND));
    assertThat(usable.text()).isEqualTo(TEXT);
    assertThat(usable.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.US_ASCII));
    assertThat(usable.file().jobId()).isEqualTo(JobId.of("7K2QZ"));
    assertThat(usable.repeatsManifest()).isTrue();
    assertThat(usable.toString()).doesNotContain(SIGNATURE);
  }

  @Test
  void lineEndsAndTheFinalOneMayDiffer() {
    assertThat(usable(answer(ManifestTexts.SOUND.replace("\n", "\r\n"))).repeatsManifest())
        .isTrue();
    assertThat(usable(answer(ManifestTexts.SOUND.stripTrailing())).repeatsManifest()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Anytown, Othertown, 'line 9 (city) differs'",
    "'eraseDevice: yes', 'eraseDevice:  yes', 'line 4 (eraseDevice) differs'",
    "'    phoneNumber: 206-555-1111\n', '', 'it has 12 lines, the one here has 13'",
  })
  void refusesAnotherManifestAndSaysWhereButNotWhat(String here, String there, String where) {
    assertThat(reasons(answer(ManifestTexts.SOUND.replace(here, there))))
        .singleElement()
        .asString()
        .contains("another manifest", where)
        .doesNotContain("town");
  }

  @Test
  void refusesAJobThatHasEnded() {
    assertThat(reasons(answer(ManifestTexts.SOUND).replace("\"Pending\"", "\"Expired\"")))
        .anyMatch(reason -> reason.startsWith("the job has ended: Expired"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"JobId\": \"7K2QZ\"', '\"JobId\": \"53TX4\"'",
    "'\"Signature\": \"X70A', '\"Signature\": \"Y70A'",
    "'version:2.0', 'version:3.0'",
    "'jobId:7K2QZ', 'jobId:OOOOO'",
  })
  void refusesPartsThatContradictEachOtherOrAreNotOfTheForm(String right, String wrong) {
    assertThat(reasons(answer(ManifestTexts.SOUND).replace(right, wrong)))
        .isNotEmpty()
        .noneMatch(reason -> reason.contains("X70A") || reason.contains("Y70A"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"Success\": true}', 'the answer has no SignatureFileContents'",
    "'{\"Success\": tr', 'of the answer:'",
    "'An error occurred (InvalidJobIdException) when calling the GetStatus operation: No',"
        + " 'refusal'",
  })
  void refusesWhatHasNoSignature(String answer, String reason) {
    assertThat(reasons(answer)).anyMatch(sentence -> sentence.contains(reason));
  }

  @Test
  void isWrittenWithoutAKeyAndPassesTheGate() throws IOException {
    AnsweredSignature.Usable usable = usable(answer(ManifestTexts.SOUND));
    Preparation preparation =
        Preparation.of(ManifestTexts.bytes(ManifestTexts.SOUND), JobId.of("7K2QZ"))
            .answer(usable)
            .guard(machine.guard());
    PreparationPlan plan = preparation.plan(device);
    assertThat(plan.obstacles()).isEmpty();
    PreflightReport report = preparation.carryOut(plan).preflight();

    assertThat(Files.readString(device.resolve("SIGNATURE"))).isEqualTo(TEXT);
    assertThat(report.mayBeShipped()).isTrue();
    assertThat(report.isComplete()).isTrue();

    Files.writeString(device.resolve("SIGNATURE"), TEXT + "\n");
    PreflightReport changed =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).answer(usable).check(device);
    assertThat(changed.results())
        .anyMatch(
            result ->
                result.check() == PreflightCheck.ANSWER
                    && result.outcome() == PreflightResult.Outcome.FAILED);
  }

  @Test
  void theTokenBindsTheTextOfTheAnswer() throws IOException {
    String other = answer(ManifestTexts.SOUND).replace(SIGNATURE, "Y70AeUu7Eu4wuJ+1ZzG58MGoa6E=");
    byte[] manifest = ManifestTexts.bytes(ManifestTexts.SOUND);
    String one =
        Preparation.of(manifest, JobId.of("7K2QZ"))
            .answer(usable(answer(ManifestTexts.SOUND)))
            .guard(machine.guard())
            .plan(device)
            .token();
    assertThat(
            Preparation.of(manifest, JobId.of("7K2QZ"))
                .answer(usable(other))
                .guard(machine.guard())
                .plan(device)
                .token())
        .isNotEqualTo(one);
  }

  @Test
  void aRefusedAnswerKeepsTheDeviceAtHome() throws IOException {
    AnsweredSignature refused = of(answer(ManifestTexts.SOUND.replace("Anytown", "Othertown")));
    PreflightReport report =
        Preflight.of(ManifestTexts.bytes(ManifestTexts.SOUND)).answer(refused).check(device);
    assertThat(report.mayBeShipped()).isFalse();
  }
}

package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.ManifestReader;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueTest {
  /** Answers by the beginning of the question, in turn; what is not in the script is left out. */
  private static final class Scripted implements Person {
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private int left = 1000;

    Scripted answering(String question, String... inTurn) {
      answers.put(question, new ArrayList<>(List.of(inTurn)));
      return this;
    }

    Scripted endingAfter(int questions) {
      left = questions;
      return this;
    }

    @Override
    public void say(String words) {
      said.add(words);
    }

    @Override
    public @Nullable String ask(String question) {
      said.add(question);
      if (left-- == 0) {
        return null;
      }
      for (Map.Entry<String, List<String>> entry : answers.entrySet()) {
        if (question.startsWith(entry.getKey()) && !entry.getValue().isEmpty()) {
          return entry.getValue().remove(0);
        }
      }
      return question.contains("?") ? "no" : "";
    }

    @Override
    public @Nullable String askSecret(String question) {
      return ask(question);
    }

    String heard() {
      return String.join("\n", said);
    }
  }

  private static Scripted required() {
    return new Scripted()
        .answering("bucket: ", "harbour-archive")
        .answering("exportBucket: ", "harbour-archive", "harbour-photos")
        .answering("deviceId: ", "WX31A-55012")
        .answering("logBucket: ", "harbour-logs")
        .answering("notificationEmail: ", "ops@example.org")
        .answering("eraseDevice: ", "yes")
        .answering("name: ", "Ada Example")
        .answering("street1: ", "12 Harbour Street")
        .answering("city: ", "Seattle")
        .answering("postalCode: ", "98101")
        .answering("country: ", "USA")
        .answering("stateOrProvince: ", "WA")
        .answering("phoneNumber: ", "+1 206-555-0100")
        .answering("fileSystem: ", "NTFS")
        .answering("trueCryptPassword: ", "a b: c", "a b: c")
        .answering("the same again: ", "a b: c")
        .answering("region: ", "us-east-1")
        .answering("deviceCapacityGreaterThan1TB: ", "no")
        .answering("vaultName: ", "harbour_2012")
        .answering("archiveComment: ", "Scans: 2012");
  }

  private static String hold(JobKind kind, Scripted person) {
    Optional<String> text = Dialogue.hold(kind, Edition.NEWEST, person);
    assertThat(text).as(person.heard()).isPresent();
    assertThat(
            ManifestReader.read(
                    text.orElseThrow().getBytes(StandardCharsets.UTF_8),
                    Ruleset.NEWEST.strict(true))
                .diagnostics())
        .as(text.orElseThrow())
        .isEmpty();
    return text.orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(JobKind.class)
  void makesASoundManifestOfWhatIsRequired(JobKind kind) {
    String text = hold(kind, required());

    assertThat(text).startsWith("manifestVersion: " + kind.manifestVersion() + "\n");
    assertThat(ManifestReader.read(text.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(kind);
  }

  @Test
  void saysWhatIsWrongWithAnAnswerAndAsksAgain() {
    Scripted person =
        required()
            .answering("eraseDevice: ", "perhaps", "no", "", "yes")
            .answering("notificationEmail: ", "ops", "ops@example.org")
            .answering("street1: ", "PO Box 12", "12 Harbour Street");

    String text = hold(JobKind.IMPORT_S3, person);

    assertThat(text).contains("eraseDevice: yes\n").contains("street1: 12 Harbour Street\n");
    assertThat(person.heard())
        .contains("\"perhaps\" is neither yes nor no")
        .contains("\"eraseDevice\" must be yes")
        .contains("\"eraseDevice\" is required")
        .contains("\"ops\" is no e-mail address")
        .contains("post box");
  }

  @Test
  void keepsADoubtfulAnswerThatIsTypedTwice() {
    Scripted person = required().answering("bucket: ", "Harbour", "Harbour");

    String text = Dialogue.hold(JobKind.IMPORT_S3, Edition.NEWEST, person).orElseThrow();

    assertThat(text).contains("bucket: Harbour\n");
    assertThat(person.heard()).contains("type the same again to keep it");
  }

  @Test
  void letsNobodyLeaveOutTheStateInTheUsaButElsewhere() {
    Scripted usa = required().answering("stateOrProvince: ", "", "WA");
    assertThat(hold(JobKind.IMPORT_S3, usa)).contains("stateOrProvince: WA");
    assertThat(usa.heard()).contains("addresses in the USA and Canada need it");

    Scripted elsewhere =
        required().answering("country: ", "Ireland").answering("stateOrProvince: ");
    String text =
        Dialogue.hold(JobKind.IMPORT_S3, Edition.NEWEST, elsewhere.endingAfter(60)).orElseThrow();
    assertThat(text).contains("country: Ireland").doesNotContain("stateOrProvince");
  }

  @Test
  void demandsOneOfPasswordAndPinForAnExport() {
    Scripted person =
        required()
            .answering("trueCryptPassword: ")
            .answering("pinCode: ", "", "4815")
            .answering("the same again: ", "4816", "4815")
            .answering("pinCode:", "4815");

    String text = Dialogue.hold(JobKind.EXPORT_S3, Edition.NEWEST, person).orElseThrow();

    assertThat(text).contains("pinCode: 4815\n").doesNotContain("trueCryptPassword");
    assertThat(person.heard())
        .contains("one of \"trueCryptPassword\" and \"pinCode\" is required")
        .contains("the two are not the same");
  }

  @Test
  void goesThroughListsBlocksAndPairs() {
    Scripted person =
        required()
            .answering("Go through them", "yes")
            .answering("- ", "*.tmp", "\\.tmp$", "^backup/")
            .answering("contentTypes, name", "jpg")
            .answering("jpg: ", "image/jpeg")
            .answering("Is there anything to say about customs", "yes")
            .answering("dataDescription: ", "Scanned maps")
            .answering("encryptedData: ", "yes")
            .answering("encryptionClassification: ", "5D992")
            .answering("exportCertifierName: ", "Ada Example")
            .answering("requiresExportLicense: ", "no")
            .answering("deviceValue: ", "much", "250.00")
            .answering("deviceCountryOfOrigin: ", "China")
            .answering("deviceType: ", "sataDrive")
            .answering("acl: ", "?", "private");

    String text = hold(JobKind.IMPORT_S3, person);

    assertThat(text)
        .contains("ignore:\n  - \\.tmp$\n  - ^backup/\n")
        .contains("contentTypes:\n    \"jpg\": image/jpeg\n")
        .contains("customs:\n    dataDescription: Scanned maps\n")
        .contains("acl: private\n");
    assertThat(person.heard())
        .contains("is no Java regular expression", "\"much\" is no plain number", "# acl");
  }

  @Test
  void asksForSeveralOperationsOfAnExport() {
    String text =
        hold(JobKind.EXPORT_S3, required().answering("Another item of operations", "yes", "no"));

    assertThat(text)
        .contains(
            "operations:\n  - exportBucket: harbour-archive\n  - exportBucket: harbour-photos\n");
  }

  @Test
  void writesNothingWhenTheAnswersEnd() {
    for (int questions = 0; questions < 12; questions++) {
      assertThat(
              Dialogue.hold(JobKind.IMPORT_S3, Edition.NEWEST, required().endingAfter(questions)))
          .isEmpty();
    }
  }

  @Test
  void neverSaysASecret() {
    Scripted person = required();

    assertThat(hold(JobKind.EXPORT_S3, person)).contains("trueCryptPassword: \"a b: c\"\n");
    assertThat(person.heard()).doesNotContain("a b: c");
  }
}

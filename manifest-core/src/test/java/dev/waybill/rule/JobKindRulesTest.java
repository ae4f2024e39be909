package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about which kind of job a manifest is for, and what goes with it. */
class JobKindRulesTest {
  @Test
  void reportsBothPlacesOfAConflict() {
    String text = with(EXPORT_S3, "fileSystem", "bucket: harbour-archive\nfileSystem");

    assertThat(brief(text)).containsExactly("4:1 error conflicting-kinds");
    assertThat(messages("conflicting-kinds", text))
        .containsExactly(
            "\"bucket\" belongs to another kind of job than \"operations.exportBucket\" at line 9;"
                + " a manifest is for one job of one kind");
  }

  @Test
  void reportsAVolumeAndAnArchiveInOneManifest() {
    String archive = "  - destination: glacier\n    source: device\n    region: eu-west-1\n";

    assertThat(brief(with(IMPORT_EBS, "returnAddress", archive + "returnAddress")))
        .containsExactly("11:5 error conflicting-kinds");
  }

  @Test
  void saysWhatWouldTellTheKind() {
    String text = "manifestVersion: 3.0\ndeviceId: WD-42-0007\n";

    assertThat(messages("unclear-kind", text))
        .containsExactly(
            "nothing tells what kind of job this is: no \"bucket\", no \"operations\" with"
                + " \"exportBucket\" or \"destination\"");
  }

  @Test
  void pointsAtOperationsThatDoNotTell() {
    String text =
        """
        manifestVersion: 2.0
        operations:
          - prefix: 2012/
        """;

    assertThat(brief(text)).contains("2:1 error unclear-kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"volume", "[ebs-snapshot|glacier]", "glacier # cold"})
  void leavesADestinationThatCannotBeReadToItsOwnRule(String destination) {
    String text = "manifestVersion: 3.0\noperations:\n  - destination: " + destination + "\n";

    assertThat(Findings.in(text)).extracting(Diagnostic::rule).doesNotContain("unclear-kind");
  }

  @Test
  void takesAManifestWithoutOperationsForAnImportThatLacksItsBucket() {
    assertThat(messages("missing-option", with(IMPORT_S3, "bucket: harbour-archive\n", "")))
        .containsExactly("\"bucket\" is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3"})
  void refusesTheVersionOfImagesForBuckets(String version) {
    assertThat(brief(with(IMPORT_S3, "2.0", version)))
        .containsExactly("1:18 error version-does-not-fit");
    assertThat(brief(with(EXPORT_S3, "2.0", version)))
        .containsExactly("1:18 error version-does-not-fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "2", "1.0", "1.1", "1.2", "1.3"})
  void refusesTheVersionsOfBucketsForImages(String version) {
    assertThat(brief(with(IMPORT_EBS, "3.0", version)))
        .containsExactly("1:18 error version-does-not-fit");
    assertThat(brief(with(IMPORT_GLACIER, "3.0", version)))
        .containsExactly("1:18 error version-does-not-fit");
  }

  @Test
  void namesTheOptionThatDecidesTheKind() {
    assertThat(messages("version-does-not-fit", with(IMPORT_EBS, "3.0", "2.0")))
        .containsExactly(
            "version \"2.0\" does not go with a job of kind import-ebs, whose version is 3.0"
                + " (see \"operations.destination\" at line 7)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0", "2.1", "two"})
  void leavesAVersionThatDoesNotExistToItsOwnRule(String version) {
    assertThat(brief(with(IMPORT_EBS, "3.0", version)))
        .containsExactly("1:18 error value-not-allowed");
    assertThat(Findings.in(with(IMPORT_EBS, "3.0", version)).get(0).fix())
        .isEqualTo("write \"3.0\"");
  }

  @Test
  void warnsOfOldVersionsAndOfShortOnes() {
    assertThat(brief(with(IMPORT_S3, "2.0", "1.3"))).containsExactly("1:18 warning legacy-version");
    assertThat(brief(with(IMPORT_S3, "2.0", "2")))
        .containsExactly("1:18 warning value-not-allowed");
  }

  @Test
  void warnsOfAnOptionThatMeansNothingInAKind() {
    assertThat(brief(with(EXPORT_S3, "fileSystem", "eraseDevice: yes\nfileSystem")))
        .containsExactly("4:1 warning option-of-other-kind");
    assertThat(brief(with(IMPORT_EBS, "    region", "    vaultName: harbour\n    region")))
        .containsExactly("9:5 warning option-of-other-kind");
  }

  @Test
  void saysNothingOfThePrefixThatAKindDoesNotHave() {
    assertThat(Findings.in("prefix: photos\n" + EXPORT_S3))
        .extracting(Diagnostic::rule)
        .containsExactly("misplaced-option");
  }

  @Test
  void warnsOfWhatTheEditionDoesNotKnowYet() {
    String text = IMPORT_S3 + "pinCode: 1234\n";

    assertThat(Findings.in(text, Edition.E2015, false)).isEmpty();
    assertThat(brief(Findings.in(text, Edition.E2014, false)))
        .containsExactly("14:1 warning option-newer-than-edition");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault in an import of a whole device, a volume or an archive: one finding beyond notes. */
class ImageRulesTest {
  private static List<String> brief(String text, Ruleset rules) {
    return Findings.brief(Findings.in(text, rules));
  }

  @Test
  void wantsTheCapacityOfAVolumeForSureOnlyFrom2013To2015() {
    String text = with(IMPORT_EBS, "    deviceCapacityGreaterThan1TB: no\n", "");

    assertThat(brief(text, Ruleset.NEWEST)).containsExactly("7:5 warning missing-option");
    assertThat(brief(text, Ruleset.of(Edition.E2014))).containsExactly("7:5 error missing-option");
  }

  @ParameterizedTest
  @CsvSource({
    "harbour_2012, harbour 2012, 10:16 warning vault-name",
    "Scans of the year 2012, Überblick, 11:21 warning archive-comment-beyond-ascii",
    "us-west-2, ap-southeast-1, 9:13 error value-not-allowed",
    "us-west-2, us-west-9, 9:13 error value-not-allowed",
    "us-west-2, eu-west-1, 18:14 warning address-outside-european-union",
    "glacier, tape, 7:18 error value-not-allowed"
  })
  void findsOneFaultInAnArchive(String before, String after, String finding) {
    assertThat(Findings.brief(with(IMPORT_GLACIER, before, after))).containsExactly(finding);
  }

  @Test
  void takesADescriptionOf997CharactersButNoneOf998() {
    assertThat(Findings.brief(with(IMPORT_GLACIER, "Scans of the year 2012", "x".repeat(997))))
        .isEmpty();
    assertThat(Findings.brief(with(IMPORT_GLACIER, "Scans of the year 2012", "x".repeat(998))))
        .containsExactly("11:21 error archive-comment-too-long");
  }

  @Test
  void refusesVolumesAndArchivesBeforeTheyExisted() {
    String key = "accessKeyId: AKIAIOSFODNN7SAMPLE2\n";

    assertThat(brief(key + IMPORT_GLACIER, Ruleset.of(Edition.E2011)))
        .containsExactly("8:5 error kind-newer-than-edition");
    assertThat(brief(key + IMPORT_GLACIER, Ruleset.of(Edition.E2013))).isEmpty();
    assertThat(brief(key + IMPORT_S3, Ruleset.of(Edition.E2009)))
        .containsExactly("2:18 warning version-newer-than-edition");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraseNotConfirmedTest {
  private static List<Severity> severities(String text, Edition edition) {
    return Findings.in(text, edition, false).stream()
        .filter(finding -> finding.rule().equals("erase-not-confirmed"))
        .map(finding -> finding.severity())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"E2014", "E2015", "E2017"})
  void refusesNoSinceItFailsTheRequest(Edition edition) {
    assertThat(severities(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: no"), edition))
        .containsExactly(Severity.ERROR);
  }

  @ParameterizedTest
  @EnumSource(names = {"E2009", "E2011", "E2013"})
  void warnsOfNoWhileItWasAChoice(Edition edition) {
    assertThat(severities(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: no"), edition))
        .containsExactly(Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "TRUE", "on", "y", "\"yes\""})
  void takesEverySpellingOfYes(String yes) {
    assertThat(Findings.in(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: " + yes))).isEmpty();
  }

  @Test
  void leavesExportsAlone() {
    assertThat(
            severities(
                with(Samples.EXPORT_S3, "fileSystem", "eraseDevice: no\nfileSystem"),
                Edition.NEWEST))
        .isEmpty();
  }

  @Test
  void leavesWhatIsNeitherYesNorNoToItsOwnRule() {
    assertThat(Findings.brief(with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: perhaps")))
        .containsExactly("4:14 error not-yes-or-no");
  }
}

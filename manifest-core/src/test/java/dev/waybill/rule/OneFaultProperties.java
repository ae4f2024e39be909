package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** A sound manifest is left alone, and one with one fault gives exactly that fault. */
@Domain(FaultyManifests.class)
class OneFaultProperties {
  private static List<Diagnostic> withoutNotes(List<Diagnostic> findings) {
    return findings.stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void findsNothingWorseThanANoteInASoundManifest(@ForAll SoundManifest manifest) {
    assertThat(withoutNotes(Findings.in(manifest.text()))).isEmpty();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void findsExactlyTheOneFaultAtItsLine(@ForAll FaultyManifest manifest) {
    Statistics.label("rule")
        .collect(manifest.rule())
        .coverage(
            coverage ->
                Faults.ALL.forEach(
                    fault -> coverage.check(fault.rule()).count(count -> count > 0)));

    assertThat(withoutNotes(Findings.in(manifest.text())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(manifest.rule());
              assertThat(finding.span().start().line()).isEqualTo(manifest.line());
            });
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noTwoRulesSpeakAboutTheSamePlace(@ForAll FaultyManifest manifest) {
    assertThat(Findings.in(manifest.text()))
        .extracting(finding -> finding.span().start())
        .doesNotHaveDuplicates();
  }
}

package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceErrorsTest {
  /** A sound example of every error is on the page of some rule, or needs a region. */
  @Test
  void someRuleSparesEveryErrorOfAManifest() {
    Set<ServiceError> spared = EnumSet.noneOf(ServiceError.class);
    for (Rule rule : Rules.ALL) {
      Page.Block example = Page.parse(RulePage.read(rule)).blocks("Example").get(0);
      for (Diagnostic finding : Findings.in(example.bytes(), example.rules())) {
        if (finding.serviceError() != null) {
          spared.add(finding.serviceError());
        }
      }
    }
    // Customs are missed only where the region is known.
    String abroad = Samples.IMPORT_EBS.replace("country: USA", "country: Germany");
    for (Diagnostic finding : Findings.in(abroad)) {
      if (finding.serviceError() != null) {
        spared.add(finding.serviceError());
      }
    }

    assertThat(EnumSet.complementOf(EnumSet.copyOf(spared))).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of states and countries that nobody knows, or that do not fit. */
class LookAlikeInAddressTest {

  @Test
  void namesTheLetterAndNotAnotherState() {
    String text = with(IMPORT_S3, "WA\n", "W\u0410\n");

    assertThat(Findings.messages("unknown-state", text))
        .containsExactly("\"W\u0410\" is no state of the USA; U+0410 only looks like \"A\"");
    assertThat(Findings.in(text)).extracting(finding -> finding.fix()).contains("write \"WA\"");
  }

  @Test
  void namesTheLetterAndNotAnotherCountry() {
    String text = with(IMPORT_S3, "USA", "US\u0410");

    assertThat(Findings.messages("unknown-country", text))
        .containsExactly("\"US\u0410\" is no country that is known; U+0410 only looks like \"A\"");
    assertThat(Findings.in(text)).extracting(finding -> finding.fix()).contains("write \"USA\"");
  }

  @Test
  void asksForTheNameOfACountryOnlyWhereACodeStands() {
    assertThat(Findings.in(with(IMPORT_S3, "USA", "Canada")))
        .filteredOn(finding -> finding.rule().equals("country-does-not-fit"))
        .extracting(finding -> finding.fix())
        .containsExactly(
            "write the country in which the address is, or mend \"stateOrProvince\" and"
                + " \"postalCode\"");
    assertThat(Findings.in(with(with(with(IMPORT_S3, "USA", "CA"), "WA", "CA"), "98000", "94105")))
        .filteredOn(finding -> finding.rule().equals("country-does-not-fit"))
        .extracting(finding -> finding.fix())
        .containsExactly("write the country in full");
  }
}

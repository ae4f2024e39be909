package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OlderEditionAgreesTest {
  @Test
  void saysWhenAnOlderEditionHasNothingAgainstIt() {
    String old =
        "accessKeyId: AKIAIOSFODNN7SAMPLE2\n"
            + with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: no");

    assertThat(Findings.messages("older-edition-agrees", old))
        .containsExactly("right under the rules of 2009, 2011, 2013; those of 2017 demand more");
    assertThat(Findings.messages("older-edition-agrees", with(old, "ops@example.org", "nobody")))
        .isEmpty();
    assertThat(Findings.messages("older-edition-agrees", IMPORT_S3)).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateKeyTest {
  @Test
  void reportsBothPlacesOfADuplicateKey() {
    String text = IMPORT_S3 + "deviceId: WD-42-0008\n";

    assertThat(brief(text)).containsExactly("14:1 error duplicate-key");
    assertThat(messages("duplicate-key", text))
        .containsExactly("\"deviceId\" is set twice, first at line 3; it is open which one counts");
  }

  @Test
  void onlyWarnsWhenBothSayTheSame() {
    assertThat(brief(IMPORT_S3 + "\"deviceId\" : 'WD-42-0007'\n"))
        .containsExactly("14:1 warning duplicate-key");
  }

  @Test
  void takesTheSameKeyInTwoItems() {
    assertThat(brief(EXPORT_S3)).isEmpty();
  }

  @Test
  void looksIntoBlocksAndItems() {
    assertThat(brief(with(IMPORT_S3, "    city", "    country: Canada\n    city")))
        .containsExactly("13:5 error duplicate-key");
    assertThat(brief(with(EXPORT_S3, "    prefix", "    prefix: 2011/\n    prefix")))
        .containsExactly("10:5 error duplicate-key");
  }
}

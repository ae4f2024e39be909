package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

class BucketNameTest {
  @Test
  void splitsTheAddressOfABucket() {
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", "s3://harbour/maps/2012")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\", and \"prefix\" \"maps/2012\"");
    assertThat(
            Findings.in(
                with(IMPORT_S3, "harbour-archive", "https://harbour.s3.amazonaws.com/maps")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\", and \"prefix\" \"maps\"");
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", "arn:aws:s3:::harbour")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\"");
  }
}

package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobKindTest {
  @Test
  void hasAWord() {
    assertThat(JobKind.values())
        .extracting(JobKind::word)
        .containsExactly("import-s3", "export-s3", "import-ebs", "import-glacier");
  }

  @Test
  void hasTheVersionOfItsFormat() {
    assertThat(JobKind.values())
        .extracting(JobKind::manifestVersion)
        .containsExactly("2.0", "2.0", "3.0", "3.0");
  }
}

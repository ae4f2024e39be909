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

  @Test
  void hasTheFirstVersionInTheFirstGuide() {
    assertThat(JobKind.IMPORT_S3.manifestVersion(Edition.E2009)).isEqualTo("1.0");
    assertThat(JobKind.IMPORT_S3.manifestVersion(Edition.E2011)).isEqualTo("2.0");
    assertThat(JobKind.IMPORT_EBS.manifestVersion(Edition.NEWEST)).isEqualTo("3.0");
  }

  @Test
  void hasAFirstAndALastEdition() {
    assertThat(JobKind.values())
        .extracting(JobKind::since)
        .containsExactly(Edition.E2009, Edition.E2011, Edition.E2011, Edition.E2013);
    assertThat(JobKind.values())
        .extracting(JobKind::last)
        .containsExactly(Edition.E2017, Edition.E2017, Edition.E2017, Edition.E2015);
  }

  @Test
  void isFoundByItsWordAndHasAMeaning() {
    for (JobKind kind : JobKind.values()) {
      assertThat(JobKind.ofWord(kind.word())).contains(kind);
      assertThat(kind.meaning()).matches("[a-z].*[a-z]");
    }
    assertThat(JobKind.ofWord("Import-S3")).isEmpty();
    assertThat(JobKind.ofWord("")).isEmpty();
  }
}

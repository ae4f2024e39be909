package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameTest {
  private static Diagnostic finding(String name) {
    return Findings.in(with(IMPORT_S3, "harbour-archive", name)).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "s3://harbour/maps/2012 ~ write \"harbour\", and \"prefix\" \"maps/2012/\"",
        "s3://harbour/ ~ write \"harbour\"",
        "S3://harbour ~ write \"harbour\"",
        "arn:aws:s3:::harbour ~ write \"harbour\"",
        "arn:aws:s3:::harbour/maps ~ write \"harbour\", and \"prefix\" \"maps/\"",
        "https://harbour.s3.amazonaws.com/maps ~ write \"harbour\", and \"prefix\" \"maps/\"",
        "https://harbour.s3.amazonaws.com ~ write \"harbour\"",
        "http://harbour.s3-us-west-2.amazonaws.com/maps ~ write \"harbour\", and \"prefix\""
            + " \"maps/\"",
        "https://s3.amazonaws.com/harbour/maps ~ write \"harbour\", and \"prefix\" \"maps/\"",
        "https://s3-us-west-2.amazonaws.com/harbour ~ write \"harbour\"",
        "https://s3logs.s3.amazonaws.com/maps ~ write \"s3logs\", and \"prefix\" \"maps/\"",
        "https://s3-logs.s3-us-west-2.amazonaws.com ~ write \"s3-logs\"",
        "https://s3.harbour.example/maps ~ write \"s3.harbour.example\", and \"prefix\" \"maps/\"",
        "s3://a.s3.b/maps ~ write \"a.s3.b\", and \"prefix\" \"maps/\"",
        "https://harbour/maps ~ write \"harbour\", and \"prefix\" \"maps/\"",
        "harbour/maps ~ write \"harbour\", and \"prefix\" \"maps/\"",
        "harbour/ ~ write \"harbour\"",
      })
  void splitsTheAddressOfABucket(String address, String fix) {
    assertThat(finding(address).severity()).isEqualTo(Severity.ERROR);
    assertThat(finding(address).fix()).isEqualTo(fix);
  }

  @Test
  void putsTheFolderInFrontOfAPrefixThatIsThere() {
    String manifest = with(IMPORT_S3, "harbour-archive", "harbour/maps/") + "prefix: 2012/\n";

    assertThat(Findings.in(manifest).get(0).fix())
        .isEqualTo("write \"harbour\", and put \"maps/\" in front of the \"prefix\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://Harbour_A/maps",
        "https://s3.amazonaws.com/",
        "/maps",
        "a b",
        "https://.s3.b/c"
      })
  void splitsNothingThatHoldsNoUsualName(String address) {
    assertThat(finding(address).severity()).isEqualTo(Severity.ERROR);
    assertThat(finding(address).fix()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "192.0.2.1 ~ but has the form of an IP address",
        "harbour..a ~ for it has two dots in a row",
        "Harbour ~ which has 3 to 63 lower-case letters",
        "ab ~ which has 3 to 63 lower-case letters",
      })
  void saysWhyANameIsUnusual(String name, String why) {
    assertThat(finding(name).severity()).isEqualTo(Severity.WARNING);
    assertThat(finding(name).message()).contains("is no usual bucket name, " + why);
  }

  @Test
  void takesNamesOfUpTo255CharactersForPossible() {
    assertThat(finding("x".repeat(255)).severity()).isEqualTo(Severity.WARNING);
    assertThat(finding("x".repeat(256)).severity()).isEqualTo(Severity.ERROR);
    assertThat(finding("x".repeat(256)).message()).contains("at most 255 characters");
    assertThat(finding("x".repeat(253) + " x").message()).doesNotContain("at most");
    assertThat(finding("x".repeat(254) + " x").message()).contains("at most 255 characters");
  }

  @Test
  void leavesACharacterThatCannotBeSeenToItsOwnRule() {
    assertThat(Findings.brief(with(IMPORT_S3, "harbour-archive", "harbour\u200B-archive")))
        .containsExactly("2:16 error invisible-character");
  }

  @Test
  void saysHowSeveralBucketsAreWritten() {
    assertThat(finding("harbour, quay").fix()).isEqualTo("write one bucket; a job has no more");
    assertThat(finding("harbour;quay;").fix()).isEqualTo("write one bucket; a job has no more");
    assertThat(finding("harbour, q").fix()).isNull();
    assertThat(Findings.in(with(EXPORT_S3, "harbour-photos", "maps,photos")).get(0).fix())
        .isEqualTo("write an item for each bucket, each with its own dash");
  }

  @Test
  void saysThatAnAddressIsOne() {
    assertThat(finding("s3://harbour").message()).contains("; it is the address of one");
    assertThat(finding("harbour/maps").message()).doesNotContain("address");
  }

  @Test
  void namesThePrefixOfTheLogs() {
    assertThat(
            Findings.in(IMPORT_S3 + "logBucket: s3://harbour-logs/june\n").stream()
                .map(Diagnostic::fix))
        .containsExactly("write \"harbour-logs\", and \"logPrefix\" \"june/\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0-9", "logs.harbour.example", "a1234567890123456789"})
  void takesUsualNames(String name) {
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", name))).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StraySlashTest {
  private static List<Diagnostic> findings(String manifest) {
    return Findings.in(manifest).stream()
        .filter(finding -> !finding.rule().equals("older-edition-agrees"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/photos/ ~ begins with a slash, which stays: names come out as \"/photos/sample.jpg\" ~ write \"photos/\"",
        "/photos ~ begins with a slash, which stays: names come out as \"/photossample.jpg\" ~ write \"photos/\"",
        "//a//b/ ~ begins with a slash, which stays: names come out as \"//a//b/sample.jpg\" ~ write \"a//b/\"",
        "/ ~ begins with a slash, which stays: names come out as \"/sample.jpg\" ~",
        "a\\b ~ has backslashes, which part no folders: names come out as \"a\\\\bsample.jpg\" ~ write \"a/b/\"",
        "\\a\\ ~ has backslashes, which part no folders: names come out as \"\\\\a\\\\sample.jpg\" ~ write \"a/\"",
        "in/\\ ~ has backslashes, which part no folders: names come out as \"in/\\\\sample.jpg\" ~ write \"in/\"",
        "D:\\photos\\ ~ begins with the letter of a drive, which stays: names come out as \"D:\\\\photos\\\\sample.jpg\" ~ write \"photos/\"",
        "d:/photos ~ begins with the letter of a drive, which stays: names come out as \"d:/photossample.jpg\" ~ write \"photos/\"",
      })
  void notesWhatNamesWillLookLike(String prefix, String said, String fix) {
    assertThat(findings(IMPORT_S3 + "prefix: " + prefix + "\n"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("stray-slash");
              assertThat(finding.severity()).isEqualTo(Severity.NOTE);
              assertThat(finding.message())
                  .isEqualTo("\"%s\" %s", prefix.replace("\\", "\\\\"), said);
              assertThat(finding.fix()).isEqualTo(fix);
            });
  }

  @Test
  void showsTheNamesOfLogs() {
    assertThat(findings(IMPORT_S3 + "logPrefix: /logs/\n"))
        .extracting(Diagnostic::message)
        .containsExactly(
            "\"/logs/\" begins with a slash, which stays: names come out as"
                + " \"/logs/import-log-JOBID\"");
  }

  @Test
  void notesWhatAnExportWillNotFind() {
    assertThat(findings(EXPORT_S3.replaceAll("(?m)^( +)prefix: .*", "$1prefix: /maps/")))
        .filteredOn(finding -> finding.rule().equals("stray-slash"))
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "\"/maps/\" begins with a slash, which stays: only objects whose names"
                            + " begin with it are exported"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3://harbour-archive/in/, write \"in/\"",
    "https://harbour-archive.s3.amazonaws.com/in/a, write \"in/a\"",
    "https://s3-us-west-2.amazonaws.com/harbour-archive/in/, write \"in/\"",
    "s3://harbour-archive, write only what stands behind the bucket",
    "http://www.harbour.example/in/, write only what stands behind the bucket"
  })
  void warnsOfTheAddressOfABucket(String prefix, String fix) {
    for (String text :
        List.of(
            IMPORT_S3 + "prefix: " + prefix + "\n",
            IMPORT_S3 + "logPrefix: " + prefix + "\n",
            EXPORT_S3.replaceAll("(?m)^( +)prefix: .*", "$1prefix: " + prefix))) {
      assertThat(findings(text))
          .filteredOn(finding -> finding.severity() != Severity.NOTE)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("stray-slash");
                assertThat(finding.message())
                    .startsWith("\"" + prefix + "\" is the address of a bucket");
                assertThat(finding.fix()).isEqualTo(fix);
              });
    }
  }

  @Test
  void narrowsNoExport() {
    assertThat(findings(EXPORT_S3.replaceAll("(?m)^( +)prefix: .*", "$1prefix: images\\\\2015")))
        .extracting(Diagnostic::fix)
        .contains("write \"images/2015\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"photos/", "a:b/", "12:30/", "a/b/", "a//b/"})
  void saysNothingOfAFolder(String prefix) {
    assertThat(findings(IMPORT_S3 + "prefix: " + prefix + "\n")).isEmpty();
  }
}

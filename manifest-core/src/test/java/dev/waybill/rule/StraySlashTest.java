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
  @ValueSource(strings = {"photos/", "a/b/", "a//b/"})
  void saysNothingOfAFolder(String prefix) {
    assertThat(findings(IMPORT_S3 + "prefix: " + prefix + "\n")).isEmpty();
  }
}

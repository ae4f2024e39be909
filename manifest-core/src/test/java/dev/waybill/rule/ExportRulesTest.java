package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault in an export: one finding beyond notes. */
class ExportRulesTest {
  private static List<String> brief(String text, Ruleset rules) {
    return Findings.brief(Findings.in(text, rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fileSystem: NTFS|fileSystem: EXT3|4:13 warning uncertain-file-system",
        "fileSystem: NTFS|fileSystem: APFS|4:13 error value-not-allowed",
        "pinCode: 2718281|generator: by hand|1:1 error missing-option",
        "pinCode: 2718281|pinCode:|1:1 error missing-option",
        "prefix: 2012/|endMarker: 2011|",
        "- exportBucket: harbour-photos|- prefix: 2013/|10:5 error missing-option",
        "logBucket: harbour-logs|generator: by hand|1:1 error missing-option",
        "exportBucket: harbour-photos|exportBucket: s3://harbour/photos|10:19 error bucket-name",
        "operations:|eraseDevice: yes\\noperations:|7:1 warning option-of-other-kind"
      })
  void findsOneFaultInAnExport(String before, String after, String finding) {
    String text = with(EXPORT_S3, before, after.replace("\\n", "\n"));

    assertThat(Findings.brief(text)).isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "maps/b, maps/a, 10:20 warning empty-export-range",
    "maps/a, maps/a, 10:20 warning empty-export-range",
    "Z, a, ",
    "é, z, 10:20 warning empty-export-range",
    "z, é, "
  })
  void comparesMarkersByTheirBytes(String begin, String end, String finding) {
    String text =
        with(
            EXPORT_S3,
            "  - exportBucket: harbour-photos\n",
            "  - exportBucket: harbour-photos\n      beginMarker: "
                .replace("      ", "    ")
                .concat(begin + "\n    endMarker: " + end + "\n"));

    assertThat(Findings.brief(text))
        .isEqualTo(finding == null ? List.of() : List.of("11:18 warning empty-export-range"));
  }

  @ParameterizedTest
  @CsvSource({
    "prefix: image, endMarker: foo, 1",
    "prefix: image, endMarker: image, 0",
    "prefix: image, beginMarker: image/a, 0",
    "prefix: image, beginMarker: a, 0"
  })
  void holdsMarkersAgainstThePrefix(String prefix, String marker, int findings) {
    String text =
        with(EXPORT_S3, "    prefix: 2012/\n", "    " + prefix + "\n    " + marker + "\n");

    assertThat(Findings.brief(text)).hasSize(findings);
  }

  @Test
  void onlyNotesThatAMarkerIsBehindThePrefixAsInTheGuide() {
    String text = with(EXPORT_S3, "prefix: 2012/", "prefix: exported/\n    beginMarker: images/a");

    assertThat(Findings.brief(text)).isEmpty();
    assertThat(Findings.messages("empty-export-range", text)).hasSize(1);
  }

  @Test
  void leavesOutThePasswordBeforeItWasDemanded() {
    String text = with(EXPORT_S3, "pinCode: 2718281\n", "");

    assertThat(brief("accessKeyId: AKIAIOSFODNN7SAMPLE2\n" + text, Ruleset.of(Edition.E2013)))
        .isEmpty();
    assertThat(brief(text, Ruleset.of(Edition.E2014))).containsExactly("1:1 error missing-option");
    assertThat(Findings.in(text, Edition.E2014, false))
        .filteredOn(finding -> finding.rule().equals("missing-option"))
        .extracting(Diagnostic::message)
        .containsExactly("\"trueCryptPassword\" is missing; an export needs it");
    assertThat(Findings.messages("missing-option", text))
        .containsExactly(
            "\"trueCryptPassword\" is missing; an export needs it, or \"pinCode\" for a device with"
                + " a keypad");
  }

  @Test
  void saysWhyAnOperationExportsNothing() {
    String before = with(EXPORT_S3, "prefix: 2012/", "prefix: maps/\n    endMarker: a");
    String swapped = with(EXPORT_S3, "prefix: 2012/", "beginMarker: b\n    endMarker: a");
    String behind = with(EXPORT_S3, "prefix: 2012/", "prefix: a/\n    beginMarker: b");

    assertThat(Findings.messages("empty-export-range", before))
        .containsExactly(
            "this operation exports nothing: \"a\" sorts before the \"prefix\" \"maps/\" at line 9");
    assertThat(Findings.messages("empty-export-range", swapped))
        .containsExactly(
            "this operation exports nothing: \"b\" does not sort before the \"endMarker\" \"a\" at"
                + " line 10");
    assertThat(Findings.messages("empty-export-range", behind))
        .containsExactly(
            "this operation exports nothing: \"b\" sorts behind every key that begins with the"
                + " \"prefix\" \"a/\" at line 9");
    assertThat(Findings.messages("empty-export-range", with(behind, "a/", "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exportBucket: harbour-archive\\n    prefix: 2012/|1",
        "exportBucket: harbour-archive\\n    prefix: 2013/|0",
        "exportBucket: harbour-archive\\n    prefix: 2012/\\n    endMarker: 2012/b|0",
        "exportBucket: harbour-archive\\n    prefix: 2012/\\n    targetDirectory: maps|0",
        "exportBucket: harbour-archive|0",
      })
  void noticesAnOperationThatIsThereTwice(String operation, int findings) {
    String text = with(EXPORT_S3, "exportBucket: harbour-photos", operation.translateEscapes());

    assertThat(Findings.messages("same-export-twice", text)).hasSize(findings);
  }

  @Test
  void tellsWhichOperationsGoToWhichDirectory() {
    String own = with(EXPORT_S3, "prefix: 2012/", "targetDirectory: maps");

    assertThat(Findings.messages("overridden-target-directory", own)).isEmpty();
    assertThat(Findings.messages("overridden-target-directory", "targetDirectory: maps\n" + own))
        .isEmpty();
    assertThat(Findings.messages("overridden-target-directory", "targetDirectory: all\n" + own))
        .containsExactly(
            "this operation goes to \"maps\", those without a directory of their own to \"all\" at"
                + " line 1");
  }
}

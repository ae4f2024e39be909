package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

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
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.mended;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines are moved to, how many of them, and when none is. */
class IndentationTest {
  private static final String PATTERNS = "ignore:\n  - a\n  - b\n  - c\n";

  private static String escaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"    - b", " - b", "   - b"})
  void movesADashBelowTheFirstOne(String wrong) {
    assertThat(mended("uneven-indent", with(PATTERNS, "  - b", wrong))).isEqualTo(PATTERNS);
  }

  @Test
  void movesAnItemWithAllItsLinesAndNoOther() {
    String sound = with(EXPORT_S3, "harbour-photos\n", "harbour-photos\n    prefix: 2013/\n");
    String wrong =
        with(
            sound,
            "  - exportBucket: harbour-photos\n    prefix: 2013/\n",
            "   - exportBucket: harbour-photos\n     prefix: 2013/\n");

    assertThat(mended("uneven-indent", wrong)).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource({
    // Beside lines that have blanks, as many as those; else up to the column of the tab.
    "'returnAddress:\\n    name: a\\n  \\tcity: b\\n', 'returnAddress:\\n    name: a\\n    city: b\\n'",
    "'returnAddress:\\n\\tname: a\\n\\tcity: b\\n', 'returnAddress:\\n        name: a\\n        city: b\\n'",
    "'returnAddress:\\n \\tname: a\\n \\tcity: b\\n', 'returnAddress:\\n        name: a\\n        city: b\\n'",
    "'returnAddress:\\n\\t name: a\\n\\t city: b\\n', 'returnAddress:\\n         name: a\\n         city: b\\n'",
    "'ignore:\\n\\t- a\\n\\t- b\\n', 'ignore:\\n        - a\\n        - b\\n'",
    "'ignore:\\n\\t\\t- a\\n', 'ignore:\\n                - a\\n'",
  })
  void writesBlanksForTabs(String wrong, String right) {
    assertThat(mended("tab-indent", escaped(wrong))).isEqualTo(escaped(right));
  }

  @ParameterizedTest
  @CsvSource({
    // As far in as the other blocks of the manifest stand, or four when there is none.
    "'returnAddress:\\nname: a\\ncity: b\\n', 'returnAddress:\\n    name: a\\n    city: b\\n'",
    "'returnAddress:\\nname: a\\ncity: b\\ncustoms:\\n  dataDescription: c\\n',"
        + " 'returnAddress:\\n  name: a\\n  city: b\\ncustoms:\\n  dataDescription: c\\n'",
    "'returnAddress:\\nname: a\\n\\n# of the owner\\ncity: b\\n',"
        + " 'returnAddress:\\n    name: a\\n\\n# of the owner\\n    city: b\\n'",
  })
  void indentsTheChildrenOfABlock(String wrong, String right) {
    assertThat(mended("unindented-children", escaped(wrong))).isEqualTo(escaped(right));
  }

  @Test
  void movesAKeyToWhereMostOfItsLevelStand() {
    assertThat(mended("uneven-indent", with(IMPORT_S3, "    street1", "  street1")))
        .isEqualTo(IMPORT_S3);
    assertThat(mended("uneven-indent", with(IMPORT_S3, "bucket:", " bucket:")))
        .isEqualTo(IMPORT_S3);
  }

  @Test
  void movesNothingBehindOtherBlanks() {
    String text = with(IMPORT_S3, "    city", "  \u00A0\u00A0\u00A0city");

    assertThat(Findings.in(text))
        .filteredOn(finding -> finding.rule().equals("uneven-indent"))
        .allMatch(finding -> finding.correction() == null);
  }
}

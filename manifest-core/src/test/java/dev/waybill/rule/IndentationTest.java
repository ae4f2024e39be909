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
  void movesTheFirstKeyOfTheTextWhenAllOthersStandAtTheEdge() {
    String text = "  " + IMPORT_S3;

    assertThat(Findings.brief(text)).containsExactly("1:3 warning uneven-indent");
    assertThat(Findings.messages("uneven-indent", text))
        .containsExactly(
            "the indentation fits no line below; the level was chosen by the name of the option");
    assertThat(mended("uneven-indent", text)).isEqualTo(IMPORT_S3);
    assertThat(Findings.brief(" bucket: b\n deviceId: d\ngenerator: g\n"))
        .contains("3:1 warning uneven-indent");
    assertThat(Findings.brief(" bucket: b\ndeviceId: d\n generator: g\n"))
        .contains("2:1 warning uneven-indent");
  }

  @Test
  void movesNothingBehindOtherBlanks() {
    String text = with(IMPORT_S3, "    city", "  \u00A0\u00A0\u00A0city");

    assertThat(Findings.in(text))
        .filteredOn(finding -> finding.rule().equals("uneven-indent"))
        .allMatch(finding -> finding.correction() == null);
  }

  @ParameterizedTest
  @CsvSource({
    // Of those beside it, whichever column most of them have; at top level the edge, if one has it.
    "' bucket: b\\n deviceId: d\\ngenerator: g\\n', ' bucket: b\\n deviceId: d\\n generator: g\\n'",
    "'bucket: b\\n deviceId: d\\n', 'bucket: b\\ndeviceId: d\\n'",
    "'bucket: b\\n deviceId: d\\n generator: g\\n', 'bucket: b\\ndeviceId: d\\ngenerator: g\\n'",
    "'returnAddress:\\n  name: a\\n  city: b\\n    country: c\\n',"
        + " 'returnAddress:\\n  name: a\\n  city: b\\n  country: c\\n'",
    "'returnAddress:\\n    name: a\\n  city: b\\n    country: c\\n',"
        + " 'returnAddress:\\n    name: a\\n    city: b\\n    country: c\\n'",
  })
  void movesAKeyToTheColumnOfThoseBesideIt(String wrong, String right) {
    assertThat(mended("uneven-indent", escaped(wrong))).isEqualTo(escaped(right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customs:", "ignore:", "substitutions:"})
  void leavesABlockThatHasNothingWhereItStands(String block) {
    String text = with(IMPORT_S3, "deviceId:", "  " + block + "\ndeviceId:");

    assertThat(Findings.in(text))
        .filteredOn(finding -> finding.rule().equals("uneven-indent"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.correction()).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"logPrefix:", "generator: g"})
  void movesAnOptionWhetherOrNotItHasAText(String option) {
    assertThat(mended("uneven-indent", with(IMPORT_S3, "deviceId:", "  " + option + "\ndeviceId:")))
        .isEqualTo(with(IMPORT_S3, "deviceId:", option + "\ndeviceId:"));
  }

  @Test
  void indentsTheChildrenOfABlockThatIsIndentedItself() {
    String sound = IMPORT_S3.replaceAll("(?m)^(?=.)", "  ");

    assertThat(mended("unindented-children", sound.replace("\n      ", "\n  "))).isEqualTo(sound);
  }

  @Test
  void writesBlanksForTheTabsOfItemsUpToTheirColumn() {
    assertThat(mended("tab-indent", "operations:\n\t- exportBucket: a\n\t  prefix: p\n"))
        .isEqualTo("operations:\n        - exportBucket: a\n          prefix: p\n");
  }

  @Test
  void putsADashBeforeEachItemAndMovesWhatBelongsToIt() {
    assertThat(
            mended(
                "missing-dash",
                "operations:\n  exportBucket: a\n  prefix: p\n\n  # more\n  exportBucket: b\n"))
        .isEqualTo(
            "operations:\n  - exportBucket: a\n    prefix: p\n\n  # more\n  - exportBucket: b\n");
  }

  @Test
  void movesABlockBackToWhatIsBelowIt() {
    assertThat(mended("uneven-indent", with(IMPORT_S3, "returnAddress:", "    returnAddress:")))
        .isEqualTo(IMPORT_S3);
    assertThat(mended("uneven-indent", with(EXPORT_S3, "operations:", "    operations:")))
        .isEqualTo(EXPORT_S3);
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a colon, a dash or quotes although it is written with other signs. */
class LineMenderTest {

  /** The only repair, as {@code KIND from-to}. */
  private static String repair(Document document) {
    assertThat(document.repairs()).hasSize(1);
    Repair repair = document.repairs().get(0);
    return repair.kind()
        + " "
        + repair.span().start().column()
        + "-"
        + repair.span().end().column();
  }

  @ParameterizedTest
  @CsvSource({
    "bucket=b, OTHER_SEPARATOR 7-8",
    "bucket = b, OTHER_SEPARATOR 8-9",
    "bucket => b, OTHER_SEPARATOR 8-10",
    "bucket -> b, OTHER_SEPARATOR 8-10",
    "bucket := b, OTHER_SEPARATOR 8-10",
    "bucket:: b, OTHER_SEPARATOR 7-9",
    "bucket\uFF1Ab, LOOK_ALIKE 7-8",
    "bucket \u2236 b, LOOK_ALIKE 8-9",
    "\u201Cbucket\u201D: b, LOOK_ALIKE 1-9",
    "\u201Cbucket\u201D = b, OTHER_SEPARATOR 10-11",
    "bucket: \u201Cb\u201D, LOOK_ALIKE 9-12",
    "bucket: \u2018b\u2019, LOOK_ALIKE 9-12",
    "'bucket: \u201Cb\"', LOOK_ALIKE 9-12",
  })
  void readsOtherSignsForColonsAndQuotes(String line, String repair) {
    Document document = read(line + "\n");

    assertThat(fields(document)).containsExactly("bucket = b");
    assertThat(repair(document)).isEqualTo(repair);
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void keepsTheApostropheInOtherQuotes() {
    assertThat(fields(read("bucket: \u201Cb\u2019s\u201D\n"))).containsExactly("bucket = b\u2019s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201Cb",
        "b\u201D",
        "\u201Cb\u201Cc\u201D",
        "\u201C b\u201D",
        "\u201Cb \u201D",
        "\u201D\u201D",
        "\u201C\u201D",
        ":b",
        "=b",
        "b;",
      })
  void keepsWhatMayBeMeant(String value) {
    for (String colon : new String[] {": ", ":"}) {
      assertThat(fields(read("bucket" + colon + value + "\n")))
          .containsExactly("bucket = " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour = b", "colour => b", "bucket ~ b", "bucket", "=b", "bucket- b"})
  void mendsNothingBehindOtherWordsNorOtherSigns(String line) {
    Document document = read("deviceId: d\n" + line + "\n");

    assertThat(faults(document)).containsExactly("STRAY_TEXT 2:1");
    assertThat(document.repairs()).isEmpty();
  }

  // Dashes

  @ParameterizedTest
  @CsvSource({
    "\u2022 a, LOOK_ALIKE 3-4",
    "\u2022a, LOOK_ALIKE 3-4",
    "\u2013 a, LOOK_ALIKE 3-4",
    "* a, LOOK_ALIKE 3-4",
    "+ a, LOOK_ALIKE 3-4",
    "-- a, LOOK_ALIKE 3-5",
    "---- a, LOOK_ALIKE 3-7",
  })
  void readsOtherSignsForTheDashesOfAList(String item, String repair) {
    Document document = read("ignore:\n  " + item + "\n");

    Sequence patterns = (Sequence) document.find("ignore").orElseThrow().value();
    assertThat(patterns.items()).hasSize(1);
    assertThat(((Scalar) patterns.items().get(0)).text()).isEqualTo("a");
    assertThat(repair(document)).isEqualTo(repair);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a", "+a", "--a", "---", "\u2013", "*", ". a"})
  void takesNoOtherTextForAnItem(String text) {
    Document document = read("ignore:\n  " + text + "\nbucket: b\n");

    assertThat(fields(document)).containsExactly("ignore = ", "bucket = b");
    assertThat(faults(document)).containsExactly("STRAY_TEXT 2:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"* a", "\u2022 a", "-- a"})
  void readsBulletsOnlyWhereAListIs(String line) {
    assertThat(faults(read("bucket: b\n" + line + "\n"))).containsExactly("STRAY_TEXT 2:1");
  }

  @Test
  void mendsTheOptionsOfAnItem() {
    assertThat(fields(read("operations:\n  - exportBucket = b\n    prefix=p\n")))
        .containsExactly("operations", "operations[].exportBucket = b", "operations[].prefix = p");
  }

  // Semicolons

  @ParameterizedTest
  @CsvSource({
    "eraseDevice: yes;, eraseDevice = yes, STRAY_SEMICOLON 17-18",
    "eraseDevice: yes;;, eraseDevice = yes, STRAY_SEMICOLON 17-19",
    "manifestVersion: 2.0 ;, manifestVersion = 2.0, STRAY_SEMICOLON 22-23",
  })
  void leavesOutSemicolonsBehindWhatHasNone(String line, String field, String repair) {
    Document document = read(line + "\n");

    assertThat(fields(document)).containsExactly(field);
    assertThat(repair(document)).isEqualTo(repair);
    assertThat(document.fields().get(0).value().span().end().column())
        .isEqualTo(line.replaceAll("[ ;]+$", "").length() + 1);
  }
}

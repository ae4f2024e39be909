package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manifest that was written, or copied, as a list with a bullet before each option. */
class BulletsTest {
  private static final String IMPORT =
      """
      * manifestVersion: 2.0
      * bucket: b
      * deviceId: d
      * returnAddress:
          * name: n
          * city: c
      """;

  private static final List<String> IMPORTED =
      List.of(
          "manifestVersion = 2.0",
          "bucket = b",
          "deviceId = d",
          "returnAddress",
          "returnAddress.name = n",
          "returnAddress.city = c");

  @ParameterizedTest
  @ValueSource(strings = {"*", "-", "\u2022", "\u2013", "\u25CF"})
  void areReadOverBeforeEachOption(String bullet) {
    Document document = read(IMPORT.replace("*", bullet));

    assertThat(fields(document)).containsExactlyElementsOf(IMPORTED);
    assertThat(repairs(document)).startsWith("MARKED_LINES 1:1", "MARKED_LINES 2:1").hasSize(6);
    assertThat(faults(document)).isEmpty();
  }

  @Test
  void leaveEveryTextWhereItStands() {
    Document document = read(IMPORT);

    assertThat(document.find("bucket").orElseThrow().keySpan().start().column()).isEqualTo(3);
    assertThat(document.find("returnAddress.city").orElseThrow().value().span().start().column())
        .isEqualTo(13);
  }

  @Test
  void mayBeMissingBeforeWhatStandsDeeper() {
    assertThat(fields(read(IMPORT.replace("    * ", "      "))))
        .containsExactlyElementsOf(IMPORTED);
  }

  @Test
  void mayBeFarFromTheText() {
    assertThat(fields(read(IMPORT.replace("* ", "*   ").replace("    *   ", "      * "))))
        .containsExactlyElementsOf(IMPORTED);
  }

  @Test
  void mayStandDeeperAllOfThem() {
    Document document = read(IMPORT.replaceAll("(?m)^", "  "));

    assertThat(fields(document)).containsExactlyElementsOf(IMPORTED);
    assertThat(repairs(document)).startsWith("MARKED_LINES 1:3");
  }

  @Test
  void letCommentsAndBlankLinesBe() {
    Document document =
        read("# a list\n\n" + IMPORT.replace("* deviceId", "# the disk\n   \n* deviceId"));

    assertThat(fields(document)).containsExactlyElementsOf(IMPORTED);
    assertThat(repairs(document)).startsWith("MARKED_LINES 3:1").hasSize(6);
  }

  @Test
  void areNoneWhenALineBesideThemHasNone() {
    Document document = read(IMPORT.replace("* deviceId", "deviceId"));

    assertThat(repairs(document)).noneMatch(repair -> repair.startsWith("MARKED"));
    assertThat(fields(document)).contains("deviceId = d");
  }

  @Test
  void areNoneBeforeTwoOptionsOnly() {
    String two = "- bucket: b\n- deviceId: d\n";

    assertThat(repairs(read(two))).noneMatch(repair -> repair.startsWith("MARKED"));
    assertThat(repairs(read(two + "- colour: blue\n")))
        .noneMatch(repair -> repair.startsWith("MARKED"));
    assertThat(repairs(read(two + "- generator: g\n"))).startsWith("MARKED_LINES 1:1");
  }

  @Test
  void areNoneWithoutABlankBehind() {
    assertThat(repairs(read("-bucket: b\n-deviceId: d\n-generator: g\n")))
        .noneMatch(repair -> repair.startsWith("MARKED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "-"})
  void areTheDashesOfAListThatManifestsHave(String bullet) {
    Document document =
        read(
            "* bucket: b\n* deviceId: d\n* generator: g\n* ignore:\n    * a$\n    * ^b/\n"
                .replace("*", bullet));

    assertThat(Documents.shape(document.find("ignore").orElseThrow().value()))
        .isEqualTo(List.of("a$", "^b/"));
    assertThat(document.find("generator").orElseThrow().text()).isEqualTo("g");
  }

  private static final String EXPORT =
      """
      * manifestVersion: 2.0
      * deviceId: d
      * logBucket: l
      * operations:
          * exportBucket: one
            prefix: p
          * exportBucket: two
      """;

  private static final List<String> EXPORTED =
      List.of(
          "manifestVersion = 2.0",
          "deviceId = d",
          "logBucket = l",
          "operations",
          "operations[].exportBucket = one",
          "operations[].prefix = p",
          "operations[].exportBucket = two");

  @ParameterizedTest
  @ValueSource(strings = {"*", "-", "\u2022"})
  void areTheDashesOfOperations(String bullet) {
    Document document = read(EXPORT.replace("*", bullet));

    assertThat(fields(document)).containsExactlyElementsOf(EXPORTED);
    assertThat(repairs(document)).startsWith("MARKED_LINES 1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\u2022"})
  void standBeforeTheOptionsOfAnOperationToo(String bullet) {
    Document deeper = read(EXPORT.replace("      prefix", "      * prefix").replace("*", bullet));
    Document beside = read(EXPORT.replace("      prefix", "    * prefix").replace("*", bullet));

    assertThat(fields(deeper)).containsExactlyElementsOf(EXPORTED);
    assertThat(fields(beside)).containsExactlyElementsOf(EXPORTED);
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which option belongs to which, where indentation tells it and where names do. */
class LevelsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11})
  void takesAnyIndentThatIsKept(int blanks) {
    String indent = " ".repeat(blanks);
    Document document =
        read("returnAddress:\n" + indent + "name: N\n" + indent + "city:C\nbucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "returnAddress", "returnAddress.name = N", "returnAddress.city = C", "bucket = b");
    assertThat(repairs(document)).containsExactly("TIGHT_COLON 3:" + (blanks + 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void takesDashesInAnyColumnFromThatOfTheirOptionOn(int blanks) {
    String indent = " ".repeat(blanks);
    Document document =
        read(
            "operations:\n"
                + indent
                + "- exportBucket: a\n"
                + indent
                + "  prefix: p\n"
                + indent
                + "- exportBucket: b\n"
                + "ignore:\n"
                + indent
                + "- ^x: y$\n"
                + indent
                + "- \\.tmp$\n"
                + "bucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].exportBucket = b",
            "ignore",
            "bucket = b");
    assertThat(Documents.shape(document.find("ignore").orElseThrow().value()))
        .isEqualTo(List.of("^x: y$", "\\.tmp$"));
    assertThat(document.repairs()).isEmpty();
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void readsItemsBehindATightDash() {
    Document document = read("operations:\n  -exportBucket:a\n   prefix: p\nignore:\n -\\.tmp$\n");
    assertThat(fields(document))
        .containsExactly(
            "operations", "operations[].exportBucket = a", "operations[].prefix = p", "ignore");
    assertThat(repairs(document))
        .containsExactly("TIGHT_DASH 2:3", "TIGHT_COLON 2:16", "TIGHT_DASH 5:2");
  }

  @Test
  void readsAnItemWhoseOptionsBeginOnTheNextLine() {
    Document document =
        read("operations:\n  -\n    exportBucket: a\n    prefix: p\n  -\n    exportBucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].exportBucket = b");
    assertThat(document.repairs()).isEmpty();
  }

  @Test
  void adoptsTheChildrenOfBlocksThatAreNotIndented() {
    Document document =
        read(
            """
            returnAddress:
            name: Jane Roe
            city: Anytown
            customs:
            dataDescription: d
            deviceValue: 1
            contentTypes:
            jpg: image/jpeg
            3gp: video/3gpp
            deviceId: 49382
            """);
    assertThat(fields(document))
        .containsExactly(
            "returnAddress",
            "returnAddress.name = Jane Roe",
            "returnAddress.city = Anytown",
            "customs",
            "customs.dataDescription = d",
            "customs.deviceValue = 1",
            "contentTypes",
            "contentTypes.jpg = image/jpeg",
            "contentTypes.3gp = video/3gpp",
            "deviceId = 49382");
    assertThat(repairs(document))
        .containsExactly(
            "UNINDENTED_CHILDREN 2:1", "UNINDENTED_CHILDREN 5:1", "UNINDENTED_CHILDREN 8:1");
  }

  @Test
  void adoptsInTheFormWhereEveryLineButTheFirstBeginsWithABlank() {
    Document document =
        read(
            """
            manifestVersion: 2.0;
             returnAddress:
             name: Jane Roe
             city: Anytown
             deviceId: 1
             eraseDevice: yes;
            """);
    assertThat(fields(document))
        .containsExactly(
            "manifestVersion = 2.0",
            "returnAddress",
            "returnAddress.name = Jane Roe",
            "returnAddress.city = Anytown",
            "deviceId = 1",
            "eraseDevice = yes");
    assertThat(repairs(document))
        .contains("STRAY_SEMICOLON 1:21", "UNINDENTED_CHILDREN 3:2", "STRAY_SEMICOLON 6:18");
    assertThat(document.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void makesAnItemOfOperationsWithoutDash(String indent) {
    Document document =
        read(
            "operations:\n"
                + indent
                + "exportBucket: a\n"
                + indent
                + "prefix: p\n"
                + indent
                + "beginMarker: m\n"
                + "fileSystem: NTFS\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].beginMarker = m",
            "fileSystem = NTFS");
    assertThat(repairs(document)).contains("MISSING_DASH 2:" + (indent.length() + 1));
    assertThat(document.find("operations").orElseThrow().value()).isInstanceOf(Sequence.class);
  }

  @Test
  void putsALineOfAnotherIndentWhereItsNameBelongs() {
    Document document =
        read(
            """
            returnAddress:
                name: N
              city: C
                country: USA
             deviceId: d
            bucket: b
            """);
    assertThat(fields(document))
        .containsExactly(
            "returnAddress",
            "returnAddress.name = N",
            "returnAddress.city = C",
            "returnAddress.country = USA",
            "deviceId = d",
            "bucket = b");
    assertThat(repairs(document)).isNotEmpty().allMatch(repair -> repair.startsWith("UNEVEN"));
  }

  @Test
  void doesNotTakeAKnownOptionForTheContentOfTheEmptyOneAbove() {
    Document document = read("logPrefix:\n  bucket: b\nprefix:\n    deviceId: d\n");
    assertThat(document.text("bucket")).isEqualTo("b");
    assertThat(document.text("deviceId")).isEqualTo("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "    "})
  void beginsAnotherItemWhereItsFirstOptionComesAgain(String indent) {
    Document document =
        read(
            "operations:\n  exportBucket: one\n  prefix: p\n  exportBucket: two\n"
                    .replace("\n  ", "\n" + indent)
                + "deviceId: d\n");

    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = one",
            "operations[].prefix = p",
            "operations[].exportBucket = two",
            "deviceId = d");
    assertThat(Documents.shape(document.find("operations").orElseThrow().value()))
        .asInstanceOf(LIST)
        .hasSize(2);
    assertThat(repairs(document))
        .filteredOn(repair -> repair.startsWith("MISSING_DASH"))
        .containsExactly(
            "MISSING_DASH 2:" + (indent.length() + 1), "MISSING_DASH 4:" + (indent.length() + 1));
    assertThat(Documents.faults(document)).isEmpty();
  }

  @Test
  void beginsAnotherItemWhereOneHasLostItsDash() {
    Document document =
        read(
            """
            operations:
              - exportBucket: one
                prefix: o
                exportBucket: two
                prefix: p
              - exportBucket: three
                prefix: q
            """);

    assertThat(Documents.faults(document)).isEmpty();
    assertThat(repairs(document)).containsExactly("MISSING_DASH 4:5");
    assertThat(Documents.shape(document.find("operations").orElseThrow().value()))
        .asInstanceOf(LIST)
        .hasSize(3);
  }

  @Test
  void beginsNoOtherItemForTheSameBucketWhereItemsHaveDashes() {
    Document document =
        read("operations:\n  - exportBucket: one\n    exportBucket: one\n    prefix: p\n");

    assertThat(Documents.faults(document)).containsExactly("DUPLICATE_KEY 3:5");
    assertThat(Documents.shape(document.find("operations").orElseThrow().value()))
        .asInstanceOf(LIST)
        .hasSize(1);
  }

  @Test
  void takesABulletForADashOnlyWhereAListIs() {
    Document list = read("ignore:\n  - a$\n  * b$\nbucket: b\n");
    Document block = read("returnAddress:\n    name: n\n    * city: c\n");

    assertThat(Documents.shape(list.find("ignore").orElseThrow().value()))
        .isEqualTo(List.of("a$", "b$"));
    assertThat(repairs(list)).containsExactly("LOOK_ALIKE 3:3");
    assertThat(repairs(block)).noneMatch(repair -> repair.startsWith("LOOK_ALIKE"));
  }

  @Test
  void putsAStrangerIntoTheLevelLeftOfIt() {
    assertThat(fields(read("returnAddress:\n    name: n\n      colour: blue\n    city: c\n")))
        .containsExactly(
            "returnAddress",
            "returnAddress.name = n",
            "returnAddress.colour = blue",
            "returnAddress.city = c");
    assertThat(fields(read("returnAddress:\n    name: n\n  colour: blue\nbucket: b\n")))
        .containsExactly("returnAddress", "returnAddress.name = n", "colour = blue", "bucket = b");
  }

  @Test
  void notesAnotherIndentOnceForEachColumn() {
    Document document =
        read("returnAddress:\n    name: n\n   city: c\n   country: d\n     street1: s\n");

    assertThat(repairs(document)).containsExactly("UNEVEN_INDENT 3:4", "UNEVEN_INDENT 5:6");
  }

  @Test
  void notesAnotherColumnOfDashesOnce() {
    Document document = read("ignore:\n    - a$\n  - b$\n  - c$\n");

    assertThat(Documents.shape(document.find("ignore").orElseThrow().value()))
        .isEqualTo(List.of("a$", "b$", "c$"));
    assertThat(repairs(document)).containsExactly("UNEVEN_INDENT 3:3");
  }

  @Test
  void takesNoNameIntoAListThatStandsWhereAMapBelongs() {
    assertThat(fields(read("contentTypes:\n- ::\n\"\":\nbucket: b\n")))
        .contains("contentTypes", "bucket = b")
        .noneMatch(field -> field.contains("[]"));
  }
}

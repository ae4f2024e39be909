package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a mistake, or goes on with it, is no mistake of its own. */
class OneMistakeOfManyLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "returnAddress\n    name: n\n    city: c", // no colon
        "operations\n- exportBucket: b\n- exportBucket: c",
        "operations\n  - exportBucket: b\n    prefix: p\n  - exportBucket: c",
        "one\ntwo\nthree",
        "- one\n- two\n- three", // no list
        "- one:\n    two\n- three: x",
      })
  void isReportedAtItsFirstLine(String mistake) {
    Document document = read("bucket: b\n" + mistake + "\ndeviceId: d\n");

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
    assertThat(document.faults()).hasSize(1);
    assertThat(document.faults().get(0).span().start().line()).isEqualTo(2);
  }

  @Test
  void readsOverTheBlockBelowATextThatStandsInItsPlace() {
    Document document =
        read("returnAddress: see below\n    name: n\n- x\n    city: c\nbucket: b\n");

    assertThat(fields(document)).containsExactly("returnAddress = see below", "bucket = b");
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void readsOverTheRestOfAFlowCollection() {
    Document document = read("ignore: [\n  a,\n  b\n]\nbucket: b\n");

    assertThat(fields(document)).containsExactly("ignore = [", "bucket = b");
    assertThat(faults(document)).containsExactly("FLOW_COLLECTION 1:9");
  }

  @Test
  void readsOverTheRestOfATextWhoseQuoteIsOpen() {
    Document document = read("prefix: \"one\ntwo\nthree\"\nfour\nbucket: b\n");

    assertThat(faults(document)).containsExactly("MALFORMED_QUOTES 1:9", "STRAY_TEXT 4:1");
    assertThat(fields(document)).containsExactly("prefix = \"one", "bucket = b");
    assertThat(faults(read("prefix: \"one\nbucket: b\ntwo\"\n")))
        .containsExactly("MALFORMED_QUOTES 1:9", "STRAY_TEXT 3:1");
  }

  @Test
  void readsOverWhatStandsBelowAnItemThatIsAText() {
    Document document =
        read("operations:\n  - one\n      two: x\n  - exportBucket: b\nbucket: b\n");

    assertThat(document.faults()).isEmpty();
    assertThat(fields(document))
        .containsExactly("operations", "operations[].exportBucket = b", "bucket = b");
  }

  // Operations with a dash too much

  @Test
  void takesTheOptionsOfAnImportForThoseOfOneOperation() {
    Document document =
        read("operations:\n  - destination: glacier\n  - region: r\n  - source: device\n");

    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].destination = glacier",
            "operations[].region = r",
            "operations[].source = device");
    assertThat(operations(document)).isEqualTo(1);
    assertThat(faults(document)).containsExactly("STRAY_LIST_ITEM 3:3");
  }

  @Test
  void takesTheOptionsOfAnExportForThoseOfOneOperationWhenSeveralFollow() {
    Document document =
        read("operations:\n  - exportBucket: b\n  - prefix: p\n  - beginMarker: a\n");

    assertThat(operations(document)).isEqualTo(1);
    assertThat(faults(document)).containsExactly("STRAY_LIST_ITEM 3:3");
    assertThat(document.faults().get(0).found()).startsWith("a dash too much");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - exportBucket: b\n  - prefix: p\n  - exportBucket: c\n",
        "  - exportBucket: b\n  - prefix: p\n  - colour: blue\n",
        "  - exportBucket: b\n    prefix: p\n  - prefix: q\n  - beginMarker: a\n",
        "  - prefix: p\n  - beginMarker: a\n  - endMarker: b\n",
      })
  void takesOtherDashesForThoseOfOperations(String items) {
    Document document = read("operations:\n" + items);

    assertThat(operations(document)).isEqualTo(3);
    assertThat(document.faults()).isEmpty();
  }

  private static int operations(Document document) {
    return ((Sequence) document.find("operations").orElseThrow().value()).items().size();
  }

  // Dashes without a blank, and of another length

  @ParameterizedTest
  @ValueSource(strings = {"-exportBucket: b\n   prefix: p", "-exportBucket: b\n    prefix: p"})
  void findsTheOptionsBelowATightDash(String item) {
    Document document = read("operations:\n  " + item + "\n");

    assertThat(fields(document))
        .containsExactly("operations", "operations[].exportBucket = b", "operations[].prefix = p");
    assertThat(repairs(document)).containsExactly("TIGHT_DASH 2:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-- exportBucket: b\n    prefix: p", "-- exportBucket: b\n     prefix: p"})
  void findsTheOptionsBelowALongDash(String item) {
    Document document = read("operations:\n  " + item + "\n");

    assertThat(fields(document))
        .containsExactly("operations", "operations[].exportBucket = b", "operations[].prefix = p");
    assertThat(repairs(document)).containsExactly("LOOK_ALIKE 2:3");
  }
}

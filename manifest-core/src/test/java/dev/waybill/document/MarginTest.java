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

/** What stands at the edge of every line, and when it is taken for no part of the manifest. */
class MarginTest {

  /** Where marks were read over, as {@code line:from-to}. */
  private static List<String> marks(Document document) {
    return document.repairs().stream()
        .filter(repair -> repair.kind() == Repair.Kind.MARKED_LINES)
        .map(Repair::span)
        .map(span -> Documents.place(span.start()) + "-" + span.end().column())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"> ", ">", ">> ", "> > ", "> > > ", "| ", "+", "$ ", "% ", "1 ", "1: ", "1. "})
  void readsOverWhatBeginsEveryLine(String mark) {
    boolean isNumber = mark.startsWith("1");
    String second = isNumber ? mark.replace('1', '2') : mark;
    String third = isNumber ? mark.replace('1', '3') : mark;
    Document document =
        read(mark + "bucket: b\n" + second + "returnAddress:\n" + third + "    city: c\n");

    assertThat(fields(document))
        .containsExactly("bucket = b", "returnAddress", "returnAddress.city = c");
    int to = mark.stripTrailing().length() + 1;
    assertThat(marks(document)).containsExactly("1:1-" + to, "2:1-" + to, "3:1-" + to);
    assertThat(repairs(document)).hasSize(3);
    assertThat(faults(document)).isEmpty();
  }

  @Test
  void keepsTheColumnsThatLinesHaveBehindNumbersOfAnyLength() {
    Document document =
        read("  8| bucket: b\n  9| returnAddress:\n 10|     city: c\n100|     name: n\n");

    assertThat(fields(document))
        .containsExactly(
            "bucket = b", "returnAddress", "returnAddress.city = c", "returnAddress.name = n");
    assertThat(marks(document)).containsExactly("1:3-5", "2:3-5", "3:2-5", "4:1-5");
  }

  @Test
  void readsOverTheNumbersOfEmptyLines() {
    Document document = read("1 bucket: b\n2\n\n3\tdeviceId: d\n10 prefix: p\n");

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d", "prefix = p");
    assertThat(marks(document)).containsExactly("1:1-2", "2:1-2", "4:1-3", "5:1-3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 bucket: b\n1 deviceId: d\n2 prefix: p\n", // the same twice
        "3 bucket: b\n2 deviceId: d\n1 prefix: p\n", // backwards
        "1 bucket: b\n2 deviceId: d\nprefix: p\n", // one without
        "1 bucket: b\n2 deviceId: d\n", // too few
        "1bucket: b\n2deviceId: d\n3prefix: p\n", // part of the name
        "> bucket: b\n> deviceId: d\nprefix: p\n",
        "> bucket: b\n> deviceId: d\n",
        "& bucket: b\n& deviceId: d\n& prefix: p\n",
        "\"bucket: b\"\n\"deviceId: d\"\nprefix: p\n",
        "\"bucket: b\"\n\"deviceId: d\"\n",
        "\"bucket\": b\n\"deviceId\": d\n\"prefix\": p\n",
        "bucket: b,\ndeviceId: d\nprefix: p,\nacl: private,\n",
        "bucket: b,\ndeviceId: d,\n",
        "bucket: b.\ndeviceId: d.\nprefix: p.\n"
      })
  void takesNothingForAMarkThatOtherLinesDoNotHave(String text) {
    assertThat(marks(read(text))).isEmpty();
  }

  @Test
  void takesNumbersOfMoreThanSixDigitsForNoLineNumbers() {
    assertThat(marks(read("999997 bucket: b\n999998 deviceId: d\n999999 prefix: p\n"))).hasSize(3);
    assertThat(marks(read("9999997 bucket: b\n9999998 deviceId: d\n9999999 prefix: p\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\\"})
  void readsOverWhatEndsEveryLine(String mark) {
    Document document = read("bucket: b%s\ndeviceId: d%s  \n\nprefix: p%s\n".replace("%s", mark));

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d", "prefix = p");
    assertThat(marks(document)).containsExactly("1:10-11", "2:12-13", "4:10-11");
  }

  @Test
  void doesNotAskForTheMarkWhereABlockBeginsOrEndsNorBehindComments() {
    Document document =
        read(
            """
            bucket: b,
            # written by a script
            returnAddress:
                name: n,
                city: c

            deviceId: d,
            prefix: p
            """);

    assertThat(fields(document))
        .containsExactly(
            "bucket = b",
            "returnAddress",
            "returnAddress.name = n",
            "returnAddress.city = c",
            "deviceId = d",
            "prefix = p");
    assertThat(marks(document)).containsExactly("1:10-11", "4:12-13", "7:12-13");
    assertThat(marks(read("bucket: b,\nreturnAddress:\n  name: n\n  city: c,\nprefix: p,\n")))
        .isEmpty();
  }

  @Test
  void readsOverTheQuotesAroundEveryLine() {
    Document document =
        read("\"bucket: b\"\n  \"returnAddress:\" \n\n\"    city: c\"\n\"deviceId: d\"\n");

    assertThat(fields(document))
        .containsExactly("bucket = b", "returnAddress", "returnAddress.city = c", "deviceId = d");
    assertThat(marks(document))
        .containsExactly(
            "1:1-2", "1:11-12", "2:3-4", "2:18-19", "4:1-2", "4:13-14", "5:1-2", "5:13-14");
  }

  /** Mail that is quoted twice has one blank between the marks; more of them belong to the text. */
  @ParameterizedTest
  @ValueSource(strings = {">  > ", "| | ", "+ + "})
  void takesSeveralMarksOnlyAsMailHasThem(String marks) {
    Document document = read((marks + "bucket: b\n").repeat(3));

    assertThat(marks(document)).containsExactly("1:1-2", "2:1-2", "3:1-2");
  }
}

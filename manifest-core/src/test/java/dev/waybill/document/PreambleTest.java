package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above the first option, and when it is taken for one mistake. */
class PreambleTest {
  private static final String FOUND = "what stands above the first option is no part of a manifest";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@example.org\nTo: b@example.org\n\n",
        "Date: today\nContent-Type: text/plain\n",
        "Dear all,\n\nhere it is:\n",
        "colour: blue\nand so on\n",
        "and so on\ncolour: blue\n",
        "---\ntitle: June\n---\n",
      })
  void isOneMistakeHoweverManyLinesItHas(String above) {
    for (String first : new String[] {"bucket: b", "bukcet: b", "bucket=b"}) {
      Document document = read(above + first + "\ndeviceId: d\n");

      assertThat(document.fields()).hasSize(2);
      assertThat(faults(document)).containsExactly("STRAY_TEXT 1:1");
      assertThat(document.faults().get(0).found()).isEqualTo(FOUND);
    }
  }

  @Test
  void beginsWhereItsFirstTextDoes() {
    assertThat(faults(read("\n# c\n   Dear all,\nhere it is\nbucket: b\n")))
        .containsExactly("STRAY_TEXT 3:4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@example.org\n", // one line may be an option that nobody knows
        "colour: blue\nshape: round\n",
        " From: a\n To: b\n", // indented, which no mail is
        "here it is\n",
        "Dear all,\nhere it is\n- x\n",
        "Dear all,\nhere it is\n// for June\n",
        "Dear all,\nhere it is\n```\n",
        "Dear all,\nhere it is\n~~~\n",
        "Dear all,\nhere it is\n<<<<<<< HEAD\n",
        "Dear all,\nhere it is\n\"colour\": blue\n",
        "---\n---\n",
      })
  void isNoneWhereOthersTellMoreOfTheLines(String above) {
    Document document = read(above + "bucket: b\n");

    assertThat(document.faults()).extracting(Fault::found).doesNotContain(FOUND);
  }

  @Test
  void endsAboveTheFirstOptionOfTheFormat() {
    assertThat(fields(read("Dear all,\nhere it is\nbucket: b\nto: x\n")))
        .containsExactly("bucket = b", "to = x");
  }

  @Test
  void hasAtMostTwoHundredLines() {
    String line = "to be read\n";
    assertThat(read(line.repeat(199) + "bucket: b\n").faults())
        .extracting(Fault::found)
        .containsExactly(FOUND);
    assertThat(read(line.repeat(200) + "bucket: b\n").faults())
        .extracting(Fault::found)
        .doesNotContain(FOUND);
  }
}

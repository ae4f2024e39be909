package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fences, the markers of a merge and long comments, which stand around parts of a manifest. */
class FrameTest {
  @ParameterizedTest
  @ValueSource(strings = {"```", "```yaml", "~~~", "  ```"})
  void readsWhatStandsInsideAFence(String fence) {
    Document document = read("See:\n" + fence + "\nbucket: b\n" + fence + "\nacl: private\n");

    assertThat(fields(document)).containsExactly("bucket = b");
    assertThat(repairs(document))
        .containsExactly("CODE_FENCE 2:" + (fence.indexOf(fence.strip()) + 1));
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void readsOnBehindAFenceThatHoldsNoOption() {
    assertThat(fields(read("```\ncolour: blue\n```\nbucket: b\n")))
        .containsExactly("colour = blue", "bucket = b");
    assertThat(fields(read("bucket: b\n```\ndeviceId: d\n")))
        .containsExactly("bucket = b", "deviceId = d");
  }

  @Test
  void readsTheFirstSideOfAMerge() {
    Document document =
        read(
            """
            <<<<<<< HEAD
            bucket: b
            ||||||| june
            bucket: c
            \s
            =======
            bucket: d
            >>>>>>> may
            deviceId: d
            """);

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
    assertThat(faults(document)).containsExactly("MERGE_CONFLICT 1:1");
  }

  @Test
  void readsBothPartsAroundAMarkerThatWasLeftOver() {
    for (String marker : new String[] {">>>>>>> may", "=======", "<<<<<<< HEAD", ">>>>>>>"}) {
      Document document = read("bucket: b\n" + marker + "\ndeviceId: d\n");

      assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
      assertThat(faults(document)).containsExactly("MERGE_CONFLICT 2:1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"======", "========", "<<<<<<<HEAD", "====== x", "  ======="})
  void takesOnlySevenSignsForAMarker(String line) {
    assertThat(faults(read("bucket: b\n" + line + "\ndeviceId: d\n")))
        .isNotEmpty()
        .noneMatch(fault -> fault.startsWith("MERGE_CONFLICT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/* x\nacl: private\n*/", "<!-- x\nacl: private\n-->", "/* x\nx: */"})
  void readsOverACommentOfSeveralLines(String comment) {
    Document document = read("bucket: b\n" + comment + "\ndeviceId: d\n");

    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d");
    assertThat(faults(document)).containsExactly("STRAY_TEXT 2:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/* x */", "<!-- x -->", "/* x", "<!-- x", "// x: y", "; x: y"})
  void readsWhatFollowsACommentOfOneLineOrOneThatNothingEnds(String comment) {
    assertThat(fields(read("bucket: b\n" + comment + "\ndeviceId: d\n")))
        .containsExactly("bucket = b", "deviceId = d");
  }

  @Test
  void readsOverNoCommentOfMoreThanAHundredLines() {
    String line = "x: y\n";
    assertThat(fields(read("bucket: b\n/*\n" + line.repeat(99) + "*/\n")))
        .containsExactly("bucket = b");
    assertThat(fields(read("bucket: b\n/*\n" + line.repeat(100) + "*/\n")))
        .contains("bucket = b", "x = y");
  }
}

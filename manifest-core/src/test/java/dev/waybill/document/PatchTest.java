package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a patch takes out and puts in, left in a manifest. */
class PatchTest {
  @Test
  void readsWhatThePatchPutsIn() {
    Document document =
        read("bucket: b\n-acl: private\n-prefix: p\n+acl: public-read\n+prefix: q\ndeviceId: d\n");

    assertThat(fields(document))
        .containsExactly("bucket = b", "acl = public-read", "prefix = q", "deviceId = d");
    assertThat(faults(document)).containsExactly("MERGE_CONFLICT 2:1");
    assertThat(document.faults().get(0).found()).isEqualTo("patch");
    assertThat(document.find("acl").orElseThrow().keySpan().start().column()).isEqualTo(2);
  }

  @Test
  void readsSeveralOfThem() {
    Document document = read("-bucket: b\n+bucket: c\n-acl: private\n+acl: public-read\n");

    assertThat(fields(document)).containsExactly("bucket = c", "acl = public-read");
    assertThat(faults(document)).containsExactly("MERGE_CONFLICT 1:1", "MERGE_CONFLICT 3:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-acl: private\ndeviceId: d\n", // nothing is put in
        "-x: private\n+acl: public-read\n", // no options
        "-acl: private\n+x: public-read\n",
        " -acl: private\n +acl: public-read\n",
      })
  void takesOtherDashesForThoseOfItems(String lines) {
    assertThat(faults(read("bucket: b\n" + lines)))
        .isNotEmpty()
        .noneMatch(fault -> fault.startsWith("MERGE_CONFLICT"));
  }

  @Test
  void leavesTheItemsOfAListAlone() {
    Document document = read("bucket: b\nignore:\n-acl: private\n+acl: x\n");

    assertThat(faults(document)).noneMatch(fault -> fault.startsWith("MERGE_CONFLICT"));
  }

  @Test
  void takesOutAtMostTwentyOneLines() {
    String put = "+acl: public-read\n";
    assertThat(faults(read("-acl: private\n".repeat(21) + put)))
        .containsExactly("MERGE_CONFLICT 1:1");
    assertThat(faults(read("-acl: private\n".repeat(23) + put)))
        .doesNotContain("MERGE_CONFLICT 1:1");
  }
}

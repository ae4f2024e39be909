package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A second manifest behind the first. */
class RepetitionTest {
  @Test
  void readsNothingOfASecondManifest() {
    Document document =
        read(
            """
            bucket: b
            deviceId: d
            prefix: p
            returnAddress:
                city: c
            bucket:b
            returnAddress:
               city:c
            and so on
            deviceId: e
            """);

    assertThat(fields(document))
        .containsExactly(
            "bucket = b", "deviceId = d", "prefix = p", "returnAddress", "returnAddress.city = c");
    assertThat(faults(document)).containsExactly("SEVERAL_DOCUMENTS 6:1");
    assertThat(repairs(document)).isEmpty();
  }

  @Test
  void takesTwoOptionsThatAreSetAgainForSlips() {
    Document document = read("bucket: b\ndeviceId: d\nbucket: c\ndeviceId: e\n");

    assertThat(document.fields()).hasSize(4);
    assertThat(faults(document)).containsExactly("DUPLICATE_KEY 3:1", "DUPLICATE_KEY 4:1");
  }

  @Test
  void takesThreeThatAreLessThanHalfOfWhatFollowsForSlips() {
    String first = "bucket: b\ndeviceId: d\nprefix: p\n";
    String between = "acl: private\nlogBucket: l\ngenerator: g\n";
    String last = "deviceId: e\nprefix: q\n";

    assertThat(faults(read(first + "bucket: c\n" + between + last)))
        .containsExactly("SEVERAL_DOCUMENTS 4:1");
    assertThat(faults(read(first + "bucket: c\n" + between + "cacheControl: x\n" + last)))
        .containsExactly("DUPLICATE_KEY 4:1", "DUPLICATE_KEY 9:1", "DUPLICATE_KEY 10:1");
  }

  @Test
  void countsOnlyOptionsOfTheFormat() {
    String names = "colour: blue\nshape: round\nsize: small\n";

    assertThat(faults(read("bucket: b\n" + names + names)))
        .containsExactly("DUPLICATE_KEY 5:1", "DUPLICATE_KEY 6:1", "DUPLICATE_KEY 7:1");
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much is read of a text at most. */
class BudgetsTest {
  @Test
  void readsEightLevelsAndNoMore() {
    StringBuilder text = new StringBuilder("bucket: b\n");
    for (int i = 0; i <= 8; i++) {
      text.append(" ".repeat(i)).append("x:\n");
    }
    assertThat(read(text.toString()).faults()).isEmpty();
    text.append(" ".repeat(9)).append("x:\n");
    assertThat(faults(read(text.toString()))).containsExactly("TOO_LARGE 11:10");
  }

  @Test
  void countsTheLevelsOfListsToo() {
    StringBuilder text = new StringBuilder("bucket: b\n");
    for (int i = 0; i < 12; i++) {
      text.append(" ".repeat(i * 2)).append("- x:\n");
    }
    String below = "x:\n" + text.substring("bucket: b\n".length());
    assertThat(faults(read("bucket: b\n" + below))).hasSize(1).first().asString().startsWith("TOO");
  }

  @Test
  void readsTwentyThousandEntriesAndNoMore() {
    String distinct = "ignore:\n" + "- x\n".repeat(19_999);
    assertThat(read(distinct).isReadable()).isTrue();
    assertThat(faults(read(distinct + "- x\n"))).containsExactly("TOO_LARGE 20001:1");
  }

  @Test
  void stopsAfterFiveHundredFaults() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("key").append(i).append(": \"open\n");
    }
    assertThat(faults(read(text.toString()))).hasSize(501).last().isEqualTo("TOO_LARGE 500:1");
  }
}

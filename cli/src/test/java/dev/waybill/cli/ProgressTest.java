package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results and progress share one writer here, as they share one screen. */
@Timeout(60)
class ProgressTest {
  private static final String CLEAR = "\r\u001B[K";

  private final StringWriter screen = new StringWriter();
  private final PrintWriter writer = new PrintWriter(screen);

  @Test
  void isClearedBeforeEachResultAndAtTheEnd() throws Exception {
    try (Progress progress = new Progress(3, writer, true, 0)) {
      for (int i = 1; i <= 3; i++) {
        print(progress, "result " + i + "\n");
        waitForALineBehind("result " + i + "\n");
      }
    }

    String[] parts = screen.toString().split("result \\d\n", -1);
    assertThat(parts).hasSize(4);
    assertThat(parts[0]).isEmpty();
    for (int i = 1; i < parts.length; i++) {
      assertThat(parts[i]).startsWith("\r").endsWith(CLEAR).contains("/3 ");
      assertThat(parts[i]).doesNotContain("\n");
    }
  }

  @Test
  void isNotThereWhereNobodyLooksOrInTheFirstMoments() throws Exception {
    for (Progress quiet :
        new Progress[] {
          new Progress(2, writer, false, 0), new Progress(2, writer, true, Long.MAX_VALUE)
        }) {
      print(quiet, "a");
      print(quiet, "b");
      quiet.close();
    }

    assertThat(screen).hasToString("abab");
  }

  @Test
  void saysWhetherWhatWasPrintedWasLost() throws Exception {
    try (Progress progress = new Progress(2, writer, true, 0)) {
      assertThat(progress.around(() -> true)).isTrue();
      assertThat(progress.around(() -> false)).isFalse();
    }
  }

  private void print(Progress progress, String text) throws IOException {
    progress.around(
        () -> {
          writer.print(text);
          return writer.checkError();
        });
  }

  private void waitForALineBehind(String result) throws InterruptedException {
    while (screen.toString().endsWith(result)) {
      Thread.sleep(5);
    }
  }
}

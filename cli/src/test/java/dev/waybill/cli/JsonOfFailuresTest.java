package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script that asked for JSON gets JSON, also when there is nothing to report. */
class JsonOfFailuresTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeKey() throws IOException {
    Files.writeString(folder.resolve("key"), Run.KEY);
    Files.writeString(folder.resolve("list.csv"), "device,manifest\n\"A,B\n");
    Files.createDirectory(folder.resolve("empty"));
  }

  private Run run(String line) {
    return Run.of(
        Stream.of(line.split(" ")).map(word -> word.replaceFirst("^/", folder + "/")).toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "3, status /missing",
    "3, status /missing /missing",
    "2, status /missing --field JobId",
    "3, job show 7K2QZ --jobs /empty",
    "3, job check 7K2QZ --jobs /empty",
    "3, job list --jobs /key",
    "3, job add /key --manifest /missing --jobs /empty",
    "2, job add --jobs /empty",
    "3, verify --fleet /missing.csv --key-file /key",
    "2, verify --fleet /list.csv --key-file /key",
    "2, verify --fleet /empty --key-file /key",
    "2, sign --fleet /list.csv --key-file /key",
    "2, prepare --fleet /list.csv --key-file /key --dry-run",
    "2, preflight --fleet /list.csv --key-file /key",
    "3, preflight --fleet /missing.csv",
  })
  void isAnObjectWithTheErrorAndTheStatus(long status, String line) {
    Run run = run(line + " --format json");

    assertThat((long) run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.json())
        .containsOnlyKeys("tool", "error", "status")
        .containsEntry("status", status);
    assertThat(run.err()).startsWith("waybill: ").contains(String.valueOf(run.json().get("error")));
  }

  @Test
  void isOneOfJsonLinesToo() {
    Run run = run("verify --fleet /missing.csv --key-file /key --format jsonl");

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.json()).containsOnlyKeys("error", "status").containsEntry("status", 3L);
  }

  @Test
  void isNothingInText() {
    for (String line :
        new String[] {
          "status /missing",
          "job show 7K2QZ --jobs /empty",
          "job check 7K2QZ --jobs /empty",
          "verify --fleet /missing.csv --key-file /key"
        }) {
      assertThat(run(line).out()).isEmpty();
    }
  }
}

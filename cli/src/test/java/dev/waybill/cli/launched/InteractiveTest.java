package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialogue on a real pseudo-terminal, which Python opens. */
class InteractiveTest {
  private static final List<String> ANSWERS =
      List.of(
          "deviceId: \tWX31A-55012",
          "logBucket: \tharbour-logs",
          "notificationEmail: \tops",
          "notificationEmail: \tops@example.org",
          "trueCryptPassword: \tquite-secret",
          "same again: \tquite-secret",
          "fileSystem: \tNTFS",
          "name: \tAda Example",
          "company: \t",
          "street1: \t12 Harbour Street",
          "street2: \t",
          "street3: \t",
          "city: \tSeattle",
          "postalCode: \t98101",
          "country: \tUSA",
          "phoneNumber: \t+1 206-555-0100",
          "stateOrProvince: \tWA",
          "exportBucket: \tharbour-archive",
          "prefix: \t",
          "beginMarker: \t",
          "endMarker: \t",
          "targetDirectory: \t",
          "Another item of operations? yes or no: \tno",
          "Go through them? yes or no: \tno");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void bringTheScript() throws IOException {
    assumeTrue(new Shell(folder).run("python3 -c 'import pty'").status() == 0, "no python3");
    try (InputStream script = InteractiveTest.class.getResourceAsStream("answer.py")) {
      Files.copy(Objects.requireNonNull(script), folder.resolve("answer.py"));
    }
  }

  private Shell.Result answer(List<String> answers) throws IOException {
    Files.write(folder.resolve("answers"), answers);
    return new Shell(folder)
        .run("python3 answer.py waybill new export-s3 --interactive -o m.txt <answers");
  }

  @Test
  void writesASoundManifestAndNeverShowsThePassword() throws IOException {
    Shell.Result result = answer(ANSWERS);

    assertThat(result.status()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("\"ops\" is no e-mail address", "WX31A-55012")
        .doesNotContain("quite-secret");
    assertThat(folder.resolve("m.txt")).content().contains("trueCryptPassword: quite-secret\n");
    assertThat(new Shell(folder).run("waybill check --strict m.txt").status()).isZero();
  }

  @Test
  void leavesNothingBehindWhenItIsEnded() throws IOException {
    for (String key : List.of("^C", "^D")) {
      Shell.Result result = answer(List.of(ANSWERS.get(0), "logBucket: \t" + key));

      assertThat(result.status()).as(result.toString()).isNotZero();
      assertThat(folder.resolve("m.txt")).doesNotExist();
    }
  }
}

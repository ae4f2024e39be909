package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private Shell.Result answer(List<String> answers) throws IOException {
    return PseudoTerminal.in(Files.createTempDirectory(folder, "terminal"))
        .run("cd .. && waybill new export-s3 --interactive -o m.txt", answers);
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

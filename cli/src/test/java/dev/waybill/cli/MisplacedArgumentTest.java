package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisplacedArgumentTest {
  @TempDir private Path folder = Path.of("");
  private Path manifest = Path.of("");
  private Path key = Path.of("");
  private Path signature = Path.of("");

  @BeforeEach
  void sign() throws IOException {
    manifest = Files.writeString(folder.resolve("m.txt"), Run.MANIFEST);
    key = Files.writeString(folder.resolve("key"), Run.KEY);
    Run signed = Run.of("sign", manifest, "--job-id", "7K2QZ", "--key-file", key);
    signature = Files.writeString(folder.resolve("SIGNATURE"), signed.out());
  }

  private Run verify(Path one, Path other) {
    return Run.of("verify", one, "--signature", other, "--key-file", key);
  }

  @Test
  void manifestAndSignatureThatChangedPlacesAreSaid() {
    Run run = verify(signature, manifest);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "waybill: the manifest is a SIGNATURE file, and --signature is none: they seem to have"
                + " changed places\n");
  }

  @Test
  void twoOfAKindAreJudgedAsTheyStand() {
    assertThat(verify(manifest, signature).status()).isZero();
    assertThat(verify(signature, signature).status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(verify(manifest, manifest))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
              assertThat(run.out()).contains("SIGNATURE:1: no line is one of a SIGNATURE file");
            });
  }

  @Test
  void manifestAndDeviceThatChangedPlacesAreSaid() {
    Run run = Run.of("verify", folder, "--device", manifest, "--key-file", key);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("they seem to have changed places");
  }
}

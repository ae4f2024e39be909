package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class VectorScriptTest {
  @Test
  void makesTheVectorsAsTheyAreStored() throws Exception {
    for (String[] tool :
        new String[][] {{"openssl", "version"}, {"python3", "--version"}, {"sed", "--version"}}) {
      assumeTrue(runs(tool), "skipped: no " + tool[0] + " here");
    }
    Process script =
        new ProcessBuilder("sh", Vectors.FOLDER.resolve("make-signatures.sh").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String made = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(script.waitFor()).isZero();
    assertThat(made).isEqualTo(Files.readString(Vectors.OUR_OWN));
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

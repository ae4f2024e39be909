package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorScriptTest {
  @ParameterizedTest
  @CsvSource({
    "python3, make-with-python3.py, made-with-python3.txt, python3",
    "sh, make-with-openssl.sh, made-with-openssl.txt, openssl sed od",
  })
  void makesTheVectorsAsTheyAreStored(String interpreter, String script, String made, String tools)
      throws Exception {
    for (String tool : tools.split(" ", -1)) {
      assumeTrue(isHere(tool), "skipped: no " + tool + " here");
    }
    Process process =
        new ProcessBuilder(interpreter, Vectors.FOLDER.resolve(script).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(output).isEqualTo(Files.readString(Vectors.FOLDER.resolve(made)));
  }

  private static boolean isHere(String tool) throws InterruptedException {
    try {
      List<String> command = List.of(tool, tool.equals("openssl") ? "version" : "--version");
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

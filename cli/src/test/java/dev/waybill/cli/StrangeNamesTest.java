package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names on the command line that mean something else to whoever reads the output. */
class StrangeNamesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"text", "github", "junit"})
  void noNameOfAFileBecomesACommandOfABuildServer(String format) {
    // Not there, so that the name is all that is told of it.
    for (String name :
        new String[] {"::error::x", "a\n::error::x", " ::stop-commands::x", "##[error]x"}) {
      Run run = Run.of("check", "--format", format, name);

      assertThat((run.out() + run.err()).lines())
          .noneMatch(line -> line.strip().startsWith("::stop"))
          .noneMatch(line -> line.strip().startsWith("::error::x"))
          .noneMatch(line -> line.contains("##["));
    }
  }

  @Test
  void noNameOfAManifestBecomesACommandOfABuildServer() throws IOException {
    Path file = Files.writeString(folder.resolve("##[error]x"), "bucket:b\n");

    assertThat(Run.of("check", file).out()).contains("#\\u{23}[error]x").doesNotContain("##[");
    assertThat(Run.of("fix", file).out() + Run.of("fix", file).err()).doesNotContain("##[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
  void aKeyInPlaceOfANameIsNotRepeated(String format) {
    for (String name :
        new String[] {Run.KEY, " " + Run.KEY, Run.KEY + " ", "\t" + Run.KEY + "\n"}) {
      Run run = Run.of("check", "--format", format, name);

      assertThat(run.status()).isIn(2, 3);
      assertThat(run.out() + run.err()).doesNotContain("wJalr").doesNotContain("EXAMPLEKEY");
    }
  }

  @Test
  void aKeyInPlaceOfANameIsNotRepeatedWhenTextsAreMended() {
    for (String name : new String[] {" " + Run.KEY, Run.KEY + "\n"}) {
      Run run = Run.of("fix", "--format", "json", name);

      assertThat(run.out()).contains("failures").contains("(not repeated)");
      assertThat(run.out() + run.err()).doesNotContain("wJalr").doesNotContain("EXAMPLEKEY");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ebs, import-ebs",
    "EBS, import-ebs",
    "glacier, import-glacier",
    "export, export-s3",
    "s3, import-s3 or export-s3",
    "import, import-s3 or import-ebs or import-glacier",
    "import_ebs, import-ebs",
    "imprt-s3, import-s3"
  })
  void aKindThatIsNearlyNamedIsProposed(String typed, String kinds) {
    Run run = Run.of("new", typed);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("; did you mean " + kinds + "\n");
  }
}

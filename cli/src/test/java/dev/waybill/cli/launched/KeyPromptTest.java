package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.cli.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is asked for on a terminal, and only there; what is typed does not appear. */
class KeyPromptTest {
  private static final String QUESTION = "Secret access key: ";

  /** Whether what is typed next appears, whatever was done to the terminal meanwhile. */
  private static final String ECHO =
      "\necho \"status $?\"; stty -a | tr ' ;' '\\n\\n' | grep -x -e echo -e -echo\n";

  private final long seed = System.nanoTime();
  private final Canaries canaries = new Canaries(seed);
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeManifest() throws IOException {
    Files.writeString(folder.resolve("m.txt"), Samples.MANIFEST);
  }

  private Shell.Result at(String line, String... answers) throws IOException {
    Path place = Files.createTempDirectory(folder, "terminal");
    Shell.Result result =
        PseudoTerminal.in(place).run("cd ..; trap : INT\n" + line + ECHO, List.of(answers));
    canaries.assertNotIn("seed " + seed + ": " + line, result.out() + result.err());
    return result;
  }

  /** By the same key from a file. */
  private String signature() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), canaries.key);
    Shell.Result signed =
        new Shell(folder).run("chmod 600 key; waybill sign m.txt --job-id 7K2QZ --key-file key");
    Files.delete(file);
    assertThat(signed.err()).isEmpty();
    return signed.out();
  }

  @Test
  void whatIsTypedSignsAndDoesNotAppear() throws IOException {
    assertThat(at("waybill sign m.txt --job-id 7K2QZ", QUESTION + "\t" + canaries.key).out())
        .isEqualTo(QUESTION + "\n" + signature() + "status 0\necho\n");
  }

  @Test
  void theQuestionAboutTheDeviceComesAfterThatOfTheKey() throws IOException {
    Files.createDirectory(folder.resolve("device"));
    Shell.Result result =
        at(
            "NO_COLOR=1 waybill prepare device --manifest m.txt --job-id 7K2QZ --allow-directory",
            QUESTION + "\t" + canaries.key,
            "Type yes to go on: \tyes");

    assertThat(result.out())
        .containsSubsequence(
            "SIGNATURE  none yet\n", QUESTION + "\n", "Type yes to go on: yes\n", "ready to ship\n")
        .endsWith("status 0\necho\n");
    assertThat(folder.resolve("device/SIGNATURE")).hasContent(signature());
  }

  @Test
  void nobodyIsAskedWhereStandardInputOrOutputIsNoTerminal() throws IOException {
    for (String line :
        List.of(
            "echo '" + canaries.key + "' | waybill sign m.txt --job-id 7K2QZ",
            "waybill sign m.txt --job-id 7K2QZ </dev/null",
            "waybill sign - --job-id 7K2QZ <m.txt",
            "waybill sign m.txt --job-id 7K2QZ >out; status=$?; cat out; exit $status")) {
      Shell.Result result = at("( " + line + " )", QUESTION + "\t" + canaries.key);

      assertThat(result.out())
          .as(line)
          .startsWith("waybill: no key: set AWS_SECRET_ACCESS_KEY, or use ")
          .doesNotContain(QUESTION)
          .endsWith("status 2\necho\n");
    }
  }

  @Test
  void theTerminalIsAsItWasWhenThePersonLeaves() throws IOException {
    Shell.Result interrupted = at("waybill sign m.txt --job-id 7K2QZ -o out", QUESTION + "\t^C");
    // Whatever the shell makes of it, Java's own status is that of an interrupted program.
    assertThat(interrupted.out().replace("^C", ""))
        .startsWith(QUESTION)
        .endsWith("status 130\necho\n")
        .doesNotContain("xception");

    Shell.Result ended = at("waybill sign m.txt --job-id 7K2QZ -o out", QUESTION + "\t^D");
    assertThat(ended.out()).contains("waybill: no key was typed\n").endsWith("status 2\necho\n");

    Shell.Result terminated =
        at(
            "sh -c 'echo $$ >pid; exec waybill sign m.txt --job-id 7K2QZ -o out'",
            QUESTION + "\t!kill -TERM $(cat ../pid)");
    assertThat(terminated.out())
        .startsWith(QUESTION)
        .endsWith("status 143\necho\n")
        .doesNotContain("xception");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}

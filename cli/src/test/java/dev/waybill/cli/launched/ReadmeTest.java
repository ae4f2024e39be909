package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the README does what it says, in a copy of the project's folder. */
class ReadmeTest {
  private static final Path README = Shell.ROOT.resolve("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  /** What differs from machine to machine in the line about the device. */
  private static final Pattern MACHINE =
      Pattern.compile("on \\S+ \\(\\w+\\), [\\d.]+ \\wB, [\\d.]+ \\wB free");

  private static final String SOME_MACHINE = "on /dev/sda2 (ext4), 500.1 GB, 85.2 GB free";
  private static final String SOME_FOLDER = "/home/jane/waybill";

  private Path folder = Path.of("");

  private record Block(String language, String text, int start, int end) {}

  @BeforeEach
  void copyTheProject(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    Path launcher = Files.createDirectories(folder.resolve("cli/bin")).resolve("waybill");
    Files.writeString(
        launcher, "#!/bin/sh\nexec '" + Shell.ROOT.resolve("cli/bin/waybill") + "' \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path tour = Shell.ROOT.resolve("testdata/tour");
    try (Stream<Path> files = Files.walk(tour)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals("SIGNATURE")) {
          Path copy = folder.resolve("testdata/tour").resolve(tour.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void printsWhatTheConsoleBlocksSay() throws IOException {
    String readme = Files.readString(README);
    Shell shell = new Shell(folder);
    StringBuilder replayed = new StringBuilder();
    int end = 0;
    for (Block block : blocks(readme, "console")) {
      replayed.append(readme, end, block.start());
      for (Session.Step step : Session.steps(block.text())) {
        String printed =
            Session.printed(shell.run(step.command()), folder).replace("$PWD", SOME_FOLDER);
        replayed
            .append("$ ")
            .append(step.command())
            .append('\n')
            .append(MACHINE.matcher(printed).replaceAll(SOME_MACHINE));
      }
      end = block.end();
    }
    replayed.append(readme.substring(end));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, replayed);
    } else {
      assertThat(replayed.toString()).isEqualTo(readme);
    }
  }

  @Test
  void setsUpWithTwoCommands() throws IOException {
    List<Block> blocks = blocks(Files.readString(README), "sh");
    assertThat(blocks).hasSize(2);
    Shell.Result mainJob = new Shell(folder).run(blocks.get(0).text());
    assertThat(mainJob.status()).as(mainJob.toString()).isZero();
    assertThat(Files.size(folder.resolve("testdata/tour/device/SIGNATURE"))).isEqualTo(86);
    // The second one is what runs this very test; CI must call the same.
    assertThat(Files.readString(Shell.ROOT.resolve(".ci/run")))
        .contains("\n" + blocks.get(1).text());
  }

  @Test
  void compilesAndRunsTheLibraryExample() throws IOException {
    List<Block> blocks = blocks(Files.readString(README), "java");
    assertThat(blocks).hasSize(1);
    String program =
        """
        import dev.waybill.manifest.*;
        import dev.waybill.shipment.*;
        import dev.waybill.signature.*;
        import java.nio.file.*;

        public class Example {
          public static void main(String[] args) throws Exception {
        """
            + blocks.get(0).text()
            + "  }\n}\n";
    Files.writeString(folder.resolve("Example.java"), program);
    Shell.Result result =
        new Shell(folder)
            .with("CLASSPATH", System.getProperty("java.class.path"))
            .run(
                "java Example.java testdata/tour/manifest.txt testdata/tour/key.txt testdata/tour/device");
    assertThat(result.out()).as(result.toString()).endsWith("may be shipped: true\n");
    assertThat(Files.size(folder.resolve("testdata/tour/device/SIGNATURE"))).isEqualTo(86);
  }

  private static List<Block> blocks(String readme, String language) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(readme);
    while (matcher.find()) {
      assertThat(matcher.group(1)).as("a block that no test runs").isIn("console", "sh", "java");
      if (matcher.group(1).equals(language)) {
        blocks.add(new Block(language, matcher.group(2), matcher.start(2), matcher.end(2)));
      }
    }
    assertThat(blocks).isNotEmpty();
    return blocks;
  }
}

package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In a copy of the project as it is after a clone, in a folder with blanks; a stand-in for Maven
 * takes the jar that is there.
 */
class LauncherTest {
  private static final String LAUNCHER = "cli/bin/waybill";

  /** What the launcher needs before it needs Java. */
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "find", "head", "mkdir", "flock", "cat", "touch", "rm");

  @TempDir private Path folder = Path.of("");
  private Path project = Path.of("");
  private Path tools = Path.of("");
  private Path calls = Path.of("");
  private Shell shell = new Shell(folder);

  /** The jar may be older than a source that was only touched; then this builds, once. */
  @BeforeAll
  static void waitForTheBuild(@TempDir Path anywhere) {
    assertThat(new Shell(anywhere).run("waybill --version").status()).isZero();
  }

  @BeforeEach
  void copyProject() throws IOException {
    project = folder.resolve("my Wäybill");
    for (String file : List.of("pom.xml", "cli/pom.xml", LAUNCHER)) {
      Files.createDirectories(project.resolve(file).getParent());
      Files.copy(Shell.ROOT.resolve(file), project.resolve(file));
    }
    Files.createDirectories(project.resolve("cli/src/main"));
    tools = Files.createDirectory(folder.resolve("tools"));
    calls = folder.resolve("calls");
    shell = new Shell(folder).with("W", project.resolve(LAUNCHER).toString());
  }

  private void script(String name, String body) throws IOException {
    Path script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void standInForMaven() throws IOException {
    script(
        "mvn",
        "echo noise; echo noise >&2; echo called >> '%s'\ncp '%s' cli/target/waybill.jar\n"
            .formatted(calls, Shell.ROOT.resolve("cli/target/waybill.jar")));
  }

  /** Only these programs and the named ones are on the path. */
  private void leaveOnly(String... more) throws IOException {
    for (String tool : List.copyOf(concat(TOOLS, List.of(more)))) {
      Shell.Result found = new Shell(folder).run("command -v " + tool);
      if (found.status() == 0) {
        script(tool, "exec " + found.out().strip() + " \"$@\"\n");
      }
    }
    shell = shell.with("PATH", tools.toString()).with("JAVA_HOME", "");
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("some where"));
    Path first = Files.createSymbolicLink(elsewhere.resolve("first"), Shell.ROOT.resolve(LAUNCHER));
    Path second = Files.createSymbolicLink(folder.resolve("waybill"), Path.of("some where/first"));
    for (String line :
        List.of(
            "./waybill --version",
            "cd 'some where' && ../waybill --version",
            "cd / && \"$OLDPWD\"/waybill --version")) {
      Shell.Result result = shell.run(line);

      assertThat(result.status()).describedAs(line + "\n" + result).isZero();
      assertThat(result.out()).startsWith("waybill ");
      assertThat(result.err()).isEmpty();
    }
    Files.delete(second);
    Files.delete(first);
  }

  @Test
  void buildsOnceAndKeepsStandardOutputClean() throws IOException {
    standInForMaven();
    shell = shell.with("PATH", tools + ":" + System.getenv("PATH"));

    Shell.Result first = shell.run("\"$W\" --version");
    assertThat(first.status()).describedAs(first.toString()).isZero();
    assertThat(first.out().lines()).singleElement().asString().startsWith("waybill ");
    assertThat(first.err()).isEqualTo("waybill: building, once; this takes half a minute\n");

    Shell.Result second = shell.run("\"$W\" --version");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEmpty();
    assertThat(calls).hasContent("called");

    Path source = Files.writeString(project.resolve("cli/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
    assertThat(shell.run("\"$W\" --version").err()).startsWith("waybill: building");
    assertThat(calls).hasContent("called\ncalled");
  }

  @Test
  void aWorkingDirectoryThatIsGoneIsNoMismatch() throws IOException {
    Shell.Result result =
        new Shell(folder)
            .run(
                "mkdir gone && cd gone && rmdir ../gone && '%s' check x"
                    .formatted(Shell.ROOT.resolve("cli/bin/waybill")));

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("waybill: the working directory is gone");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_SECRET_ACCESS_KEY, --version",
    "AWS_SESSION_TOKEN, --version",
    "WAREHOUSE_KEY, sign m.txt --key-env WAREHOUSE_KEY",
    "warehouse_key2, sign m.txt --key-env=warehouse_key2"
  })
  void whatBuildsItIsGivenNoKey(String variable, String options) throws IOException {
    script(
        "mvn",
        "env >'%s'\ncp '%s' cli/target/waybill.jar\n"
            .formatted(calls, Shell.ROOT.resolve("cli/target/waybill.jar")));
    shell = shell.with("PATH", tools + ":" + System.getenv("PATH")).with(variable, Samples.KEY);

    assertThat(shell.run("\"$W\" " + options).err()).doesNotContain("the build failed");

    assertThat(calls).content().contains("PATH=").doesNotContain(Samples.KEY);
  }

  @Test
  void aFailedBuildIsShownOnStandardErrorAndSaid() throws IOException {
    script("mvn", "echo the log; exit 1\n");
    shell = shell.with("PATH", tools + ":" + System.getenv("PATH"));

    Shell.Result result = shell.run("\"$W\" check -");

    assertThat(result)
        .isEqualTo(
            new Shell.Result(
                "",
                "waybill: building, once; this takes half a minute\nthe log\nwaybill: the build failed\n",
                3));
  }

  @Test
  void saysThatThereIsNoJava() throws IOException {
    leaveOnly();

    assertThat(shell.run("\"$W\" --version"))
        .isEqualTo(
            new Shell.Result("", "waybill: there is no java; install a JDK 17 or newer\n", 3));
  }

  @Test
  void saysThatThereIsNoMavenToBuildItWith() throws IOException {
    leaveOnly("java");

    assertThat(shell.run("\"$W\" --version"))
        .isEqualTo(
            new Shell.Result(
                "",
                "waybill: there is no build of it yet, and no mvn to make one; install Maven\n",
                3));
  }

  @Test
  void passesArgumentsStreamsAndStatusOn() {
    for (Map.Entry<String, Integer> line :
        Map.of("waybill", 2, "waybill check 'no such file'", 3, "echo 'a: b' | waybill check -", 1)
            .entrySet()) {
      assertThat(shell.run(line.getKey()).status())
          .describedAs(line.getKey())
          .isEqualTo(line.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C", "POSIX", "", "xx_YY.UTF-8"})
  void namesOfEveryScriptWorkUnderEveryLocale(String locale) throws IOException {
    Path device = Files.createDirectory(folder.resolve("Gerät für 名前 1"));
    Files.writeString(folder.resolve("Bücher \uD83D\uDE80.txt"), Samples.MANIFEST);

    Shell.Result result =
        Samples.shellWithManifest(folder)
            .with("LC_ALL", locale)
            .with("LANG", locale)
            .run(
                "waybill prepare 'Gerät für 名前 1' --manifest 'Bücher \uD83D\uDE80.txt' --job-id 7K2QZ --yes --allow-directory");

    assertThat(result.status()).describedAs(result.toString()).isZero();
    assertThat(result.out())
        .contains("device     Gerät für 名前 1\n", "manifest   Bücher \uD83D\uDE80.txt, for");
    assertThat(Samples.names(device)).containsExactly("SIGNATURE");
  }
}

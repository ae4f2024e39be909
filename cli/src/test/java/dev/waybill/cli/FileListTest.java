package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileListTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void hasANameALineAndNoneOnBlankLines() throws IOException {
    assertThat(read("a.txt\n\n  \njobs/my job.txt\r\n- \nb")) //
        .containsExactly("a.txt", "jobs/my job.txt", "- ", "b");
  }

  @Test
  void mayBeginWithAByteOrderMark() throws IOException {
    assertThat(read("\uFEFFa.txt\nb\n")).containsExactly("a.txt", "b");
    assertThat(read("\uFEFFa.txt\0b\0")).containsExactly("a.txt", "b");
  }

  @Test
  void isCutAtNulsWhenItHasOne() throws IOException {
    assertThat(read("a.txt\0two\nlines.txt\0\0 b \0"))
        .containsExactly("a.txt", "two\nlines.txt", " b ");
  }

  @Test
  void isRefusedWhenItNamesNothing() {
    assertThatThrownBy(() -> read(" \n\n")).hasMessageContaining("names no file");
    assertThatThrownBy(() -> read("\0\0")).hasMessageContaining("names no file");
  }

  @Test
  void isRefusedWhenItIsAManifestAndNothingOfItIsRepeated() {
    assertThatThrownBy(() -> read("pinCode: 918273\ntrueCryptPassword: hunter2\n"))
        .hasMessageContaining("is a manifest")
        .message()
        .doesNotContain("918273", "hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Run.KEY + "\n",
        "device,manifest,key\n/media/a,m.txt," + Run.KEY,
        "{\n  \"CurrentManifest\": \"manifestVersion: 2.0\\ntrueCryptPassword: hunter2",
        "version:2.0\nsignature:EbEeJq0mA4+Urb56KfBeaAUyP1M="
      })
  void whatHasSecretsIsRefusedInItsPlaceAndNotRepeated(String content) {
    Run run = Run.of("check", "--files-from", list(content));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .doesNotContain(Run.KEY.substring(0, 8), "hunter2", "EbEeJq0m")
        .contains("expected a list of names");
  }

  @Test
  void aFileWithSuchANameIsOne() throws IOException {
    Path file = Files.writeString(folder.resolve("password=old.txt"), Run.MANIFEST);

    assertThat(read(file + "\n")).containsExactly(file.toString());
  }

  @Test
  void isRefusedWhenItIsNoUtf8() throws IOException {
    Path list = folder.resolve("list");
    Files.write(list, "caf\u00E9.txt\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(
            () ->
                FileList.read(
                    Main.commandLine("check").getCommandSpec(), new Input(list.toString())))
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void addsToTheFilesOfTheCommandLine() throws IOException {
    Path first = Files.writeString(folder.resolve("first.txt"), Run.MANIFEST);
    Path second = Files.writeString(folder.resolve("second.txt"), "bucket: [bucket]\n");
    Path list = Files.writeString(folder.resolve("list"), second + "\n");

    Run run = Run.of("check", "--format", "json", "--files-from", list, first);

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Run.items(run.json().get("files")))
        .extracting(file -> file.get("path"))
        .containsExactly(first.toString(), second.toString());
  }

  @Test
  void thatIsNotThereIsLikeAnyOtherFileThatIsNot() {
    Run run = Run.of("check", "--files-from", folder.resolve("absent"));

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .isEqualTo("waybill: " + folder.resolve("absent") + ": no such file or directory\n");
  }

  @Test
  void doesNotShareStandardInputWithAManifest() {
    Run run = Run.of("check", "-", "--files-from", list("-\n"));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("standard input can be read once");
  }

  private List<String> read(String text) throws IOException {
    return FileList.read(
        Main.commandLine("check").getCommandSpec(), new Input(list(text).toString()));
  }

  private Path list(String text) {
    try {
      return Files.writeString(folder.resolve("list"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

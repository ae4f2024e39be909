package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OutputFileTest {
  private static final byte[] NEW = "new content\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("out");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesANewFileAndNothingElse() throws IOException {
    OutputFile.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void whatMayBeASecretIsForItsOwnerFromTheBeginning() throws IOException {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    OutputFile.writeNewForOwner(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> OutputFile.writeNewForOwner(file, NEW));
  }

  @Test
  void doesNotWriteOverWhatAnotherProgramSavedMeanwhile() throws IOException {
    Files.writeString(file, "saved meanwhile\n");

    assertThatThrownBy(() -> OutputFile.rewrite(file, new byte[] {1}, NEW))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("was changed by another program meanwhile");
    assertThat(file).hasContent("saved meanwhile\n");
    assertThat(names(folder)).containsExactly("out");

    OutputFile.rewrite(file, Files.readAllBytes(file), NEW);
    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void keepsTheOwnerOfAFile() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root gives files away");
    Files.writeString(file, "old\n");
    Files.setAttribute(file, "unix:uid", 12345);
    Files.setAttribute(file, "unix:gid", 12346);

    OutputFile.rewrite(file, Files.readAllBytes(file), NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(12346);
  }

  @Test
  void neverWritesANewFileOverAnother() throws IOException {
    OutputFile.writeNew(file, NEW);
    assertThat(file).hasBinaryContent(NEW);

    assertThatThrownBy(() -> OutputFile.writeNew(file, new byte[] {1}))
        .isInstanceOf(FileAlreadyExistsException.class);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertThatThrownBy(() -> OutputFile.writeNew(link, NEW))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(folder)).containsExactly("link", "out");
  }

  @Test
  void aNewFileIsReadableAsAnyOtherOfThisUser() throws IOException {
    assumePosix();
    Path other = Files.createFile(folder.resolve("other"));
    OutputFile.write(file, NEW);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void replacesAFileAndKeepsItsMode() throws IOException {
    assumePosix();
    for (String mode : List.of("rw-rw-rw-", "rw-------", "rwxr-x--x")) {
      Files.writeString(file, "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      OutputFile.write(file, NEW);

      assertThat(file).hasBinaryContent(NEW);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
    }
    assertThat(names(folder)).containsExactly("out");
  }

  private void assumePosix() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no POSIX modes");
  }

  @Test
  void whoeverReadsTheOldFileReadsItToTheEnd() throws IOException {
    Files.writeString(file, "old");
    try (var in = Files.newInputStream(file)) {
      OutputFile.write(file, NEW);

      assertThat(in.readAllBytes()).asString().isEqualTo("old");
    }
  }

  @Test
  void writesThroughALinkAndLeavesIt() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Files.createSymbolicLink(file, target);
    OutputFile.write(file, NEW);

    assertThat(file).isSymbolicLink();
    assertThat(target).hasBinaryContent(NEW);
    assertThat(names(folder)).containsExactly("out", "target");
  }

  @Test
  void refusesADirectory() throws IOException {
    Files.createDirectory(file);

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> OutputFile.write(file, NEW))
        .withMessage(file + ": is a directory, expected a file");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void namesTheFolderThatIsMissing() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> OutputFile.write(folder.resolve("missing/out"), NEW))
        .withMessage(folder.resolve("missing").toString());
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void namesTheFileAskedForWhenItsFolderIsAFile() throws IOException {
    Files.writeString(file, "old");
    Path inside = file.resolve("inside");

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> OutputFile.write(inside, NEW))
        .withMessageStartingWith(inside + ": ");
    assertThat(file).hasContent("old");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void writesIntoAPipeAndLeavesIt() throws Exception {
    assumeTrue(MountedFolder.run("mkfifo", file).ok(), "skipped: no mkfifo");
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readAllBytes(file);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    OutputFile.write(file, NEW);

    assertThat(read.get()).isEqualTo(NEW);
    assertThat(Files.isRegularFile(file)).isFalse();
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void aFullDeviceKeepsTheOldFileAndNothingElse() throws IOException {
    try (var small = MountedFolder.tmpfs(folder, "16k")) {
      Files.writeString(file, "old");
      small.fill();

      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> OutputFile.write(file, new byte[20_000]))
          .withMessage(file + ": No space left on device");
      assertThat(file).hasContent("old");
      assertThat(names(folder)).containsExactly("filler", "out");
    }
  }

  @Test
  void aReadOnlyDeviceIsNamedByTheFileAskedFor() throws IOException {
    try (var disc = MountedFolder.tmpfs(folder, "16k")) {
      Files.writeString(file, "old");
      disc.makeReadOnly();

      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> OutputFile.write(file, NEW))
          .withMessage(file + ": Read-only file system");
      assertThat(file).hasContent("old");
    }
  }

  @Test
  void aLinkIsNotTakenForASignatureFile() throws IOException {
    Path other = Files.createFile(file.resolveSibling("of-another-device"));
    Path link = Files.createSymbolicLink(file.resolveSibling("SIGNATURE"), other);

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> OutputFile.refuseAllButSignature(link))
        .withMessageContaining("symbolic link");
    OutputFile.refuseAllButSignature(Path.of("/dev/stdout"));
    OutputFile.refuseAllButSignature(other);
  }

  @Test
  void makesNoFileInThePlaceOfADeviceThatIsNotPluggedIn() {
    for (String name : new String[] {"/dev/waybill-no-device", "/dev/../dev/./waybill-no-device"}) {
      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> OutputFile.refuseAllButSignature(Path.of(name)))
          .withMessageContaining("is no device that is plugged in");
    }
  }

  /** Its other end would be waited for; a pipe of another name somebody made for that. */
  @Test
  void noPipeCalledSignatureIsWrittenTo() throws IOException {
    Path pipe = file.resolveSibling("SIGNATURE");
    assumeTrue(MountedFolder.run("mkfifo", pipe).ok(), "skipped: no mkfifo");

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> OutputFile.refuseAllButSignature(pipe))
        .withMessageContaining("is no file, expected a SIGNATURE file or nothing");
    Path other = Files.move(pipe, file.resolveSibling("pipe"));
    OutputFile.refuseAllButSignature(other);
  }

  @Test
  void aFileIsTheSameByWhateverWayItsFolderIsReached() throws IOException {
    Path folder = Files.createDirectory(file.resolveSibling("a"));
    Path link = Files.createSymbolicLink(file.resolveSibling("b"), folder);

    assertThat(OutputFile.identity(link.resolve("SIGNATURE")))
        .isEqualTo(OutputFile.identity(folder.resolve("SIGNATURE")))
        .isEqualTo(OutputFile.identity(folder.resolve("../a/signature")))
        .isNotEqualTo(OutputFile.identity(file.resolveSibling("SIGNATURE")));
    assertThat(OutputFile.identity(Path.of("no/such/folder/SIGNATURE")))
        .isEqualTo(OutputFile.identity(Path.of("no/such/folder/x/../SIGNATURE")));
  }
}

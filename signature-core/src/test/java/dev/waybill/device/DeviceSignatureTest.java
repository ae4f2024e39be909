package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.device.WriteOutcome.Kind;
import dev.waybill.signature.ChildJvm;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On the real file system of this machine. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DeviceSignatureTest {
  private static final byte[] NEW = "version:2.0\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OLD = "version:1.0\n".getBytes(StandardCharsets.US_ASCII);
  private static final String STRAY = ".SIGNATURE.waybill-0123456789abcdef.tmp";

  private Path folder;
  private Path root;
  private Path file;

  @BeforeEach
  void makeDevice(@TempDir Path empty) throws IOException {
    folder = empty;
    root = Files.createDirectory(folder.resolve("device"));
    file = root.resolve("SIGNATURE");
  }

  @Test
  void writesWhereThereWasNone() throws IOException {
    assertThat(DeviceSignature.in(root).look()).isEqualTo(new SignatureState.Absent());

    WriteOutcome outcome = DeviceSignature.in(root).write(NEW, false);

    assertThat(outcome.kind()).isEqualTo(Kind.WRITTEN);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(root)).containsExactly("SIGNATURE");
    assertThat(DeviceSignature.in(root).look())
        .isInstanceOfSatisfying(
            SignatureState.Present.class,
            present -> {
              assertThat(present.bytes()).isEqualTo(NEW);
              assertThat(present.sizeBytes()).isEqualTo(NEW.length);
              assertThat(present.isOversized()).isFalse();
            });
  }

  @Test
  void forcesTheDirectoryOnLinux() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped: not on Linux");

    assertThat(DeviceSignature.in(root).write(NEW, false).directoryForced()).isTrue();
  }

  @Test
  void everybodyMayReadWhatAUserWithAStrictUmaskWrites() throws Exception {
    assumeTrue(
        Files.getFileStore(root).supportsFileAttributeView("posix"), "skipped: no POSIX modes");
    List<Object> command = new ArrayList<>(List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"));
    command.addAll(ChildJvm.command(List.of(), WriteOnce.class, root.toString()));
    Tmpfs.Result result = Tmpfs.run(command.toArray());

    assertThat(result).isEqualTo(new Tmpfs.Result(true, "WRITTEN"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void everybodyMayReadWhatIsMadeForItsOwnerAtFirst() throws IOException {
    try (FileSystem disk =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix")
                .setDefaultAttributeValue("posix:permissions", "rw-------")
                .build())) {
      Path device = Files.createDirectory(disk.getPath("/device"));

      assertThat(DeviceSignature.in(device).write(NEW, false).kind()).isEqualTo(Kind.WRITTEN);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(device.resolve("SIGNATURE"))))
          .isEqualTo("rw-r--r--");
    }
  }

  @Test
  void leavesNothingWhenTheSystemTakesNoMoreBytes() {
    List<Object> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0 && exec \"$@\"", "sh"));
    command.addAll(ChildJvm.command(List.of("-XX:-UsePerfData"), WriteOnce.class, root.toString()));
    Tmpfs.Result result = Tmpfs.run(command.toArray());

    assertThat(result.ok()).isFalse();
    assumeTrue(result.output().contains("SIGNATURE"), "skipped: no Java starts under a limit here");
    assertThat(result.output()).contains("SIGNATURE\" cannot be written: ");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void leavesTheSameBytesAsTheyAre() throws IOException {
    Files.write(file, NEW);
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);

    assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(DeviceSignature.in(root).write(NEW, true).kind()).isEqualTo(Kind.UNCHANGED);
    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
    assertThat(after.fileKey()).isEqualTo(before.fileKey());
    assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
  }

  @Test
  void refusesToReplaceOtherBytesUnlessTold() throws IOException {
    Files.write(file, OLD);
    Files.write(root.resolve(STRAY), NEW);

    assertThatExceptionOfType(SignatureExistsException.class)
        .isThrownBy(() -> DeviceSignature.in(root).write(NEW, false))
        .withMessageContaining("there already with other content; nothing was changed");
    assertThat(file).hasBinaryContent(OLD);
    assertThat(names(root)).containsExactly(STRAY, "SIGNATURE");
  }

  @Test
  void replacesOtherBytesWhenTold() throws IOException {
    Files.write(file, OLD);

    assertThat(DeviceSignature.in(root).write(NEW, true).kind()).isEqualTo(Kind.REPLACED);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(root)).containsExactly("SIGNATURE");
  }

  @Test
  void refusesMoreThanASignatureFileCanHave() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceSignature.in(root).write(new byte[4097], false))
        .withMessage("4097 bytes, a SIGNATURE file has at most 4096");
    assertThat(DeviceSignature.in(root).write(new byte[4096], false).kind())
        .isEqualTo(Kind.WRITTEN);
    assertThat(names(root)).containsExactly("SIGNATURE");
  }

  @Test
  void isOversizedFromOneByteTooManyOn() throws IOException {
    for (int size : new int[] {4096, 4097}) {
      Files.write(file, new byte[size]);

      assertThat(DeviceSignature.in(root).look())
          .isInstanceOfSatisfying(
              SignatureState.Present.class,
              present -> {
                assertThat(present.isOversized()).isEqualTo(size > 4096);
                assertThat(present.sizeBytes()).isEqualTo(size);
              });
    }
  }

  @Test
  void readsNoMoreThanItNeedsOfALargeFile() throws IOException {
    Files.write(file, new byte[100_000]);

    assertThat(DeviceSignature.in(root).look())
        .isInstanceOfSatisfying(
            SignatureState.Present.class,
            present -> {
              assertThat(present.bytes()).hasSize(4097);
              assertThat(present.sizeBytes()).isEqualTo(100_000);
              assertThat(present.isOversized()).isTrue();
            });
    assertThatExceptionOfType(SignatureExistsException.class)
        .isThrownBy(() -> DeviceSignature.in(root).write(new byte[4096], false));
  }

  @Test
  void refusesARootThatIsMissingOrAFile() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> DeviceSignature.in(folder.resolve("missing")));
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> DeviceSignature.in(Files.createFile(folder.resolve("file"))));
  }

  @Test
  void resolvesALinkToTheRootOnce() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    DeviceSignature signature = DeviceSignature.in(link);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.delete(link);
    Files.createSymbolicLink(link, other);
    signature.write(NEW, false);
    assertThat(signature.root()).isEqualTo(root.toRealPath());

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(other)).isEmpty();
  }

  @Test
  void followsNoLinkOutOfTheDevice() throws IOException {
    Path target = Files.write(folder.resolve("target"), OLD);
    Files.createSymbolicLink(file, target);

    refusesToWrite(SignatureState.Kind.LINK, "is a symbolic link");
    assertThat(target).hasBinaryContent(OLD);
  }

  @Test
  void followsNoLinkWithinTheDevice() throws IOException {
    Path target = Files.write(root.resolve("target"), OLD);
    Files.createSymbolicLink(file, Path.of("target"));

    refusesToWrite(SignatureState.Kind.LINK, "is a symbolic link");
    assertThat(target).hasBinaryContent(OLD);
  }

  @Test
  void doesNotCreateWhatADanglingLinkPointsTo() throws IOException {
    Path target = folder.resolve("target");
    Files.createSymbolicLink(file, target);

    refusesToWrite(SignatureState.Kind.LINK, "is a symbolic link");
    assertThat(target).doesNotExist();
  }

  @Test
  void refusesADirectory() throws IOException {
    Files.createDirectory(file);

    refusesToWrite(SignatureState.Kind.DIRECTORY, "is a directory");
  }

  @Test
  void refusesAPipeWithoutWaitingForItsOtherEnd() throws Exception {
    Tmpfs.Result made = Tmpfs.run("mkfifo", file);
    assumeTrue(made.ok(), "skipped: cannot make a pipe: " + made.output());

    refusesToWrite(SignatureState.Kind.OTHER, "is neither a file nor a directory");
  }

  @Test
  void refusesASocket() throws IOException {
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(file));

      refusesToWrite(SignatureState.Kind.OTHER, "is neither a file nor a directory");
    } catch (UnsupportedOperationException | SocketException e) {
      assumeTrue(false, "skipped: no socket can be made here: " + e.getMessage());
    }
  }

  @Test
  void refusesADevice() throws Exception {
    Tmpfs.Result made = Tmpfs.run("mknod", file, "c", "1", "5");
    assumeTrue(made.ok(), "skipped: cannot make a device: " + made.output());

    refusesToWrite(SignatureState.Kind.OTHER, "is neither a file nor a directory");
  }

  @Test
  void writesNotThroughASecondName() throws IOException {
    Files.write(file, OLD);
    Path second = Files.createLink(root.resolve("second"), file);

    assertThat(DeviceSignature.in(root).write(NEW, true).kind()).isEqualTo(Kind.REPLACED);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(second).hasBinaryContent(OLD);
  }

  @Test
  void doesNotRelyOnRightBytesThatHaveASecondName() throws IOException {
    assumeTrue(
        root.getFileSystem().supportedFileAttributeViews().contains("unix"),
        "skipped: names cannot be counted here");
    Files.write(file, NEW);
    Path second = Files.createLink(root.resolve("second"), file);

    assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.WRITTEN);
    Files.write(second, OLD);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.UNCHANGED);
  }

  private void refusesToWrite(SignatureState.Kind kind, String reason) throws IOException {
    List<String> before = names(root);
    DeviceSignature signature = DeviceSignature.in(root);

    assertThat(signature.look()).isEqualTo(new SignatureState.NotRegular(kind));
    for (boolean replace : new boolean[] {false, true}) {
      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> signature.write(NEW, replace))
          .withMessageContaining(reason + ", expected a regular file or nothing");
    }
    assertThat(signature.look()).isEqualTo(new SignatureState.NotRegular(kind));
    assertThat(names(root)).isEqualTo(before);
  }

  @Test
  void clearsAwayWhatInterruptedRunsLeftAndNothingElse() throws IOException {
    List<String> foreign =
        List.of(
            ".SIGNATURE.waybill-0123456789abcdeg.tmp",
            ".SIGNATURE.waybill-0123456789ABCDEF.tmp",
            ".SIGNATURE.waybill-0123456789abcde.tmp",
            ".SIGNATURE.waybill-0123456789abcdef0.tmp",
            ".SIGNATURE.waybill-0123456789abcdef.tmp.bak",
            "x.SIGNATURE.waybill-0123456789abcdef.tmp",
            ".SIGNATURE.waybill-.tmp",
            "SIGNATURE.tmp");
    for (String name : foreign) {
      Files.write(root.resolve(name), OLD);
    }
    Files.createDirectory(root.resolve(".SIGNATURE.waybill-aaaaaaaaaaaaaaaa.tmp"));
    Path target = Files.write(folder.resolve("target"), OLD);
    Files.createSymbolicLink(root.resolve(".SIGNATURE.waybill-bbbbbbbbbbbbbbbb.tmp"), target);
    Files.write(root.resolve(".SIGNATURE.waybill-cccccccccccccccc.tmp"), new byte[4097]);
    Path photo = Files.write(folder.resolve("photo"), OLD);
    Files.createLink(root.resolve(".SIGNATURE.waybill-dddddddddddddddd.tmp"), photo);
    Path below = Files.createDirectory(root.resolve("below"));
    Files.write(below.resolve(STRAY), OLD);
    List<String> kept = names(root);
    Files.write(root.resolve(STRAY), OLD);
    Files.createFile(root.resolve(".SIGNATURE.waybill-fedcba9876543210.tmp"));

    DeviceSignature.in(root).write(NEW, false);

    assertThat(names(root))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(kept.stream(), Stream.of("SIGNATURE")).toList());
    assertThat(target).hasBinaryContent(OLD);
    assertThat(below.resolve(STRAY)).exists();
  }

  @Test
  void clearsStraysAwayAlsoWhenNothingIsToBeWritten() throws IOException {
    Files.write(file, NEW);
    Files.write(root.resolve(STRAY), OLD);

    WriteOutcome outcome = DeviceSignature.in(root).write(NEW, false);

    assertThat(outcome.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(outcome.leftoversRemoved()).isEqualTo(1);
    assertThat(names(root)).containsExactly("SIGNATURE");
  }

  @Test
  void doesNotRelyOnAFileBesideAStrayOfTheSameBytes() throws IOException {
    Files.write(file, NEW);
    Files.write(root.resolve(STRAY), NEW);
    Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

    WriteOutcome outcome = DeviceSignature.in(root).write(NEW, false);

    assertThat(outcome.kind()).isEqualTo(Kind.WRITTEN);
    assertThat(outcome.leftoversRemoved()).isEqualTo(1);
    assertThat(names(root)).containsExactly("SIGNATURE");
    assertThat(file).hasBinaryContent(NEW);
    assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
        .isNotEqualTo(before);
  }

  @Test
  void leavesEverythingAsItWasInADirectoryThatMayNotBeWrittenTo() throws IOException {
    Files.write(file, OLD);
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(root), "skipped: this user may write everywhere (root)");

      assertThatIOException().isThrownBy(() -> DeviceSignature.in(root).write(NEW, true));
      assertThat(file).hasBinaryContent(OLD);
      assertThat(names(root)).containsExactly("SIGNATURE");
    } finally {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void handsOutCopiesOfWhatItRead() throws IOException {
    Files.write(file, OLD);
    var present = (SignatureState.Present) DeviceSignature.in(root).look();
    present.bytes()[0] = 0;

    assertThat(present.bytes()).isEqualTo(OLD);
  }

  static List<String> names(Path directory) throws IOException {
    assertThat(Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)).isTrue();
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}

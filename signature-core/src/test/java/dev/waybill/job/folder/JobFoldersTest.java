package dev.waybill.job.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class JobFoldersTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.89Z");
  private static final Map<String, byte[]> FILES =
      Map.of("manifest.txt", bytes("bucket: b\n"), "job-type.txt", bytes("Import\n"));

  @TempDir private Path temporary = Path.of("");

  private JobFolders folders() {
    return JobFolders.in(temporary.resolve("jobs")).by(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void hasNoJobsBeforeThereIsADirectory() throws IOException {
    assertThat(folders().all()).isEmpty();
    assertThat(folders().find(new JobId("7K2QZ"))).isEmpty();
    assertThat(folders().append(new JobId("7K2QZ"), EntryKind.CANCEL, job -> Map.of())).isEmpty();
    assertThat(temporary.resolve("jobs")).doesNotExist();
  }

  @Test
  void givesBackWhatAJobWasMadeOf() throws IOException {
    JobFolder made = folders().create(id -> FILES);

    JobFolder found = folders().find(made.id()).orElseThrow();
    assertThat(found).isEqualTo(made);
    assertThat(found.manifest()).isEqualTo(bytes("bucket: b\n"));
    assertThat(found.type()).isEqualTo(JobType.IMPORT);
    assertThat(found.signature()).isEmpty();
    assertThat(found.created()).isEqualTo("2026-03-04T05:06:07Z");
    assertThat(found.directory().resolve("0001-create-20260304T050607Z/manifest.txt"))
        .hasContent("bucket: b\n");
  }

  @Test
  void aForgedEntryHidesNoJob() throws IOException {
    JobFolder made = folders().create(job -> FILES);
    Files.createDirectory(made.directory().resolve("0000-answer-20260304T050607Z"));

    assertThat(folders().find(made.id())).contains(made);
    assertThat(folders().all()).containsExactly(made);
  }

  @Test
  void tellsNotWhichOfTwoEntriesWithOneNumberHolds() throws IOException {
    for (String forged : List.of("0001-answer-20260304T050607Z", "0001-update-20260304T050607Z")) {
      JobFolder made = folders().create(job -> FILES);
      Files.createDirectory(made.directory().resolve(forged));
      JobFolder found = folders().find(made.id()).orElseThrow();

      assertThatIOException()
          .isThrownBy(found::manifest)
          .withMessageContaining("has two entries with the number 1");
      assertThatIOException().isThrownBy(found::type);
      assertThatIOException().isThrownBy(found::signature);
      assertThatIOException()
          .isThrownBy(() -> folders().append(made.id(), EntryKind.CANCEL, job -> Map.of()));
      assertThat(found.isCanceled()).isFalse();
    }
    assertThat(folders().all()).hasSize(2);
  }

  @Test
  @Timeout(20)
  void waitsForNoPipeInThePlaceOfTheLock() throws Exception {
    Path jobs = Files.createDirectory(temporary.resolve("jobs"));
    Process mkfifo = new ProcessBuilder("mkfifo", jobs.resolve(".waybill-lock").toString()).start();
    assumeThat(mkfifo.waitFor()).isZero();

    assertThatIOException()
        .isThrownBy(() -> folders().create(job -> FILES))
        .withMessageContaining("is no regular file");
  }

  @Test
  void callsTheLastManifestTheCurrentOne() throws IOException {
    JobId id = folders().create(job -> FILES).id();

    folders().append(id, EntryKind.ANSWER, job -> Map.of("answer.txt", bytes("{}")));
    JobFolder updated =
        folders()
            .append(
                id,
                EntryKind.UPDATE,
                job -> Map.of("manifest.txt", bytes("new"), "job-type.txt", bytes("Export\n")))
            .orElseThrow();

    assertThat(updated.entries()).extracting(JobEntry::number).containsExactly(1, 2, 3);
    assertThat(updated.entries())
        .extracting(JobEntry::kind)
        .containsExactly(EntryKind.CREATE, EntryKind.ANSWER, EntryKind.UPDATE);
    assertThat(updated.manifest()).isEqualTo(bytes("new"));
    assertThat(updated.type()).isEqualTo(JobType.EXPORT);
    assertThat(updated.isCanceled()).isFalse();
  }

  @Test
  void filesNothingWhenTheDecisionIsAgainstIt() throws IOException {
    JobId id = folders().create(job -> FILES).id();

    JobFolder after = folders().append(id, EntryKind.CANCEL, job -> null).orElseThrow();

    assertThat(after.entries()).hasSize(1);
    assertThat(folders().find(id)).contains(after);
  }

  @Test
  void passesOverIdsThatAreTaken() throws IOException {
    JobId first = folders().with(new Random(7)).create(id -> FILES).id();
    // Whatever is there: also what is no job must not be written over.
    JobId second = folders().with(new Random(7)).create(id -> FILES).id();

    assertThat(second).isNotEqualTo(first);
    assertThat(folders().all()).extracting(JobFolder::id).contains(first, second);
  }

  @Test
  void adoptsAJobOnlyOnce() throws IOException {
    folders().adopt(new JobId("7K2QZ"), NOW, FILES);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> folders().adopt(new JobId("7K2QZ"), NOW, FILES));
    assertThat(folders().all()).hasSize(1);
  }

  @Test
  void listsTheNewestFirstAndWhatIsNoJobNotAtAll() throws IOException {
    folders().adopt(new JobId("AAAAA"), NOW, FILES);
    JobFolders later = folders().by(Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));
    later.adopt(new JobId("BBBBB"), later.now(), FILES);
    Path jobs = temporary.resolve("jobs");
    Files.createDirectories(jobs.resolve("CCCCC/notes"));
    Files.createDirectories(jobs.resolve("ddddd/0001-create-20260304T050607Z"));
    Files.createDirectories(jobs.resolve("too long/0001-create-20260304T050607Z"));
    Files.writeString(jobs.resolve("EEEEE"), "a file");
    Files.createSymbolicLink(jobs.resolve("FFFFF"), jobs.resolve("AAAAA"));

    assertThat(folders().all())
        .extracting(folder -> folder.id().value())
        .containsExactly("BBBBB", "AAAAA");
    assertThat(folders().find(new JobId("FFFFF"))).isEmpty();
  }

  @Test
  void readsNeitherLinksNorWhatIsTooLong() throws IOException {
    JobFolder made = folders().adopt(new JobId("7K2QZ"), NOW, FILES);
    Path entry = made.current().directory();
    Path secret = Files.writeString(temporary.resolve("secret"), "secret");
    Files.delete(entry.resolve("manifest.txt"));
    Files.createSymbolicLink(entry.resolve("manifest.txt"), secret);
    Files.write(entry.resolve("SIGNATURE"), new byte[5000]);
    Files.writeString(entry.resolve("job-type.txt"), "Both");

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(made::manifest)
        .withMessageContaining("is no regular file");
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(made::signature)
        .withMessageContaining("has more than 4096 bytes");
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(made::type)
        .withMessageContaining("says neither Import nor Export");
    Files.delete(entry.resolve("manifest.txt"));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(made::manifest)
        .withMessageContaining("is missing");
  }

  /** Somebody who could do that, between a look at the folder and the reading. */
  @Test
  void readsThroughNoDirectoryThatWasSwappedForALink() throws IOException {
    JobFolder made = folders().adopt(new JobId("7K2QZ"), NOW, FILES);
    Path entry = made.current().directory();
    Path other = Files.createDirectories(temporary.resolve("other/" + entry.getFileName()));
    Files.writeString(other.resolve("manifest.txt"), "planted");

    Path away = temporary.resolve("away");
    Files.move(entry, away);
    Files.createSymbolicLink(entry, other);
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(made::manifest);

    Files.delete(entry);
    Files.move(away, entry);
    assertThat(made.manifest()).isEqualTo(FILES.get("manifest.txt"));
    Files.move(made.directory(), away);
    Files.createSymbolicLink(made.directory(), other.getParent());
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(made::manifest);
  }

  @Test
  @Timeout(20)
  void waitsForNoPipe() throws Exception {
    JobFolder made = folders().adopt(new JobId("7K2QZ"), NOW, FILES);
    for (Map.Entry<String, Executable> read :
        Map.<String, Executable>of(
                "manifest.txt", made::manifest,
                "job-type.txt", made::type,
                "SIGNATURE", made::signature)
            .entrySet()) {
      makePipe(made.current().directory().resolve(read.getKey()));
      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(read.getValue()::execute)
          .withMessageContaining("is no regular file");
    }
    Path jobs = temporary.resolve("jobs");
    makePipe(jobs.resolve("AAAAA"));
    makePipe(made.directory().resolve("0002-update-20260304T050607Z"));
    assertThat(folders().all()).containsExactly(made);
    makePipe(jobs.resolve(FolderLock.NAME));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> folders().create(id -> FILES))
        .withMessageContaining("is no regular file");
    Files.delete(made.directory().resolve("0001-create-20260304T050607Z/manifest.txt"));
    makePipe(temporary.resolve("pipe"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> JobFolders.in(temporary.resolve("pipe")).all());
  }

  private static void makePipe(Path path) throws Exception {
    assumeThat(Path.of("/usr/bin/mkfifo")).exists();
    Files.deleteIfExists(path);
    Process made = new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start();
    assertThat(made.waitFor()).isZero();
  }

  /** Whoever may read it could hold it. */
  @Test
  void locksAFileThatNobodyElseMayRead() throws IOException {
    assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("posix");
    folders().create(id -> FILES);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temporary.resolve("jobs").resolve(".waybill-lock"))))
        .isEqualTo("rw-------");
  }

  @Test
  void warnsWhereOthersMayWrite() throws IOException {
    assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(folders().caution()).isEmpty();
    folders().create(id -> FILES);
    assertThat(folders().caution()).isEmpty();

    for (String mode : List.of("rwxrwx---", "rwx---rwx", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(
          temporary.resolve("jobs"), PosixFilePermissions.fromString(mode));
      assertThat(folders().caution())
          .hasValueSatisfying(said -> assertThat(said).contains("others"));
    }
    Files.setPosixFilePermissions(
        temporary.resolve("jobs"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(folders().caution()).isEmpty();
  }

  @Test
  void writesThroughNoLinkInThePlaceOfAJob() throws IOException {
    Path jobs = temporary.resolve("jobs");
    folders().adopt(new JobId("AAAAA"), NOW, FILES);
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.createDirectories(elsewhere.resolve("0001-create-20260304T050607Z"));
    Files.createSymbolicLink(jobs.resolve("BBBBB"), elsewhere);

    assertThat(folders().append(new JobId("BBBBB"), EntryKind.CANCEL, job -> Map.of())).isEmpty();
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> folders().adopt(new JobId("BBBBB"), NOW, FILES));
    assertThat(names(elsewhere)).containsExactly("0001-create-20260304T050607Z");
  }

  @Test
  void removesWhatAKilledWriterLeftAndNothingElse() throws IOException {
    JobId id = folders().create(job -> FILES).id();
    Path jobs = temporary.resolve("jobs");
    Path strayJob = Files.createDirectories(jobs.resolve(".waybill-0123456789abcdef.tmp/0001"));
    Files.writeString(strayJob.resolve("manifest.txt"), "half");
    Files.createDirectories(jobs.resolve(".waybill-mine.tmp"));
    Path stray =
        Files.createDirectories(jobs.resolve(id.value()).resolve(".waybill-fedcba9876543210.tmp"));

    folders().append(id, EntryKind.CANCEL, job -> Map.of());
    folders().create(job -> FILES);

    assertThat(stray).doesNotExist();
    assertThat(strayJob.getParent()).doesNotExist();
    assertThat(jobs.resolve(".waybill-mine.tmp")).exists();
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("posix");
    JobFolder made = folders().create(id -> FILES);

    for (Path path :
        List.of(temporary.resolve("jobs"), made.directory(), made.current().directory())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(made.current().directory().resolve("manifest.txt"))))
        .isEqualTo("rw-------");
  }

  /** A disk that fills up: whatever fits, a job is there whole or not at all. */
  @Test
  void leavesNothingWhenTheDiskIsFull() throws IOException {
    for (int blocks = 1; blocks < 12; blocks++) {
      try (FileSystem small =
          Jimfs.newFileSystem(
              Configuration.unix().toBuilder()
                  .setBlockSize(512)
                  .setMaxSize(512L * blocks)
                  .setAttributeViews("basic", "posix")
                  .build())) {
        // No locks there, so the writer itself.
        Path jobs = Files.createDirectories(small.getPath("/jobs"));
        Path job = jobs.resolve("7K2QZ");
        try {
          EntryWriter.write(
              job, Map.of("0001/manifest.txt", new byte[1500], "0001/job-type.txt", new byte[7]));
          assertThat(job.resolve("0001/manifest.txt")).hasSize(1500);
        } catch (IOException e) {
          assertThat(names(jobs)).describedAs("%d blocks", blocks).isEmpty();
        }
      }
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> names = Files.list(directory)) {
      return names.map(name -> name.getFileName().toString()).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

package dev.waybill.job.folder;

import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The directory that keeps the folders of all jobs.
 *
 * <pre>{@code
 * JobFolders folders = JobFolders.in(Path.of("jobs"));
 * JobFolder made = folders.create(id -> Map.of(JobFolder.MANIFEST, manifest, …));
 * folders.append(made.id(), EntryKind.ANSWER, folder -> Map.of(JobFolder.ANSWER, answer));
 * }</pre>
 *
 * <p>Instances may be shared between threads.
 */
public final class JobFolders {
  /** What occurs in job IDs: neither 0 nor O. */
  private static final String CHARACTERS = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

  private static final String ROOT = "root";

  private static final int ID_CHARACTERS = 5;

  /** Of the 45 million IDs there are; to try more often is to have no room left. */
  private static final int MOST_TRIES = 1000;

  private static final int MOST_ENTRIES = 999_999;

  private static final Comparator<JobFolder> NEWEST_FIRST =
      Comparator.comparing(JobFolder::created)
          .reversed()
          .thenComparing(folder -> folder.id().value());

  private final Path directory;
  private final Clock clock;
  private final Random random;

  private JobFolders(Path directory, Clock clock, Random random) {
    this.directory = directory;
    this.clock = clock;
    this.random = random;
  }

  /** The folders in a directory, which need not be there yet: it is made with the first job. */
  public static JobFolders in(Path directory) {
    return new JobFolders(directory, Clock.systemUTC(), new SecureRandom());
  }

  /** The same by another clock. */
  public JobFolders by(Clock other) {
    return new JobFolders(directory, other, random);
  }

  /** The same with other dice for the IDs of new jobs. */
  JobFolders with(Random other) {
    return new JobFolders(directory, clock, other);
  }

  /** The time by which entries are dated. */
  public Instant now() {
    return clock.instant();
  }

  /** Where they are. */
  public Path directory() {
    return directory;
  }

  /**
   * Why somebody else may put another manifest or SIGNATURE there, in a sentence; empty when nobody
   * may, when there is no such directory, or when the file system does not say.
   */
  public Optional<String> caution() throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (view == null || Files.notExists(directory)) {
      return Optional.empty();
    }
    PosixFileAttributes attributes = view.readAttributes();
    Set<PosixFilePermission> writers =
        EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    if (!Collections.disjoint(attributes.permissions(), writers)) {
      return Optional.of(
          "others may write into the directory of the job folders, and so change manifests and"
              + " SIGNATURE texts in it: take that from them with chmod go-w");
    }
    String user = System.getProperty("user.name");
    String owner = attributes.owner().getName();
    return owner.equals(user) || owner.equals(ROOT) || ROOT.equals(user)
        ? Optional.empty()
        : Optional.of("the directory of the job folders belongs to another user");
  }

  /** All jobs, the newest first; none when there is no such directory. */
  public List<JobFolder> all() throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      // A pipe would be waited for, for ever.
      throw new NotDirectoryException(directory.toString());
    }
    List<JobFolder> folders = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(directory)) {
      for (Path name : names) {
        String id = String.valueOf(name.getFileName());
        if (isId(id)) {
          JobFolder.at(new JobId(id), name).ifPresent(folders::add);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (NoSuchFileException e) {
      return List.of();
    }
    folders.sort(NEWEST_FIRST);
    return folders;
  }

  /** The folder of one job; empty when there is none. */
  public Optional<JobFolder> find(JobId id) throws IOException {
    return JobFolder.at(id, directory.resolve(id.value()));
  }

  /**
   * Makes the folder of a new job, under an ID that no other has.
   *
   * @param files what its first entry consists of, by file name, for the ID that was found; asked
   *     while nobody else can write
   * @throws IOException when it cannot be written; nothing is left then
   */
  public JobFolder create(Function<JobId, Map<String, byte[]>> files) throws IOException {
    makeDirectories();
    return FolderLock.holding(
        directory,
        () -> {
          EntryWriter.removeUnfinished(directory);
          JobId id = freeId();
          return write(id, now(), files.apply(id));
        });
  }

  private JobId freeId() throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      JobId id = randomId();
      if (!Files.exists(directory.resolve(id.value()), LinkOption.NOFOLLOW_LINKS)) {
        return id;
      }
    }
    throw new IOException("no job ID is left in " + directory);
  }

  /**
   * Makes the folder of a job that has its ID already, from the service.
   *
   * @param created when the service created it
   * @param files what its first entry consists of, by file name
   * @throws FileAlreadyExistsException when there is one
   */
  public JobFolder adopt(JobId id, Instant created, Map<String, byte[]> files) throws IOException {
    makeDirectories();
    return FolderLock.holding(
        directory,
        () -> {
          EntryWriter.removeUnfinished(directory);
          return write(id, created, files);
        });
  }

  private JobFolder write(JobId id, Instant created, Map<String, byte[]> files) throws IOException {
    Map<String, byte[]> below = new LinkedHashMap<>();
    String entry = JobEntry.name(1, EntryKind.CREATE, created);
    files.forEach((name, content) -> below.put(entry + "/" + name, content));
    Path target = directory.resolve(id.value());
    EntryWriter.write(target, below);
    return JobFolder.at(id, target).orElseThrow();
  }

  /** What a writer decides while nobody else can write. */
  public interface Decision {
    /**
     * What is to be filed.
     *
     * @param folder the job as it is now
     * @return the files of the new entry; null when there is to be none after all
     */
    @Nullable Map<String, byte[]> on(JobFolder folder) throws IOException;
  }

  /**
   * Files another entry, after a look at the job during which nobody else can write.
   *
   * @return the job with its new entry, or as it was when the decision was not to file one; empty
   *     when there is no such job
   * @throws IOException when it cannot be written; the job is as it was then
   */
  public Optional<JobFolder> append(JobId id, EntryKind kind, Decision decision)
      throws IOException {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    return FolderLock.holding(directory, () -> appended(id, kind, decision));
  }

  private Optional<JobFolder> appended(JobId id, EntryKind kind, Decision decision)
      throws IOException {
    Optional<JobFolder> found = find(id);
    if (found.isEmpty()) {
      return found;
    }
    JobFolder folder = found.get();
    folder.requireOrder();
    EntryWriter.removeUnfinished(folder.directory());
    Map<String, byte[]> files = decision.on(folder);
    if (files == null) {
      return found;
    }
    int next = folder.entries().get(folder.entries().size() - 1).number() + 1;
    if (next > MOST_ENTRIES) {
      throw new IOException("job " + id + " has too many entries");
    }
    EntryWriter.write(folder.directory().resolve(JobEntry.name(next, kind, now())), files);
    return find(id);
  }

  private void makeDirectories() throws IOException {
    if (!Files.isDirectory(directory)) {
      Path above = directory.toAbsolutePath().getParent();
      if (above != null) {
        Files.createDirectories(above);
      }
      try {
        EntryWriter.makeDirectory(directory);
      } catch (FileAlreadyExistsException e) {
        // Another process was faster; anything but a directory is refused by the lock.
      }
    }
  }

  private JobId randomId() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < ID_CHARACTERS; i++) {
      id.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return new JobId(id.toString());
  }

  /** In capitals, as folders are named: {@code aaabc} may be anything. */
  private static boolean isId(String name) {
    return JobId.isWellFormed(name) && JobId.of(name).value().equals(name);
  }
}

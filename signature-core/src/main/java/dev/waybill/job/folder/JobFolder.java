package dev.waybill.job.folder;

import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one job at the moment at which its folder was looked at. Entries that are made
 * later are not in it.
 *
 * @param id the job
 * @param directory its folder
 * @param entries in the order in which things happened; the first is its creation
 */
public record JobFolder(JobId id, Path directory, List<JobEntry> entries) {
  /** The name of the file that has the manifest. */
  public static final String MANIFEST = "manifest.txt";

  /** The name of the file that has the type of the job. */
  public static final String JOB_TYPE = "job-type.txt";

  /** The name of the file that has an answer of the service. */
  public static final String ANSWER = "answer.txt";

  private static final int MOST_TYPE_BYTES = 16;

  /** Copies the list; demands that it begins with a creation. */
  public JobFolder {
    entries = entries.stream().sorted(JobEntry.ORDER).toList();
    if (entries.isEmpty() || entries.get(0).kind() != EntryKind.CREATE) {
      throw new IllegalArgumentException("a job begins with its creation");
    }
  }

  /**
   * Looks at a directory.
   *
   * @return empty when it is not the folder of a job: no directory, or one without a creation
   */
  static Optional<JobFolder> at(JobId id, Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    List<JobEntry> entries = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(directory)) {
      for (Path name : names) {
        if (Files.isDirectory(name, LinkOption.NOFOLLOW_LINKS)) {
          JobEntry.of(name).ifPresent(entries::add);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(JobEntry.ORDER);
    return entries.isEmpty() || entries.get(0).kind() != EntryKind.CREATE
        ? Optional.empty()
        : Optional.of(new JobFolder(id, directory, entries));
  }

  /** When the job was created. */
  public Instant created() {
    return entries.get(0).at();
  }

  /** Whether the job was canceled here. */
  public boolean isCanceled() {
    return entries.stream().anyMatch(entry -> entry.kind() == EntryKind.CANCEL);
  }

  /** The entry whose manifest holds now. */
  public JobEntry current() {
    return last(EntryKind.CREATE, EntryKind.UPDATE).orElseThrow();
  }

  /** The last entry of one of these kinds. */
  public Optional<JobEntry> last(EntryKind... kinds) {
    List<EntryKind> wanted = List.of(kinds);
    return entries.stream()
        .filter(entry -> wanted.contains(entry.kind()))
        .reduce((one, later) -> later);
  }

  /**
   * The type of the job, as the last manifest was sent with it.
   *
   * @throws IOException when its file is missing, cannot be read, or says something else
   */
  public JobType type() throws IOException {
    requireOrder();
    JobEntry entry = current();
    byte[] bytes =
        entry.read(JOB_TYPE, MOST_TYPE_BYTES).orElseThrow(() -> missing(entry, JOB_TYPE));
    return JobType.of(new String(bytes, StandardCharsets.UTF_8).strip())
        .orElseThrow(
            () ->
                new FileSystemException(
                    entry.directory().resolve(JOB_TYPE).toString(),
                    null,
                    "says neither Import nor Export"));
  }

  /**
   * The manifest that holds now, byte for byte as it was sent.
   *
   * @throws IOException when its file is missing or cannot be read
   */
  public byte[] manifest() throws IOException {
    requireOrder();
    JobEntry entry = current();
    return entry.read(MANIFEST, SourceText.MAX_BYTES).orElseThrow(() -> missing(entry, MANIFEST));
  }

  /** The SIGNATURE file that belongs to it; empty when the job has none. */
  public Optional<byte[]> signature() throws IOException {
    requireOrder();
    return current().read(SignatureFile.NAME, SignatureFile.MOST_BYTES);
  }

  /**
   * Demands that it can be told what came last.
   *
   * @throws IOException when two entries have one number: none that Waybill made do
   */
  void requireOrder() throws IOException {
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).number() == entries.get(i - 1).number()) {
        throw new FileSystemException(
            directory.toString(),
            null,
            "has two entries with the number "
                + entries.get(i).number()
                + ", so which of them holds cannot be told: take the wrong one out");
      }
    }
  }

  private static IOException missing(JobEntry entry, String file) {
    return new FileSystemException(entry.directory().resolve(file).toString(), null, "is missing");
  }
}

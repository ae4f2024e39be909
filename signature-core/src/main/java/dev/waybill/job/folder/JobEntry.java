package dev.waybill.job.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that happened to a job. Its directory is never changed once it has this name.
 *
 * @param number counts from 1 in the order in which things happened
 * @param kind what happened
 * @param at when, to the second, by the clock of the machine that wrote it
 * @param directory where its files are
 */
public record JobEntry(int number, EntryKind kind, Instant at, Path directory) {
  /** The same on every file system also where somebody made two of one number. */
  static final Comparator<JobEntry> ORDER =
      Comparator.comparingInt(JobEntry::number)
          .thenComparing(JobEntry::kind)
          .thenComparing(entry -> entry.directory().toString());

  private static final Pattern NAME = Pattern.compile("([0-9]{4,9})-([a-z]+)-([0-9]{8}T[0-9]{6}Z)");

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The entry that a directory is; empty when its name is that of none. */
  static Optional<JobEntry> of(Path directory) {
    Matcher name = NAME.matcher(String.valueOf(directory.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = AT.parse(name.group(3), Instant::from);
      int number = Integer.parseInt(name.group(1));
      if (number == 0) {
        return Optional.empty();
      }
      return EntryKind.of(name.group(2)).map(kind -> new JobEntry(number, kind, at, directory));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The directory name of the next entry. */
  static String name(int number, EntryKind kind, Instant at) {
    return String.format(
        Locale.ROOT,
        "%04d-%s-%s",
        number,
        kind.word(),
        AT.format(at.truncatedTo(ChronoUnit.SECONDS)));
  }

  /**
   * One of its files, whole.
   *
   * @param most how many bytes it may have
   * @return empty when there is no such file
   * @throws IOException when it is no regular file, is longer, or cannot be read
   */
  public Optional<byte[]> read(String file, int most) throws IOException {
    return EntryReader.read(directory, file, most);
  }
}

package dev.waybill.cli;

import dev.waybill.rule.BucketRegions;
import dev.waybill.rule.Configuration;
import dev.waybill.rule.ConfigurationReader;
import dev.waybill.rule.ConfigurationReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code .waybill.yaml} of a file: the nearest, from the folder that the file is named in
 * upward to the root. Links are not followed on the way, so that what holds can be told from the
 * name alone. Standard input belongs to the working directory.
 */
final class Configurations {
  static final String NAME = ".waybill.yaml";

  /**
   * What was found.
   *
   * @param shown how reports call the file; null when there is none
   */
  record Found(Configuration configuration, @Nullable String shown) {}

  private sealed interface Outcome {
    record Read(Configuration configuration, @Nullable Path file) implements Outcome {}

    record Refused(ConfigurationReading.Refused reading, Path file) implements Outcome {}

    record Unread(IOException failure) implements Outcome {}
  }

  private static final Outcome NOTHING = new Outcome.Read(Configuration.NONE, null);

  private final Path workingDirectory = Path.of("").toAbsolutePath().normalize();
  private final Map<Path, Outcome> byFolder = new ConcurrentHashMap<>();

  /** What holds for a file. */
  Found of(Input input) throws IOException, ConfigurationException {
    boolean isAbsolute = !input.isStandardInput() && input.path().isAbsolute();
    Path folder = workingDirectory;
    if (!input.isStandardInput()) {
      Path parent = input.path().toAbsolutePath().normalize().getParent();
      folder = parent == null ? workingDirectory : parent;
    }
    return answer(outcome(folder), isAbsolute);
  }

  /** What one file says, named on the command line. */
  static Found read(String name) throws IOException, ConfigurationException {
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(name, null, "is a directory, expected a file");
    }
    return new Found(accepted(name, ConfigurationReader.read(bytes(file))), name);
  }

  /** What a file says about the regions of buckets, named on the command line. */
  static BucketRegions readBucketRegions(String name) throws IOException, ConfigurationException {
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(name, null, "is a directory, expected a file");
    }
    return accepted(name, ConfigurationReader.readBucketRegions(bytes(file))).regions();
  }

  private static Configuration accepted(String name, ConfigurationReading reading)
      throws ConfigurationException {
    if (reading instanceof ConfigurationReading.Refused refused) {
      throw new ConfigurationException(name, refused.faults());
    }
    return ((ConfigurationReading.Read) reading).configuration();
  }

  private Found answer(Outcome outcome, boolean isAbsolute)
      throws IOException, ConfigurationException {
    if (outcome instanceof Outcome.Unread unread) {
      throw unread.failure();
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw new ConfigurationException(
          shown(refused.file(), isAbsolute), refused.reading().faults());
    }
    Outcome.Read read = (Outcome.Read) outcome;
    Path file = read.file();
    return new Found(read.configuration(), file == null ? null : shown(file, isAbsolute));
  }

  /** As the file that it holds for is called, so that it is the same wherever a run takes place. */
  private String shown(Path file, boolean isAbsolute) {
    return isAbsolute ? file.toString() : workingDirectory.relativize(file).toString();
  }

  private Outcome outcome(Path folder) {
    Outcome known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(NAME);
    Path parent = folder.getParent();
    Outcome found;
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      found = look(file);
    } else {
      found = parent == null ? NOTHING : outcome(parent);
    }
    byFolder.put(folder, found);
    return found;
  }

  private static Outcome look(Path file) {
    try {
      // A pipe would be waited for; a link that came with the manifests may show any file.
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            file.toString(), null, "is no regular file; --config names one elsewhere");
      }
      ConfigurationReading reading = ConfigurationReader.read(bytes(file));
      return reading instanceof ConfigurationReading.Refused refused
          ? new Outcome.Refused(refused, file)
          : new Outcome.Read(((ConfigurationReading.Read) reading).configuration(), file);
    } catch (IOException e) {
      return new Outcome.Unread(e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ConfigurationReader.MAX_BYTES + 1);
    }
  }
}

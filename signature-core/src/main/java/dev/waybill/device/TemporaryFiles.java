package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names under which SIGNATURE is written before it gets its own, and what is left of them after
 * a crash.
 */
final class TemporaryFiles {
  private static final String PREFIX = "." + SignatureFile.NAME + ".waybill-";
  private static final String SUFFIX = ".tmp";
  private static final int RANDOM_BYTES = 8;
  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(PREFIX) + "[0-9a-f]{" + 2 * RANDOM_BYTES + "}" + Pattern.quote(SUFFIX));
  private static final SecureRandom RANDOM = new SecureRandom();

  private TemporaryFiles() {}

  /** A name that nobody can foresee and so put something under. */
  static String freshName() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return PREFIX + HexFormat.of().formatHex(random) + SUFFIX;
  }

  /** Whether a name is one of ours to the letter. */
  static boolean isOurs(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * What interrupted runs left in a directory. The run of another process that is under way counts
   * too; it loses its file and fails cleanly.
   */
  static List<Path> leftovers(DeviceRoot root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> names = root.list()) {
      for (Path name : names) {
        if (isOurs(name.toString()) && isLeftover(root, name)) {
          found.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /**
   * Whether what has such a name can be of our making: a regular file, no longer than a SIGNATURE
   * file, under this one name.
   */
  static boolean isLeftover(DeviceRoot root, Path name) throws IOException {
    try {
      BasicFileAttributes attributes = root.attributes(name);
      return attributes.isRegularFile()
          && attributes.size() <= SignatureFile.MOST_BYTES
          && root.linkCount(name) == 1;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}

package dev.waybill.device;

import dev.waybill.signature.SignatureFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
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
  static Path freshName(Path root) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return root.resolve(PREFIX + HexFormat.of().formatHex(random) + SUFFIX);
  }

  /**
   * Removes what interrupted runs left in this directory: regular files whose name is one of ours
   * to the letter. The run of another process that is under way loses its file and fails cleanly.
   */
  static void removeStrays(Path root) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, entry -> isStray(entry))) {
      for (Path stray : entries) {
        Files.deleteIfExists(stray);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Whether a name is one of ours to the letter. */
  static boolean isOurs(String name) {
    return NAME.matcher(name).matches();
  }

  private static boolean isStray(Path entry) {
    return isOurs(String.valueOf(entry.getFileName()))
        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }
}

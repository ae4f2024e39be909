package dev.waybill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The secret keys of a credentials file: the shared one with its {@code [profiles]}, or the {@code
 * AwsCredentials.properties} of the service's own tool, which has none. Names are read without
 * regard to case, blanks, dashes and underscores.
 */
final class CredentialsFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final String DEFAULT = "default";
  private static final Set<String> SECRET_NAMES =
      Set.of("secretkey", "secretaccesskey", "awssecretkey", "awssecretaccesskey");

  private final String shown;
  private final Map<String, String> secretByProfile = new LinkedHashMap<>();

  private CredentialsFile(String shown) {
    this.shown = shown;
  }

  /**
   * Reads a file.
   *
   * @param shown what messages call it, harmless to show
   */
  static CredentialsFile read(Path path, String shown) throws IOException {
    byte[] bytes;
    try {
      bytes = new Input(path.toString()).readUpTo(MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(shown);
    }
    if (bytes.length > MAX_BYTES) {
      throw new IOException(shown + ": too large for a credentials file");
    }
    CredentialsFile file = new CredentialsFile(shown);
    String profile = DEFAULT;
    String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    for (String line : text.lines().toList()) {
      String entry = line.strip();
      if (entry.startsWith("[")) {
        profile = profile(entry);
        file.secretByProfile.putIfAbsent(profile, "");
      } else if (!entry.startsWith("#") && !entry.startsWith(";") && !entry.startsWith("!")) {
        file.take(profile, entry);
      }
    }
    return file;
  }

  /** The secret of a profile. */
  String secretKey(String profile) throws IOException {
    String secret = secretByProfile.getOrDefault(profile, "");
    if (secret.isEmpty()) {
      // Not their names: a file in another form has anything in its brackets.
      int profiles = secretByProfile.size();
      throw new IOException(
          shown
              + ": no secret key for profile "
              + PossibleKey.shown(profile, "of --profile")
              + " among "
              + Commands.count(profiles, "profile"));
    }
    return secret;
  }

  /**
   * The configuration file writes {@code [profile name]}, the credentials file {@code [name]}. A
   * comment may follow, and a bracket be missing: what comes below is of another profile all the
   * same.
   */
  private static String profile(String header) {
    int end = header.indexOf(']');
    return header
        .substring(1, end < 0 ? header.length() : end)
        .strip()
        .replaceFirst("^profile\\s+", "");
  }

  private void take(String profile, String entry) {
    int equals = entry.indexOf('=');
    int colon = entry.indexOf(':');
    int separator = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    if (separator > 0) {
      String name =
          entry.substring(0, separator).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
      if (SECRET_NAMES.contains(name)) {
        secretByProfile.put(profile, entry.substring(separator + 1).strip());
      }
    }
  }
}

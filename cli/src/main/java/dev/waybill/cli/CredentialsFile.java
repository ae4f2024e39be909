package dev.waybill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  private final Path path;
  private final Map<String, String> secretByProfile = new LinkedHashMap<>();

  private CredentialsFile(Path path) {
    this.path = path;
  }

  static CredentialsFile read(Path path) throws IOException {
    byte[] bytes = new Input(path.toString()).readUpTo(MAX_BYTES);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(
          Terminal.harmless(path.toString()) + ": too large for a credentials file");
    }
    CredentialsFile file = new CredentialsFile(path);
    String profile = DEFAULT;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      String entry = line.strip();
      if (entry.startsWith("[") && entry.endsWith("]")) {
        // The configuration file writes [profile name], the credentials file [name].
        profile = entry.substring(1, entry.length() - 1).strip().replaceFirst("^profile\\s+", "");
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
      String profiles = String.join(", ", secretByProfile.keySet());
      throw new IOException(
          Terminal.harmless(path.toString())
              + ": no secret key for profile "
              + Terminal.harmless(profile)
              + (profiles.isEmpty() ? "" : "; there is " + Terminal.harmless(profiles)));
    }
    return secret;
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

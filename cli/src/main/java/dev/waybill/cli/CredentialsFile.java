package dev.waybill.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The secret keys of a credentials file: the shared one with its {@code [profiles]}, or the {@code
 * AwsCredentials.properties} of the service's own tool, which has none and is read as Java reads
 * properties. Names are read without regard to case, blanks, dashes and underscores.
 *
 * <p>The keys are kept as characters, never as strings, and closing zeroes them.
 */
final class CredentialsFile implements AutoCloseable {
  private static final int MAX_BYTES = 1 << 20;
  private static final String DEFAULT = "default";
  private static final Set<String> SECRET_NAMES =
      Set.of("secretkey", "secretaccesskey", "awssecretkey", "awssecretaccesskey");

  /** The longest name of a secret, with room for what is left out of it. */
  private static final int MOST_OF_A_NAME = 40;

  private final String shown;
  private final Set<String> profiles = new LinkedHashSet<>();
  private final List<Setting> settings = new ArrayList<>();

  /** One key where it stands; empty when nothing is behind the name. */
  private record Setting(String profile, int line, SettingValue value) {}

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
    try {
      if (bytes.length > MAX_BYTES) {
        throw new IOException(shown + ": too large for a credentials file");
      }
      CredentialsFile file = new CredentialsFile(shown);
      file.readText(bytes);
      return file;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** The key of a profile; wiped when this is closed. */
  SettingValue secretKey(String profile) throws IOException {
    List<Setting> found =
        settings.stream()
            .filter(setting -> setting.profile().equals(profile) && !setting.value().isEmpty())
            .toList();
    String shownProfile = PossibleKey.shown(profile, "of --profile");
    if (found.isEmpty()) {
      // Not their names: a file in another form has anything in its brackets.
      throw new IOException(
          profiles.contains(profile)
              ? "%s: profile %s has no secret key".formatted(shown, shownProfile)
              : "%s: there is no profile %s among %s"
                  .formatted(shown, shownProfile, Commands.count(profiles.size(), "profile")));
    }
    for (Setting other : found) {
      if (!other.value().equals(found.get(0).value())) {
        throw new IOException(
            "%s: profile %s has two different secret keys, at lines %d and %d"
                .formatted(shown, shownProfile, found.get(0).line(), other.line()));
      }
    }
    return found.get(0).value();
  }

  /** Zeroes the keys. */
  @Override
  public void close() {
    settings.forEach(setting -> setting.value().close());
  }

  private void readText(byte[] bytes) {
    CharBuffer decoded = decoded(bytes);
    char[] text = decoded.array();
    try {
      List<int[]> lines = lines(text, decoded.limit());
      boolean hasProfiles = lines.stream().anyMatch(line -> isHeader(text, line));
      String profile = DEFAULT;
      for (int i = 0; i < lines.size(); i++) {
        int number = i + 1;
        int from = skipBlanks(text, lines.get(i)[0], lines.get(i)[1]);
        int to = lines.get(i)[1];
        if (from < to && text[from] == '[') {
          profile = profile(new String(text, from, to - from));
          profiles.add(profile);
        } else if (from < to && "#;!".indexOf(text[from]) < 0) {
          while (!hasProfiles && endsInBackslash(text, from, to) && i + 1 < lines.size()) {
            to = lines.get(++i)[1];
          }
          take(profile, number, CharBuffer.wrap(text, from, to - from), hasProfiles);
        }
      }
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** Notepad writes UTF-16 with a mark, or UTF-8 with one; a key is ASCII in any encoding. */
  private static CharBuffer decoded(byte[] bytes) {
    int first = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : 0;
    Charset charset =
        first == 0xfffe || first == 0xfeff ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    CharBuffer text = charset.decode(ByteBuffer.wrap(bytes));
    if (text.hasRemaining() && text.get(0) == '\uFEFF') {
      text.put(0, ' ');
    }
    return text;
  }

  /** Where each begins and ends, without its line end. */
  private static List<int[]> lines(char[] text, int length) {
    List<int[]> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= length; at++) {
      if (at == length || text[at] == '\n' || text[at] == '\r') {
        lines.add(new int[] {from, at});
        at += at + 1 < length && text[at] == '\r' && text[at + 1] == '\n' ? 1 : 0;
        from = at + 1;
      }
    }
    return lines;
  }

  private static boolean isHeader(char[] text, int[] line) {
    int from = skipBlanks(text, line[0], line[1]);
    return from < line[1] && text[from] == '[';
  }

  private static int skipBlanks(char[] text, int from, int to) {
    int at = from;
    while (at < to && (Character.isWhitespace(text[at]) || text[at] == '\0')) {
      at++;
    }
    return at;
  }

  /** An odd number of them: the line goes on in the next one. */
  private static boolean endsInBackslash(char[] text, int from, int to) {
    int at = to;
    while (at > from && text[at - 1] == '\\') {
      at--;
    }
    return (to - at) % 2 == 1;
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

  private void take(String profile, int number, CharBuffer entry, boolean hasProfiles) {
    // First the form "Secret Key: …", which properties would take for a key called Secret.
    for (String separators : List.of("=:", " \t\f")) {
      int end = 0;
      while (end < entry.length()
          && end <= MOST_OF_A_NAME
          && separators.indexOf(entry.charAt(end)) < 0) {
        end++;
      }
      boolean isName = end < entry.length() && end <= MOST_OF_A_NAME;
      if (isName && isSecret(entry.subSequence(0, end).toString())) {
        profiles.add(profile);
        CharBuffer rest = entry.subSequence(end + 1, entry.length());
        settings.add(
            new Setting(
                profile,
                number,
                hasProfiles ? SettingValue.ofProfile(rest) : SettingValue.ofProperty(rest)));
        return;
      }
    }
  }

  private static boolean isSecret(String name) {
    return SECRET_NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\\\-]", ""));
  }
}

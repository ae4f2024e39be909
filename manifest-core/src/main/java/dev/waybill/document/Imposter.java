package dev.waybill.document;

import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names what people give in place of a manifest, and says what to do. */
final class Imposter {
  /** A path or URL, or a bare file name with a usual ending. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:[A-Za-z]:)?[^\\s<>]*[/\\\\]\\S.*|\\S+\\.(?:txt|ya?ml|manifest|text)",
          Pattern.CASE_INSENSITIVE);

  /** Commands and what they do are small letters and dashes; "AWS Import/Export" is a title. */
  private static final Pattern CALL =
      Pattern.compile("(?:\\$ )?aws\\s+(?:--\\S+\\s+)*[a-z][a-z0-9-]*\\s+[a-z][a-z-]+(?:\\s.*)?");

  private static final Pattern SECTION = Pattern.compile("\\[[A-Za-z0-9 _.-]+]");
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*\\s*=.*");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");

  /** Enough to tell what a text is. */
  private static final int MAX_LINES = 200;

  private static final String COPY = "; copy the text of the manifest out of it";
  private static final String JSON = "JSON or a YAML flow collection";
  private static final String CREDENTIALS = "a file of access keys, which goes to nobody";
  private static final String ANSWER = "an answer of the service about a job";

  private static final Set<String> OF_ANSWERS =
      Set.of(
          "JobId",
          "JobType",
          "Signature",
          "SignatureFileContents",
          "CurrentManifest",
          "LocationCode",
          "ProgressCode",
          "WarningMessage",
          "ArtifactList");

  private static final Set<String> OF_CREDENTIALS =
      Set.of("secretkey", "secretaccesskey", "awssecretaccesskey", "awsaccesskeyid", "accesskey");

  private Imposter() {}

  /** What a text is for certain, whatever options it seems to have; empty when it may be one. */
  static String certain(SourceText source) {
    List<String> lines = content(source, 3);
    if (lines.isEmpty()) {
      return "";
    }
    String start = lines.get(0).toLowerCase(Locale.ROOT);
    String second = lines.size() > 1 ? lines.get(1) : "";
    if (start.startsWith("{\\rtf")) {
      return "RTF, as word processors save it; save it as plain text, UTF-8";
    }
    if (isMarkup(start) || (start.startsWith("<!--") && hasMarkup(source))) {
      return "HTML or XML" + (mentionsManifest(source) ? COPY : "");
    }
    if (start.startsWith("{")
        || start.equals("[")
        || start.startsWith("[{")
        || start.startsWith("[\"")) {
      return (mentionsAnswer(source) ? ANSWER + " (JSON)" : JSON)
          + (mentionsManifest(source) ? COPY : "");
    }
    if (start.startsWith("-----begin ") || start.startsWith("ssh-")) {
      return "a key or a certificate, which goes to nobody";
    }
    // A manifest may begin with a comment that has an exclamation mark.
    if (source.line(1).startsWith("#!") && !isOption(lines.get(0))) {
      return "a script";
    }
    if (start.startsWith("manifest-version:")) {
      return "the manifest of a Java archive";
    }
    if (start.startsWith("diff --git") || (start.startsWith("--- ") && second.startsWith("+++ "))) {
      return "a patch; give the manifest as it is after it";
    }
    if ((start.startsWith("aws") || start.startsWith("$"))
        && CALL.matcher(lines.get(0)).matches()) {
      return "a call of the provider's command line, not the file that it names";
    }
    if (start.startsWith("---------") || (start.startsWith("+---") && second.startsWith("|"))) {
      return "a table, as the provider's command line prints it";
    }
    if (start.indexOf('=') > 0 && isToml(source)) {
      return "an INI or TOML file";
    }
    if (start.startsWith("[")
        && SECTION.matcher(start).matches()
        && PROPERTY.matcher(second).matches()) {
      return isCredential(second) ? CREDENTIALS : "an INI or TOML file";
    }
    return "";
  }

  /** What a text without a certain mark is by the names at its top level; empty when unknown. */
  static String byNames(List<Field> fields) {
    int answer = 0;
    boolean isCredentials = false;
    boolean isSignature = false;
    boolean isResource = false;
    for (Field field : fields) {
      if (field.parent().isEmpty()) {
        answer += OF_ANSWERS.contains(field.key()) ? 1 : 0;
        isCredentials |= isCredential(field.key());
        isSignature |= field.key().equals("signingMethod");
        isResource |= field.key().equals("apiVersion");
        if (isTelling(field.key())) {
          return "";
        }
      }
    }
    if (isSignature) {
      return "a SIGNATURE file, which is made from the manifest";
    }
    if (isResource) {
      return "a manifest of Kubernetes";
    }
    return answer > 1 ? ANSWER : isCredentials ? CREDENTIALS : "";
  }

  /** Whether a line sets an option, or what is probably meant for one. */
  private static boolean isOption(String line) {
    return LineScanner.scan(line) instanceof Line.Entry entry
        && DialectReader.isName(line.substring(entry.keyFrom(), entry.keyTo()));
  }

  /** Whether only manifests have a key. */
  private static boolean isTelling(String key) {
    return switch (key) {
      case "manifestVersion", "bucket", "deviceId", "eraseDevice", "returnAddress", "operations" ->
          true;
      default -> false;
    };
  }

  /** What a text without any option may be; empty when nobody can tell. */
  static String likely(SourceText source) {
    List<String> lines = content(source, MAX_LINES);
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (first.startsWith("{") || first.startsWith("[")) {
      return JSON;
    }
    if (lines.size() <= 2 && PATH.matcher(first).matches()) {
      return "the path of a file, given in place of its text (on the provider's command line, write"
          + " file:// in front of the path)";
    }
    if (first.startsWith("JOB\t") || first.startsWith("Action=")) {
      return first.startsWith("A") ? "a request to the service" : ANSWER;
    }
    if (first.contains("\\n") && !OptionNames.in(first).isEmpty()) {
      return "a text in quotes with \\n in place of its line ends";
    }
    if (first.contains("%3A") && first.contains("%0A")) {
      return "a text in the encoding of web forms (%0A for a line end)";
    }
    if (all(lines, BASE64)) {
      return "base64; decode it first";
    }
    if (all(lines, PROPERTY)) {
      return lines.stream().anyMatch(Imposter::isCredential)
          ? CREDENTIALS
          : "a properties file; options are written with a colon";
    }
    if (isTable(lines, ',') || isTable(lines, '\t')) {
      return first.toLowerCase(Locale.ROOT).contains("secret access key")
          ? CREDENTIALS
          : "a table, as spreadsheets save it (CSV)";
    }
    return "";
  }

  /** Whether there are settings with an equals sign and sections, and nothing else. */
  private static boolean isToml(SourceText source) {
    List<String> lines = content(source, MAX_LINES);
    return lines.stream()
            .allMatch(line -> PROPERTY.matcher(line).matches() || SECTION.matcher(line).matches())
        && lines.stream().anyMatch(line -> SECTION.matcher(line).matches());
  }

  private static boolean all(List<String> lines, Pattern pattern) {
    return !lines.isEmpty() && lines.stream().allMatch(line -> pattern.matcher(line).matches());
  }

  /** At least two lines of as many cells. */
  private static boolean isTable(List<String> lines, char divider) {
    long cells = lines.isEmpty() ? 0 : count(lines.get(0), divider);
    return lines.size() > 1
        && cells > 0
        && lines.stream().allMatch(line -> count(line, divider) == cells);
  }

  private static long count(String line, char divider) {
    return line.chars().filter(c -> c == divider).count();
  }

  private static boolean isCredential(String line) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < line.length() && line.charAt(i) != '=' && line.charAt(i) != ':'; i++) {
      if (Character.isLetter(line.charAt(i))) {
        name.append(Character.toLowerCase(line.charAt(i)));
      }
    }
    return OF_CREDENTIALS.contains(name.toString());
  }

  private static boolean isMarkup(String start) {
    if (start.length() < 2 || start.charAt(0) != '<' || start.startsWith("<!--")) {
      return false;
    }
    char c = start.charAt(1);
    return c == '!' || c == '?' || c == '/' || (c >= 'a' && c <= 'z');
  }

  private static boolean hasMarkup(SourceText source) {
    return content(source, MAX_LINES).stream()
        .anyMatch(line -> isMarkup(line.toLowerCase(Locale.ROOT)));
  }

  private static boolean mentionsManifest(SourceText source) {
    return content(source, MAX_LINES).stream().anyMatch(line -> line.contains("manifestVersion"));
  }

  private static boolean mentionsAnswer(SourceText source) {
    return content(source, MAX_LINES).stream().anyMatch(line -> line.contains("\"JobId\""));
  }

  /** The first lines that say something. */
  private static List<String> content(SourceText source, int most) {
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= source.lineCount() && lines.size() < most; number++) {
      String line = source.line(number).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line);
      }
    }
    return lines;
  }
}

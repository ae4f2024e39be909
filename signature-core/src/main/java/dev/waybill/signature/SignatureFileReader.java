package dev.waybill.signature;

import dev.waybill.text.Quoted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a SIGNATURE file.
 *
 * <p>Accepted without a remark: LF or CR LF, with or without the last one, blanks after the colons,
 * the four lines in any order, blank lines at the end. Everything else gets a remark, all of them
 * at once; a remark that is not fatal leaves no doubt about what the file says. No input makes it
 * throw.
 *
 * <pre>{@code
 * if (SignatureFileReader.read(bytes) instanceof SignatureFileReading.Read read) { … }
 * }</pre>
 */
public final class SignatureFileReader {
  /** A value longer than this might be a signature in the wrong place, and is not quoted. */
  private static final int MOST_QUOTED = 20;

  /** With fewer lines, each is worth a remark. */
  private static final int FEWEST_OF_ANOTHER_FILE = 3;

  private static final Pattern BETWEEN_LINES = Pattern.compile("\\R|(?:\\\\r)?\\\\n");

  /** Quotes, borders of tables and blanks, at both ends of a line. */
  private static final Pattern DECORATION = Pattern.compile("^[\\W_]+|[\"'|,\\s-]+$");

  /**
   * A value of more than 38 characters is no signature, not even an escaped one, but may be a key.
   */
  private static final Pattern SETTING =
      Pattern.compile("(\\w{1,16})[\"']?\\s*[:=]\\s*[\"']?(?:\\S{0,38})");

  private final List<SignatureFileRemark> remarks = new ArrayList<>();
  private final Map<SignatureFileKey, Integer> firstLines = new EnumMap<>(SignatureFileKey.class);
  private final Map<SignatureFileKey, String> values = new EnumMap<>(SignatureFileKey.class);

  private String text = "";

  private SignatureFileReader() {}

  /** Reads the bytes of a whole file; of more than 4096 nothing is looked at. */
  public static SignatureFileReading read(byte[] bytes) {
    return new SignatureFileReader().readBytes(bytes);
  }

  /**
   * Whether these are the bytes of a SIGNATURE file, sound or damaged, and nothing else is among
   * them: only then may they be shown. Another file, taken for one by mistake, may hold a key or a
   * password.
   */
  public static boolean holdsNothingElse(byte[] bytes) {
    String text = SignatureFileText.of(bytes).text();
    return bytes.length <= SignatureFile.MOST_BYTES
        && BETWEEN_LINES
            .splitAsStream(text)
            .map(line -> DECORATION.matcher(line).replaceAll(""))
            .allMatch(line -> line.isEmpty() || isSetting(line));
  }

  private static boolean isSetting(String line) {
    Matcher setting = SETTING.matcher(line);
    return setting.matches() && SignatureFileKey.nearest(setting.group(1)).isPresent();
  }

  private SignatureFileReading readBytes(byte[] bytes) {
    if (bytes.length > SignatureFile.MOST_BYTES) {
      refuse(
          1,
          "file has more than %d bytes, expected four short lines"
              .formatted(SignatureFile.MOST_BYTES));
      return result();
    }
    SignatureFileText decoded = SignatureFileText.of(bytes);
    text = decoded.text();
    if (!decoded.fault().isEmpty()) {
      refuse(1, decoded.fault());
    }
    List<String> lines = lines(decoded.text());
    if (lines.isEmpty()) {
      refuse(1, (bytes.length == 0 ? "file is empty" : "file is blank") + ", expected four lines");
    } else if (isFreeOfDecoration(lines)) {
      readLines(lines);
    }
    return result();
  }

  /** Without their ends, and without the blank lines after the last one that is not. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end; (end = text.indexOf('\n', from)) >= 0; from = end + 1) {
      boolean crlf = end > from && text.charAt(end - 1) == '\r';
      lines.add(text.substring(from, crlf ? end - 1 : end));
    }
    lines.add(text.substring(from));
    while (!lines.isEmpty() && isBlank(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** JSON or a table around the text makes all lines wrong in the same way: said once. */
  private boolean isFreeOfDecoration(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = strip(lines.get(i));
      if (line.startsWith("\"") || line.startsWith("{") || line.contains("\\n")) {
        refuse(i + 1, "quotes or \\n escapes as in JSON output, expected the text itself");
        return false;
      }
      if (line.startsWith("|") || line.startsWith("+-") || line.startsWith("--")) {
        refuse(i + 1, "border of a table, expected the text itself");
        return false;
      }
    }
    return true;
  }

  private void readLines(List<String> lines) {
    int before = remarks.size();
    for (int i = 0; i < lines.size(); i++) {
      readLine(i + 1, lines.get(i));
    }
    if (firstLines.isEmpty() && lines.size() >= FEWEST_OF_ANOTHER_FILE) {
      // Another file, such as the manifest: what is wrong with each line helps nobody.
      remarks.subList(before, remarks.size()).clear();
      refuse(
          1,
          "no line is one of a SIGNATURE file, expected \"version\", \"signingMethod\", \"jobId\" and"
              + " \"signature\"");
      return;
    }
    for (SignatureFileKey key : SignatureFileKey.values()) {
      if (!firstLines.containsKey(key)) {
        refuse(lines.size(), "no line for \"" + key.text() + "\", expected one");
      }
    }
  }

  private void readLine(int number, String line) {
    if (isBlank(line)) {
      mention(number, "blank line, expected none before the end");
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      // Not quoted: it might be the signature alone.
      refuse(number, "line without a colon, expected key:value");
      return;
    }
    Optional<SignatureFileKey> key = readKey(number, line.substring(0, colon));
    if (key.isPresent()) {
      String value = line.substring(colon + 1);
      noteLine(number, key.get());
      if (checkPrintable(number, line)) {
        readValue(number, key.get(), value);
      }
    } else {
      checkPrintable(number, line);
    }
  }

  private Optional<SignatureFileKey> readKey(int number, String written) {
    String text = strip(written);
    Optional<SignatureFileKey> key = SignatureFileKey.of(text);
    if (key.isPresent()) {
      if (!text.equals(written)) {
        mention(number, "blanks around the key \"%s\", expected none".formatted(text));
      }
      return key;
    }
    Optional<SignatureFileKey> nearest = SignatureFileKey.nearest(text);
    String expected =
        nearest
            .map(SignatureFileKey::text)
            .map(name -> "\"" + name + "\"")
            .orElse("\"version\", \"signingMethod\", \"jobId\" or \"signature\"");
    refuse(number, "unknown key %s, expected %s".formatted(shown(text), expected));
    return nearest;
  }

  private void noteLine(int number, SignatureFileKey key) {
    Integer first = firstLines.putIfAbsent(key, number);
    if (first != null) {
      refuse(
          number,
          "key \"%s\" is set twice, first set at line %d, expected once"
              .formatted(key.text(), first));
    }
  }

  /**
   * Refuses a line with anything but printable ASCII and blanks, naming the first; tells whether
   * there was none.
   */
  private boolean checkPrintable(int number, String line) {
    int[] characters = line.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      if (character != '\t' && (character < ' ' || character > '~')) {
        String name = Character.getName(character);
        refuse(
            number,
            String.format(
                Locale.ROOT,
                "character U+%04X%s at column %d, expected printable ASCII only",
                character,
                name == null ? "" : " (" + name + ")",
                i + 1));
        return false;
      }
    }
    return true;
  }

  private void readValue(int number, SignatureFileKey key, String written) {
    String value = strip(written);
    if (!written.endsWith(value)) {
      mention(number, "blanks after the value of \"%s\", expected none".formatted(key.text()));
    }
    values.putIfAbsent(key, value);
    switch (key) {
      case VERSION -> checkVersion(number, value);
      case SIGNING_METHOD -> checkSigningMethod(number, value);
      case JOB_ID -> checkJobId(number, value);
      case SIGNATURE -> checkSignature(number, value);
    }
  }

  private void checkVersion(int number, String value) {
    if (SignatureVersion.of(value).isEmpty()) {
      refuse(number, "version is " + shown(value) + ", expected 1.0 or 2.0");
    }
  }

  private void checkSigningMethod(int number, String value) {
    if (!value.equals(SignatureFile.SIGNING_METHOD)) {
      refuse(
          number,
          "signing method is %s, expected %s"
              .formatted(shown(value), SignatureFile.SIGNING_METHOD));
    }
  }

  private void checkJobId(int number, String value) {
    if (value.length() > MOST_QUOTED) {
      refuse(number, "job ID is " + shown(value) + ", expected 5 characters");
      return;
    }
    Optional<String> fault = JobId.firstFault(value);
    if (fault.isPresent()) {
      refuse(number, fault.get());
    } else if (!JobId.of(value).value().equals(value)) {
      mention(
          number,
          "job ID %s is in lower case, expected \"%s\""
              .formatted(Quoted.of(value), JobId.of(value).value()));
    }
  }

  private void checkSignature(int number, String value) {
    String fault = Signature.faultOf(value);
    if (fault != null) {
      refuse(number, fault);
    }
  }

  private SignatureFileReading result() {
    if (remarks.stream().anyMatch(SignatureFileRemark::fatal)) {
      return new SignatureFileReading.Unreadable(remarks, MeantSignatureFile.in(text));
    }
    String jobId = value(SignatureFileKey.JOB_ID);
    var file =
        new SignatureFile(
            SignatureVersion.of(value(SignatureFileKey.VERSION)).orElseThrow(),
            JobId.of(jobId),
            Signature.parseBase64(value(SignatureFileKey.SIGNATURE)));
    return new SignatureFileReading.Read(file, jobId, remarks);
  }

  /** There is one for each key when no remark is fatal. */
  private String value(SignatureFileKey key) {
    return Optional.ofNullable(values.get(key)).orElseThrow();
  }

  private void refuse(int line, String message) {
    remarks.add(new SignatureFileRemark(line, true, message));
  }

  private void mention(int line, String message) {
    remarks.add(new SignatureFileRemark(line, false, message));
  }

  private static String shown(String value) {
    return value.length() > MOST_QUOTED
        ? "a text of " + value.length() + " characters"
        : Quoted.of(value);
  }

  private static boolean isBlank(String text) {
    return strip(text).isEmpty();
  }

  /** Blanks and tabs only: what else looks blank is named, not dropped. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }
}

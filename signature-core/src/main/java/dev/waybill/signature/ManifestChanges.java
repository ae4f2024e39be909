package dev.waybill.signature;

import dev.waybill.signature.ManifestChange.Stage;
import dev.waybill.text.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a manifest changes between signing and shipping, as far as they can be undone.
 *
 * <p>Text is looked at as ISO 8859-1, one character a byte, so that whatever is not touched stays
 * the bytes that it was.
 */
final class ManifestChanges {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Not in every JDK's java.base; without it there is one guess less. */
  private static final List<Charset> SINGLE_BYTE = singleByteCharsets();

  /** Options with few values, whose other values can all be tried. None is a secret. */
  private static final Map<String, List<String>> FEW_VALUES =
      Map.of(
          "eraseDevice", List.of("yes", "no", "Yes", "No", "YES", "NO", "true", "false", "True"),
          "manifestVersion", List.of("1.0", "1.2", "1.3", "2.0", "3.0"),
          "serviceLevel", List.of("standard", "expedited"),
          "fileSystem", List.of("NTFS", "EXT4", "EXT3", "EXT2", "FAT32"),
          "createAESKey", List.of("yes", "no"),
          "dataIncludesPersonalInformation", List.of("yes", "no"));

  private static final Pattern FEW_VALUED_LINE =
      Pattern.compile(
          "(?m)^[ \t]*(" + String.join("|", FEW_VALUES.keySet()) + ")[ \t]*:[ \t]*[\"']?([\\w.]+)");

  private static final Pattern COLON =
      Pattern.compile("(?m)^([ \t]*(?:-[ \t]+)?\\w+):([ \t]*)(?=[^ \t\r\n])");

  /** Each run of blanks is looked at once, from its beginning. */
  private static final Pattern BLANKS_AT_LINE_END =
      Pattern.compile("(?m)(?<![ \t])[ \t]++(?=\r?$)");

  /** As many as Unicode's stream-safe text has on one letter (UAX 15). */
  private static final int MOST_MARKS = 30;

  /** No manifest has more values of this kind. */
  private static final int MOST_VALUES = 20;

  /** More lines than that are not left out one by one. */
  private static final int MOST_LINES = 500;

  private final List<ManifestChange> changes = new ArrayList<>();

  private ManifestChanges() {}

  /** Those that are tried alone and in pairs, in the order in which they are tried. */
  static List<ManifestChange> of(byte[] manifest) {
    var all = new ManifestChanges();
    all.addLineEnds();
    all.addByteOrderMarks();
    all.addEnds();
    all.addEncodings();
    all.addBlanks();
    all.addValues(manifest);
    return all.changes;
  }

  /** Those that are tried alone: there is one for each line. */
  static List<ManifestChange> ofLines(byte[] manifest) {
    var all = new ManifestChanges();
    all.addLines(manifest);
    return all.changes;
  }

  private void addLineEnds() {
    add(MismatchCause.CRLF_NOT_CONVERTED, Stage.LINE_ENDS, bytes -> bytes);
    add(
        MismatchCause.CRLF_EVERYWHERE,
        Stage.LINE_ENDS,
        bytes -> text(bytes, text -> canonical(text).replace("\n", "\r\n")));
    add(
        MismatchCause.LONE_CR_CONVERTED,
        Stage.LINE_ENDS,
        bytes -> text(bytes, text -> canonical(text).replace('\r', '\n')));
    add(
        MismatchCause.CR_EVERYWHERE,
        Stage.LINE_ENDS,
        bytes -> text(bytes, text -> canonical(text).replace('\n', '\r')));
  }

  private void addByteOrderMarks() {
    add(
        MismatchCause.BYTE_ORDER_MARK_ADDED,
        Stage.ENCODING,
        bytes ->
            startsWith(bytes, BYTE_ORDER_MARK)
                ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length)
                : bytes);
    add(
        MismatchCause.BYTE_ORDER_MARK_REMOVED,
        Stage.ENCODING,
        bytes -> joined(BYTE_ORDER_MARK, bytes));
  }

  private void addEnds() {
    add(
        MismatchCause.FINAL_NEWLINE_ADDED,
        Stage.END,
        bytes -> text(bytes, text -> text.replaceFirst("\r?\n\\z", "")));
    add(
        MismatchCause.FINAL_NEWLINE_REMOVED,
        Stage.END,
        bytes -> text(bytes, text -> text + lineEnd(text)));
    add(
        MismatchCause.FINAL_BLANK_LINES_ADDED,
        Stage.END,
        bytes -> text(bytes, text -> withoutFinalBlankLines(text)));
  }

  private void addEncodings() {
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String name = wide + (wide.equals(StandardCharsets.UTF_16LE) ? " (of Windows)" : "");
      addEncoding(name + ", with a mark", bytes -> recoded("\ufeff", bytes, wide));
      addEncoding(name + ", without a mark", bytes -> recoded("", bytes, wide));
      // The other way round: what is at hand is wide, and plain text was signed.
      addEncoding(
          StandardCharsets.UTF_8 + ", and is " + wide + " now",
          bytes -> CanonicalManifest.of(decodedWide(bytes, wide)));
    }
    for (Charset single : SINGLE_BYTE) {
      addEncoding(single.name(), bytes -> recoded("", bytes, single));
      addEncoding(
          StandardCharsets.UTF_8 + ", and is " + single.name() + " now",
          bytes ->
              isUtf8(bytes) ? bytes : new String(bytes, single).getBytes(StandardCharsets.UTF_8));
      add(
          new Difference(MismatchCause.OTHER_ENCODING, "UTF-8 of a text read as " + single.name()),
          Stage.ENCODING,
          bytes -> new String(bytes, single).getBytes(StandardCharsets.UTF_8));
    }
    addUnicodeForm(Normalizer.Form.NFD, "taken apart (NFD, as macOS writes names)");
    addUnicodeForm(Normalizer.Form.NFC, "put together (NFC)");
  }

  private void addEncoding(String detail, UnaryOperator<byte[]> operator) {
    add(new Difference(MismatchCause.OTHER_ENCODING, detail), Stage.ENCODING, operator);
  }

  private void addUnicodeForm(Normalizer.Form form, String detail) {
    add(
        new Difference(MismatchCause.UNICODE_FORM, detail),
        Stage.CONTENT,
        bytes ->
            isUtf8(bytes)
                ? normalized(new String(bytes, StandardCharsets.UTF_8), form)
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
  }

  /** Of the same form, but for texts that no language has: marks are sorted one by one. */
  private static String normalized(String text, Normalizer.Form form) {
    int marks = 0;
    for (int i = 0; i < text.length() && marks <= MOST_MARKS; i++) {
      int type = Character.getType(text.charAt(i));
      boolean isMark = type == Character.NON_SPACING_MARK || type == Character.SURROGATE;
      marks = isMark ? marks + 1 : 0;
    }
    return marks > MOST_MARKS ? text : Normalizer.normalize(text, form);
  }

  private void addBlanks() {
    addContent(
        MismatchCause.BLANKS_AT_LINE_ENDS_ADDED,
        "",
        text -> BLANKS_AT_LINE_END.matcher(text).replaceAll(""));
    for (int width : List.of(4, 8, 2)) {
      String detail = width + " blanks each";
      addContent(
          MismatchCause.TABS_FOR_BLANKS, detail, text -> text.replace("\t", " ".repeat(width)));
      addContent(
          MismatchCause.BLANKS_FOR_TABS, detail, text -> text.replace(" ".repeat(width), "\t"));
    }
    addContent(
        MismatchCause.NO_BREAK_SPACES_ADDED,
        "",
        text -> text.replace("\u00c2\u00a0", " ").replace("\u00a0", " "));
    addContent(
        MismatchCause.BLANKS_BEHIND_COLONS_ADDED,
        "",
        text -> COLON.matcher(text).replaceAll("$1:"));
    addContent(
        MismatchCause.BLANKS_BEHIND_COLONS_REMOVED,
        "",
        text ->
            COLON
                .matcher(text)
                .replaceAll(
                    match ->
                        match.group(1) + ":" + (match.group(2).isEmpty() ? " " : match.group(2))));
    addContent(
        MismatchCause.BLANK_LINES_ADDED, "", text -> text.replaceAll("(?m)^[ \t]*+\r?\n", ""));
  }

  private void addValues(byte[] manifest) {
    Matcher line = FEW_VALUED_LINE.matcher(latin(manifest));
    for (int i = 0; i < MOST_VALUES && line.find(); i++) {
      String written = line.group(2);
      int start = line.start(2);
      int end = line.end(2);
      for (String other : FEW_VALUES.getOrDefault(line.group(1), List.of())) {
        if (!other.equals(written)) {
          // By place: a change of another stage comes later, one of this stage is not combined.
          addContent(
              MismatchCause.VALUE_CHANGED,
              "\"%s\" was \"%s\" and is %s now"
                  .formatted(line.group(1), other, Quoted.of(written, 40)),
              text -> text.substring(0, start) + other + text.substring(end));
        }
      }
    }
  }

  private void addLines(byte[] manifest) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = 0; at < manifest.length && starts.size() <= MOST_LINES; at++) {
      if (manifest[at] == '\n' && at + 1 < manifest.length) {
        starts.add(at + 1);
      }
    }
    if (starts.size() > MOST_LINES) {
      return;
    }
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : manifest.length;
      String number = String.valueOf(i + 1);
      add(
          new Difference(MismatchCause.LINE_ADDED, number),
          Stage.CONTENT,
          bytes -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length)));
      add(
          new Difference(MismatchCause.LINES_ADDED_AT_END, number),
          Stage.CONTENT,
          bytes -> Arrays.copyOf(bytes, to));
    }
  }

  private void addContent(MismatchCause cause, String detail, UnaryOperator<String> operator) {
    add(new Difference(cause, detail), Stage.CONTENT, bytes -> text(bytes, operator));
  }

  private void add(MismatchCause cause, Stage stage, UnaryOperator<byte[]> operator) {
    add(Difference.of(cause), stage, operator);
  }

  private void add(Difference difference, Stage stage, UnaryOperator<byte[]> operator) {
    changes.add(new ManifestChange(difference, stage, operator));
  }

  private static byte[] text(byte[] bytes, UnaryOperator<String> operator) {
    return operator.apply(latin(bytes)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String canonical(String text) {
    return text.replace("\r\n", "\n");
  }

  /** As the lines before it end. */
  private static String lineEnd(String text) {
    int lf = text.indexOf('\n');
    return lf > 0 && text.charAt(lf - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The last line that is not blank keeps its end. */
  private static String withoutFinalBlankLines(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int lineEnd = text.indexOf('\n', end);
    return lineEnd < 0 ? text : text.substring(0, lineEnd + 1);
  }

  /** The text in another encoding; the same bytes where it is no UTF-8 or does not fit. */
  private static byte[] recoded(String before, byte[] utf8, Charset charset) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(before + text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return utf8;
    }
  }

  private static byte[] decodedWide(byte[] bytes, Charset wide) {
    boolean isWide =
        bytes.length >= 4 && (wide.equals(StandardCharsets.UTF_16LE) ? bytes[3] : bytes[2]) == 0;
    if (!isWide) {
      return bytes;
    }
    String text = new String(bytes, wide);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static List<Charset> singleByteCharsets() {
    List<Charset> charsets = new ArrayList<>(List.of(StandardCharsets.ISO_8859_1));
    if (Charset.isSupported("windows-1252")) {
      charsets.add(0, Charset.forName("windows-1252"));
    }
    return charsets;
  }
}

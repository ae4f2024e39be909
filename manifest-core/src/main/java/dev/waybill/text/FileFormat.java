package dev.waybill.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text by the bytes they begin with. */
final class FileFormat {
  private record Magic(String bytes, String name) {}

  /** As Latin-1; the longer first where one begins with another. */
  private static final Magic[] KNOWN = {
    new Magic("%PDF-", "a PDF; save the manifest as plain text"),
    new Magic("\u0089PNG\r\n\u001A\n", "a picture (PNG); a manifest is text"),
    new Magic("\u00FF\u00D8\u00FF", "a picture (JPEG); a manifest is text"),
    new Magic("GIF8", "a picture (GIF); a manifest is text"),
    new Magic("\u001F\u008B", "a gzip archive; unpack it first"),
    new Magic("BZh", "a bzip2 archive; unpack it first"),
    new Magic("\u00FD7zXZ\0", "an xz archive; unpack it first"),
    new Magic("7z\u00BC\u00AF'\u001C", "a 7-Zip archive; unpack it first"),
    new Magic("(\u00B5/\u00FD", "a Zstandard archive; unpack it first"),
    new Magic("Rar!\u001A", "a RAR archive; unpack it first"),
    new Magic(
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
        "a document of an office program; save it as plain text, UTF-8"),
    new Magic("\u007FELF", "a program"),
    new Magic("MZ\u0090\0", "a program"),
    new Magic("SQLite format 3\0", "a database (SQLite)"),
    new Magic("bplist0", "a binary property list; save it as plain text, UTF-8"),
  };

  private static final int ENOUGH = 4096;
  private static final int TAR_MAGIC = 257;

  private FileFormat() {}

  /** Names the format and says what to do; null when the bytes may be a text. */
  static @Nullable String sniff(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH);
    if (length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8 && bytes[3] <= 8) {
      return zip(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
    if (startsWith(bytes, TAR_MAGIC, "ustar")) {
      return "a tar archive; unpack it first";
    }
    for (Magic magic : KNOWN) {
      if (startsWith(bytes, 0, magic.bytes)) {
        return magic.name;
      }
    }
    return null;
  }

  private static String zip(String start) {
    boolean isDocument =
        start.contains("[Content_Types].xml")
            || start.contains("word/")
            || start.contains("xl/")
            || start.contains("application/vnd.oasis");
    return isDocument
        ? "a document of an office program; save it as plain text, UTF-8"
        : "a ZIP archive; unpack it first";
  }

  private static boolean startsWith(byte[] bytes, int at, String start) {
    if (bytes.length < at + start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((bytes[at + i] & 0xFF) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

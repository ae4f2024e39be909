package dev.waybill.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute path as the kernel has it: bytes, which need not be UTF-8 and do not depend on this
 * machine's locale.
 *
 * @param bytes one byte in each character
 */
record KernelPath(String bytes) {
  static final KernelPath ROOT = new KernelPath("/");

  /** Blank, tab, line feed, backslash and hash are written like this, so that a blank can end. */
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

  /** Of a path without links, dots and double slashes. */
  static KernelPath of(Path path) {
    // The one way to the bytes of a name that the locale has no characters for.
    String uri = path.toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); ) {
      int character = uri.codePointAt(i);
      if (character == '%') {
        bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 3;
      } else {
        bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(character);
      }
    }
    String all = bytes.toString(StandardCharsets.ISO_8859_1);
    // A directory's has a slash at the end.
    return new KernelPath(
        all.length() > 1 && all.endsWith("/") ? all.substring(0, all.length() - 1) : all);
  }

  /** As a table of the kernel has it, with its escapes. */
  static KernelPath unescaped(String field) {
    return new KernelPath(
        OCTAL
            .matcher(field)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 8)))));
  }

  /** {@code /}, {@code /a}, {@code /a/b}: every directory on the way, and the path itself. */
  List<KernelPath> fromRoot() {
    List<KernelPath> way = new ArrayList<>(List.of(ROOT));
    if (!equals(ROOT)) {
      for (int slash = bytes.indexOf('/', 1); slash > 0; slash = bytes.indexOf('/', slash + 1)) {
        way.add(new KernelPath(bytes.substring(0, slash)));
      }
      way.add(this);
    }
    return way;
  }

  /** Whether this is a place inside that directory, and not the directory itself. */
  boolean isInside(KernelPath directory) {
    return directory.equals(ROOT)
        ? !equals(ROOT)
        : bytes.startsWith(directory.bytes) && bytes.startsWith("/", directory.bytes.length());
  }

  /** What is this place when the one directory is shown as the other. It must be in it. */
  KernelPath moved(KernelPath from, KernelPath to) {
    String rest = from.equals(ROOT) ? bytes : bytes.substring(from.bytes.length());
    String joined = (to.equals(ROOT) ? "" : to.bytes) + (rest.equals("/") ? "" : rest);
    return joined.isEmpty() ? ROOT : new KernelPath(joined);
  }

  /** To be shown; what is no UTF-8 becomes the sign for that. */
  @Override
  public String toString() {
    return text(bytes);
  }

  /** What stands in a table of the kernel, read as UTF-8. */
  static String text(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

package dev.waybill.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names what people give in place of a manifest, from the first line that says something. */
final class Imposter {
  /** A path or URL, or a bare file name with a usual ending. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:[A-Za-z]:)?[^\\s<>]*[/\\\\]\\S.*|\\S+\\.(?:txt|ya?ml|manifest|text)",
          Pattern.CASE_INSENSITIVE);

  private Imposter() {}

  /** What it is, in words for a message; empty when nobody can tell. */
  static String describe(String firstLine) {
    String start = firstLine.toLowerCase(Locale.ROOT);
    if (start.startsWith("{\\rtf")) {
      return "RTF, as word processors save it";
    }
    if (start.startsWith("<")) {
      return "HTML or XML";
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return "JSON or a YAML flow collection";
    }
    return PATH.matcher(firstLine).matches()
        ? "the path of a file, given in place of its text (on the provider's command line, write file:// in front of the path)"
        : "";
  }
}

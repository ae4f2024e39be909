package dev.waybill.document;

import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Texts that make careless readers crawl, overflow or fill the memory. */
public final class HostileInputs {
  private static final int MEBIBYTE = SourceText.MAX_BYTES;

  private HostileInputs() {}

  /** Each with a name that says what it is; made when asked for, since all together fill a heap. */
  public static Map<String, Supplier<String>> texts() {
    Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    texts.put("6 KB of brackets", () -> "bucket: b\nprefix: " + "[".repeat(6_000));
    texts.put("6 KB of braces", () -> "{".repeat(6_000));
    texts.put("alternating brackets", () -> "bucket: " + "[{".repeat(3_000) + "}]".repeat(3_000));
    texts.put("lines of brackets", () -> full("[\n"));
    texts.put("40 KB of levels", () -> levels(""));
    texts.put("40 KB of list levels", () -> levels("- "));
    texts.put("dashes on one line", () -> "ignore:\n  " + "- ".repeat(8_000));
    texts.put("lists in lists", () -> full("- - - - - - - - - - - -\n"));
    texts.put("aliases of aliases", () -> aliasBomb());
    texts.put("a mebibyte of line feeds", () -> full("\n"));
    texts.put("a mebibyte of returns", () -> full("\r"));
    texts.put("a manifest and returns", () -> "bucket: b\n" + full("\r").substring(20));
    texts.put("a mebibyte of colons", () -> full(":\n"));
    texts.put("colons on long lines", () -> full(":".repeat(16_383) + "\n"));
    texts.put("entries", () -> numbered("k#:b"));
    texts.put("equal entries", () -> full("a:b\n"));
    texts.put("empty entries", () -> numbered("k#:"));
    texts.put("entries one deeper, one back", () -> full("a:\n b:\n"));
    texts.put("entries in sinking columns", () -> sinking());
    texts.put("unknown list items", () -> full("-a\n"));
    texts.put("items of maps", () -> "operations:\n" + full("- a: b\n").substring(20));
    texts.put("stray words", () -> full("x\n"));
    texts.put("open quotes", () -> numbered("k#: \""));
    texts.put("quotes on a long line", () -> numbered("k#: \"" + "\\\"".repeat(8_000)));
    texts.put("long quoted values", () -> numbered("k#: \"" + "x".repeat(16_000) + "\""));
    texts.put("quoted keys", () -> numbered("\"k#\":b"));
    texts.put("escapes", () -> numbered("k#: \"\\q\""));
    texts.put("no-break spaces", () -> full("\u00A0".repeat(8_000) + "\n"));
    texts.put("blanks before a word", () -> full(" ".repeat(16_000) + "x\n"));
    texts.put("tabs before an entry", () -> full("\t".repeat(16_000) + "a:b\n"));
    texts.put("long keys", () -> full("k".repeat(16_000) + ":\n"));
    texts.put("keys near to an option", () -> numbered("devicId#: x"));
    texts.put(
        "options at the wrong place", () -> "returnAddress:\n" + numbered(" k#: x\n bucket: b"));
    texts.put("keys near to a secret", () -> full("trueCryptPasword: x\n"));
    texts.put("passwords without end", () -> full("pinCode:\n"));
    texts.put("words that announce a secret", () -> full("pa" + "s".repeat(16_000) + "\n"));
    texts.put("quotes before a colon", () -> full("\"".repeat(16_000) + "\n"));
    texts.put("placeholders", () -> numbered("k#: {A" + "}{A".repeat(5_000)));
    texts.put("open placeholders", () -> numbered("k#: x" + "{A".repeat(8_000)));
    texts.put("brackets in values", () -> numbered("k#: " + "[".repeat(16_000) + "x"));
    texts.put("hashes", () -> numbered("k#: x" + " #".repeat(8_000)));
    texts.put("colons in values", () -> numbered("k#: x" + ": ".repeat(8_000)));
    texts.put("blanks in values", () -> numbered("k#: x" + " ".repeat(16_000) + "x"));
    texts.put("invisible characters", () -> numbered("k#: x" + "\u200B".repeat(16_000)));
    texts.put("at signs", () -> "bucket: b\nnotificationEmail: " + "@".repeat(16_000));
    texts.put(
        "semicolons in addresses", () -> "bucket: b\nnotificationEmail: " + ";".repeat(16_000));
    texts.put("post boxes", () -> address("street1: " + "p.o ".repeat(4_000)));
    texts.put("nearly post boxes", () -> address("street1: " + "p".repeat(16_000)));
    texts.put("dots in a bucket", () -> "bucket: " + "a.".repeat(8_000) + "\n");
    texts.put("digits in a bucket", () -> "bucket: " + "1.".repeat(8_000) + "\n");
    texts.put("a street of blanks", () -> address("street1: P" + " ".repeat(16_000) + "O"));
    texts.put("a path", () -> "a" + "/a\\".repeat(5_000));
    texts.put("slashes", () -> "/".repeat(16_000));
    texts.put("patterns", () -> "ignore:\n" + full("- (a*)*b\n").substring(20));
    texts.put("an open pattern", () -> "ignore:\n- " + "(".repeat(16_000));
    texts.put("a deep pattern", () -> "ignore:\n- " + "(".repeat(8_000) + ")".repeat(8_000));
    texts.put("semicolons", () -> "manifestVersion: " + ";".repeat(16_000) + "x;\nbucket: b\n");
    texts.put("markers", () -> full("---\n"));
    texts.put("dashes without end", () -> "-".repeat(16_383) + "\n");
    texts.put("a mebibyte of dashes", () -> full("-\n"));
    texts.put("a manifest on one line", () -> "bucket: b deviceId: x city: y ".repeat(540));
    texts.put("names with colons", () -> full("bucket: " + "city:".repeat(3_270) + "\n"));
    texts.put("comments that nothing ends", () -> full("/*\n"));
    texts.put("fences", () -> "bucket: b\n" + full("```\nx\n").substring(20));
    texts.put("conflicts", () -> full("<<<<<<<\nbucket: b\n=======\n"));
    texts.put("equals signs", () -> full("bucket=b\n"));
    texts.put("full-width colons", () -> full("bucket\uFF1Ab\n"));
    texts.put("quoted mail", () -> full("> bucket: b\n"));
    texts.put("much quoted mail", () -> full("> ".repeat(8_000) + "a: b\n"));
    texts.put("ends of documents", () -> behindABucket("...\n"));
    texts.put("tabs on lines of their own", () -> behindABucket("\t\n"));
    texts.put("tabs before comments", () -> behindABucket("\t#\n"));
    texts.put("tabs before words", () -> behindABucket("\tx\n"));
    texts.put("invisible characters before words", () -> behindABucket("\u200Bx\n"));
    texts.put("short quoted mail", () -> full("> x\n"));
    texts.put("short words for a secret", () -> behindABucket("pw ".repeat(5_000) + "\n"));
    texts.put("escapes", () -> behindABucket("\\u0070".repeat(2_500) + "\n"));
    texts.put("items without dashes", () -> behindABucket("  exportBucket: b\n"));
    texts.put("zero-width lines", () -> full("\u200B".repeat(16_000) + "\n"));
    texts.put("curly quotes", () -> numbered("k#: \u201Cx\u201D"));
    texts.put("zero-width values", () -> numbered("k#: x\u200B"));
    texts.put("lost line ends", () -> numbered("k#: x deviceId: y"));
    texts.put("bullets", () -> "ignore:\n" + full("\u2022 a\n").substring(20));
    texts.put("emoji", () -> full("\uD83D\uDCE6".repeat(4_000) + ": x\n"));
    return texts;
  }

  /** Those that the reader answers, and the rules do not yet. */
  public static Map<String, Supplier<String>> textsForRules() {
    Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    texts.put("stars", () -> numbered("k#: x" + "*".repeat(16_000)));
    texts.put("dots in an address", () -> "bucket: b\nnotificationEmail: a@" + "a.".repeat(8_000));
    return texts;
  }

  /** Repeated up to the budget. */
  private static String full(String piece) {
    return piece.repeat(MEBIBYTE / utf8Length(piece));
  }

  /** The same, of a text that is a manifest. */
  private static String behindABucket(String piece) {
    String start = "bucket: b\noperations:\n";
    return start + full(piece).substring(start.length());
  }

  /** As many as there may be, each with a number in place of the hash. */
  private static String numbered(String line) {
    StringBuilder text = new StringBuilder("bucket: b\n");
    int count = Math.min(19_000, (MEBIBYTE - 100) / (utf8Length(line) + 6));
    for (int i = 0; i < count; i++) {
      text.append(line.replaceFirst("#", String.valueOf(i))).append('\n');
    }
    return text.toString();
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String levels(String dash) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 40_000; i++) {
      text.append(" ".repeat(i * (dash.length() + 1))).append(dash).append("a:\n");
    }
    return text.toString();
  }

  private static String sinking() {
    StringBuilder text = new StringBuilder();
    for (int i = 1_400; i > 0; i--) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String address(String line) {
    return "returnAddress:\n  " + line + "\n";
  }

  private static String aliasBomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      text.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, alias))));
    }
    return text.toString();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Whole manifests of every kind in which one or two lines mean something else to YAML. */
final class TroubledManifests extends DomainContextBase {
  /** The text of a file. */
  record Troubled(String text) {}

  private static final List<String> WHOLE =
      List.of(
          IMPORT_S3
              + "ignore:\n  - \\.tmp$\n  - ^backup/\nsubstitutions:\n  \"a\": \"b\"\nprefix: maps/\n"
              + "contentTypes:\n  jpg: image/jpeg\nstaticMetadata:\n  origin: harbour\n",
          EXPORT_S3 + "trueCryptPassword: hunter2\ntargetDirectory: a/b\n",
          IMPORT_EBS + "generator: Harbour 4\n",
          IMPORT_GLACIER
              + "customs:\n  dataDescription: Maps\n  encryptedData: no\n  deviceValue: 250.00\n");

  /** What means something at the beginning of a value, in it, or at its end. */
  private static final List<String> SIGNS =
      List.of(
          "*",
          "&",
          "!",
          "%",
          "@",
          "`",
          "{",
          "}",
          "[",
          "]",
          "|",
          ">",
          "#",
          " #",
          "\t#",
          ":",
          ": ",
          ":\t",
          " :",
          "?",
          "? ",
          "-",
          "- ",
          "'",
          "\"",
          "\\",
          ",",
          "~",
          "=",
          "<<",
          "\t",
          "  ",
          "|-",
          ">+",
          "---",
          "...",
          "\u00A0",
          "\u200B",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u00E9",
          "\u6F22",
          "\uD83D\uDCE6");

  private static final List<String> COLONS = List.of(":", ":\t", " : ", ":  ", "\t: ", ": \t");

  private static final List<String> TYPED =
      List.of(
          "yes",
          "No",
          "on",
          "OFF",
          "y",
          "n",
          "true",
          "False",
          "~",
          "null",
          "Null",
          "NULL",
          "7",
          "007",
          "010",
          "0o17",
          "0x1F",
          "0b101",
          "1_000",
          "1e3",
          "1.0",
          "2.50",
          ".5",
          "5.",
          "+1",
          "-0",
          "12:30:45",
          "1:59",
          "2012-07-04",
          "2012-07-04 10:00:00",
          "2012-07-04T10:00:00Z",
          ".inf",
          "-.INF",
          ".nan",
          "1.2.3",
          "98101",
          "1234567890123456789012",
          "");

  private static final List<String> LINES =
      List.of(
          "---",
          "--- ",
          "...",
          "%YAML 1.2",
          "# a comment",
          "   # another",
          "\t# a third",
          "",
          "   ",
          "\t",
          "<<: *base",
          "<<: x",
          "generator: twice",
          "deviceId: twice",
          "? deviceId",
          ": x",
          "no: x",
          "12: x",
          "~: x",
          "\"quoted\": x",
          "'quoted' : x",
          "going on",
          "  going on",
          "      going on",
          "- x",
          "{a: b}",
          "key with blanks: x",
          "tight:x",
          "unknown: |",
          "a".repeat(1100) + ": x");

  @Provide
  Arbitrary<Troubled> manifests() {
    return Combinators.combine(
            Arbitraries.of(WHOLE), changes().list().ofMinSize(1).ofMaxSize(2), ends())
        .as(
            (whole, changes, end) -> {
              List<String> lines = new ArrayList<>(whole.lines().toList());
              changes.forEach(change -> change.in(lines));
              return new Troubled(String.join(end, lines) + end);
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<String> ends() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just("\n")),
        Tuple.of(1, Arbitraries.just("\r\n")),
        Tuple.of(1, Arbitraries.just("\n\n")));
  }

  private static Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 999),
            Arbitraries.of(How.class),
            Arbitraries.frequencyOf(Tuple.of(3, values()), Tuple.of(1, Arbitraries.of(TYPED))),
            Arbitraries.of(LINES))
        .as(Change::new);
  }

  /** Up to three pieces, mostly with a word among them. */
  private static Arbitrary<String> values() {
    Arbitrary<String> words = Arbitraries.of("a", "Ada", "12", "x y", "S/N");
    Arbitrary<String> pieces =
        Arbitraries.oneOf(Arbitraries.of(SIGNS), words, Arbitraries.of(TYPED));
    return pieces.list().ofMinSize(1).ofMaxSize(3).map(some -> String.join("", some));
  }

  private enum How {
    VALUE,
    QUOTED,
    DOUBLE_QUOTED,
    BEHIND,
    KEY,
    COLON,
    INSERT,
    INDENT,
    OUTDENT,
    TAB,
    REPEAT
  }

  /** One change in one line. */
  private record Change(int place, How how, String value, String line) {
    void in(List<String> lines) {
      int at = place % lines.size();
      String old = lines.get(at);
      int colon = old.indexOf(": ");
      int dash = old.indexOf("- ");
      int behind = colon >= 0 ? colon + 2 : dash >= 0 ? dash + 2 : old.length();
      String front = old.substring(0, behind);
      switch (how) {
        case VALUE -> lines.set(at, front + value);
        case QUOTED -> lines.set(at, front + "'" + value.replace("'", "''") + "'");
        case DOUBLE_QUOTED ->
            lines.set(at, front + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        case BEHIND -> lines.set(at, old + value);
        case KEY -> lines.set(at, old.replaceFirst("[A-Za-z]", "$0z"));
        case COLON -> lines.set(at, old.replaceFirst(": ", COLONS.get(place % COLONS.size())));
        case INSERT -> lines.add(at, line);
        case INDENT -> lines.set(at, "  " + old);
        case OUTDENT -> lines.set(at, old.stripLeading());
        case TAB -> lines.set(at, old.replaceFirst("  ", "\t"));
        case REPEAT -> lines.add(at, old);
      }
    }
  }
}

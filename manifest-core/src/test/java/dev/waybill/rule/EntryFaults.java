package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.List;

/** Entries of the lists and tables: patterns to ignore, substitutions, content types. */
final class EntryFaults {
  static final List<Fault> ALL =
      List.of(
          fault(
              "a shell pattern to ignore",
              "malformed-pattern",
              (draft, choice) -> {
                int ignore = draft.set("ignore", "");
                List<Integer> items = draft.childrenOf("ignore");
                String indent = items.isEmpty() ? "  " : draft.get(items.get(0)).indent();
                return draft.insert(
                    ignore + 1,
                    Line.of(indent + "- " + pick(List.of("*.tmp", "(a", "[a"), choice)));
              }),
          pattern("ignores-everything", ".*", "a|", "^", "a*"),
          pattern("empty-pattern", "", "  "),
          pattern("ignores-nothing", "/tmp^", "^/backup/", "$a"),
          pattern("explosive-pattern", "(a+)+$", "(.*)*x"),
          entries("empty-substitution", "substitutions", entry("\"draft\"", "\"\"")),
          entries("idle-substitution", "substitutions", entry("\"_\"", "\"_\"")),
          entries(
              "interacting-substitutions",
              "substitutions",
              entry("\"a\"", "\"b\""),
              entry("\"b\"", "\"c\"")),
          entries("extension-with-dot", "contentTypes", entry(".jpg", "image/jpeg")),
          entries("malformed-content-type", "contentTypes", entry("jpg", "jpeg")));

  private EntryFaults() {}

  /** A last pattern to ignore. */
  private static Fault pattern(String rule, String... patterns) {
    return fault(
        "a pattern: " + patterns[0],
        rule,
        (draft, choice) ->
            draft.appendBlock(
                "ignore", new Line("  ", "-", " ", patterns[choice % patterns.length])));
  }

  private static Fault entries(String rule, String block, Line... lines) {
    return fault(rule, rule, (draft, choice) -> draft.appendBlock(block, lines));
  }

  private static Line entry(String key, String value) {
    return Line.option(key, value).withIndent("    ");
  }
}

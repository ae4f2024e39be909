package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What SARIF demands in prose, beyond its schema. */
final class SarifMeaning {
  private SarifMeaning() {}

  /** Of a report on files that all have this text. */
  static void assertSound(Map<String, Object> report, String text) {
    Map<String, Object> run = Run.items(report.get("runs")).get(0);
    List<Map<String, Object>> rules =
        Run.items(Run.members(Run.members(run.get("tool")).get("driver")).get("rules"));
    rules.forEach(rule -> assertBracesAreDoubled(Run.members(rule.get("help"))));
    for (Map<String, Object> result : Run.items(run.get("results"))) {
      long index = number(result.get("ruleIndex"));
      assertThat(index).isBetween(0L, rules.size() - 1L);
      assertThat(rules.get((int) index).get("id")).isEqualTo(result.get("ruleId"));
      assertBracesAreDoubled(Run.members(result.get("message")));
      Map<String, Object> place =
          Run.members(Run.items(result.get("locations")).get(0).get("physicalLocation"));
      assertInside(Run.members(place.get("region")), text.lines().toList());
    }
  }

  private static void assertBracesAreDoubled(Map<String, Object> message) {
    String text = Objects.requireNonNull(message.get("text")).toString();
    assertThat(text.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
    assertThat(text).doesNotContain("](");
  }

  private static void assertInside(Map<String, Object> region, List<String> lines) {
    long startLine = number(region.get("startLine"));
    long endLine = number(region.get("endLine"));
    long startColumn = number(region.get("startColumn"));
    long endColumn = number(region.get("endColumn"));
    assertThat(startLine).isBetween(1L, Math.max(1L, lines.size()));
    assertThat(endLine).isBetween(startLine, Math.max(1L, lines.size()));
    assertThat(startColumn).isBetween(1L, 1L + length(lines, startLine));
    assertThat(endColumn)
        .isBetween(startLine == endLine ? startColumn : 1L, 1L + length(lines, endLine));
  }

  private static long length(List<String> lines, long number) {
    return lines.isEmpty() ? 0 : lines.get((int) number - 1).codePoints().count();
  }

  private static long number(@org.jspecify.annotations.Nullable Object value) {
    assertThat(value).isInstanceOf(Long.class);
    return (Long) Objects.requireNonNull(value);
  }
}

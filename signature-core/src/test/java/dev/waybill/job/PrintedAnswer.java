package dev.waybill.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scalars of an answer, and what the command line prints for them; simpler than the real thing,
 * for properties that need any values.
 */
record PrintedAnswer(Operation operation, Map<Member, String> values) {

  String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append("<").append(operation.text()).append("Response><");
    xml.append(operation.text()).append("Result>");
    values.forEach(
        (member, value) ->
            xml.append("<%s>%s</%s>".formatted(member.text(), escaped(value), member.text())));
    xml.append("</").append(operation.text()).append("Result></");
    return xml.append(operation.text()).append("Response>").toString();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  String json() {
    List<String> lines = new ArrayList<>();
    for (Member member : operation.members()) {
      if (values.containsKey(member)) {
        lines.add("    \"" + member.text() + "\": " + plainOrQuoted(member));
      }
    }
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    sorted().forEach((name, member) -> yaml.append(name + ": " + plainOrQuoted(member) + "\n"));
    return yaml.toString();
  }

  private String plainOrQuoted(Member member) {
    String value = values.getOrDefault(member, "");
    return member.type() == MemberType.INTEGER ? value : quoted(value);
  }

  private static String quoted(String value) {
    return "\""
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }

  String text() {
    return String.join("\t", sorted().values().stream().map(values::get).toList()) + "\n";
  }

  /** Names and values below each other. */
  String table() {
    int nameWidth = 4;
    int valueWidth = 20;
    for (Map.Entry<Member, String> entry : values.entrySet()) {
      nameWidth = Math.max(nameWidth, entry.getKey().text().length() + 2);
      valueWidth = Math.max(valueWidth, DisplayWidth.of(entry.getValue()) + 5);
    }
    String rule = "+" + "-".repeat(nameWidth) + "+" + "-".repeat(valueWidth) + "+\n";
    StringBuilder table = new StringBuilder();
    table.append("-".repeat(rule.length() - 1)).append('\n');
    table.append("|" + padded(operation.text(), rule.length() - 3) + "|\n").append(rule);
    int width = valueWidth;
    int names = nameWidth;
    sorted()
        .forEach(
            (name, member) ->
                table.append(
                    "|"
                        + padded(name, names)
                        + "|"
                        + padded(values.getOrDefault(member, ""), width)
                        + "|\n"));
    return table.append(rule).toString();
  }

  private static String padded(String value, int width) {
    return "  " + value + " ".repeat(width - 2 - DisplayWidth.of(value));
  }

  private Map<String, Member> sorted() {
    Map<String, Member> sorted = new TreeMap<>();
    values.keySet().forEach(member -> sorted.put(member.text(), member));
    return sorted;
  }

  Truth truth() {
    Map<String, Object> page = new LinkedHashMap<>();
    values.forEach((member, value) -> page.put(member.text(), value));
    return new Truth(operation.text(), List.of(page));
  }
}

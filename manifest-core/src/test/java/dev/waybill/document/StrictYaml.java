package dev.waybill.document;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Manifests in block style that every YAML parser reads. */
final class StrictYaml extends DomainContextBase {
  /** A text that is YAML. */
  record YamlText(String text) {}

  @Provide
  Arbitrary<YamlText> texts() {
    return Combinators.combine(
            lines("", List.of("bucket", "deviceId", "generator", "acl", "notMine", "expires")),
            nested("returnAddress", List.of("name", "city", "street1", "other")),
            nested("customs", List.of("deviceType", "deviceHTS")),
            pairs(),
            patterns(),
            operations())
        .as(
            (top, address, customs, pairs, ignore, operations) ->
                new YamlText(
                    "manifestVersion: 2.0\n"
                        + top
                        + address
                        + customs
                        + pairs
                        + ignore
                        + operations))
        .withoutEdgeCases();
  }

  /** Plain scalars, and quoted ones with everything that needs quotes. */
  private static Arbitrary<String> scalars() {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withChars("ab09.-/;,:\\()+~#%&*!'\"\u00FC\u6F22")
            .ofMaxLength(10)
            .map(text -> "v" + text)
            .filter(text -> !text.endsWith(":") && !text.contains(": "));
    Arbitrary<String> any =
        Arbitraries.strings().withChars("ab :#-[]{}&*!|>%@`?,;\"'\\\u00FC\u6F22").ofMaxLength(10);
    return Arbitraries.oneOf(
        plain,
        any.map(text -> "'" + text.replace("'", "''") + "'"),
        any.map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'),
        Arbitraries.of(
            "\"\\u00e9\\t\\x41\\U0001F4E6\"", "\"\"", "''", "yes", "010", "~", "1:2", "a b"));
  }

  private static Arbitrary<String> lines(String indent, List<String> keys) {
    return scalars()
        .list()
        .ofSize(keys.size())
        .map(
            values -> {
              StringBuilder text = new StringBuilder();
              for (int i = 0; i < keys.size(); i++) {
                text.append(indent).append(keys.get(i)).append(": ").append(values.get(i));
                text.append('\n');
              }
              return text.toString();
            });
  }

  private static Arbitrary<String> nested(String name, List<String> keys) {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(blanks -> lines(" ".repeat(blanks), keys))
        .map(lines -> name + ":\n" + lines);
  }

  private static Arbitrary<String> pairs() {
    return Combinators.combine(scalars(), scalars())
        .as((one, other) -> "substitutions:\n    'k1': " + one + "\n    \"k2\" : " + other + "\n");
  }

  private static Arbitrary<String> patterns() {
    return Combinators.combine(scalars().list().ofMinSize(1).ofMaxSize(4), indents())
        .as(
            (items, indent) ->
                items.stream()
                    .map(item -> indent + "- " + item + "\n")
                    .collect(Collectors.joining("", "ignore:\n", "")));
  }

  private static Arbitrary<String> operations() {
    return Combinators.combine(scalars(), scalars(), scalars(), indents())
        .as(
            (one, two, three, indent) ->
                "operations:\n"
                    + (indent + "- exportBucket: " + one + "\n")
                    + (indent + "  prefix: " + two + "\n")
                    + (indent + "-   exportBucket: " + three + "\n"));
  }

  private static Arbitrary<String> indents() {
    return Arbitraries.integers().between(0, 5).map(" "::repeat);
  }
}

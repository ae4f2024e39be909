package dev.waybill.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Manifests with known content, laid out in every way the official samples show: colon style,
 * indentation, order and line ends vary, what they say does not.
 */
final class LaidOutManifests extends DomainContextBase {
  /**
   * A text and what it says.
   *
   * @param text with LF
   * @param content the top level as {@link Documents#shape} gives it
   */
  record LaidOut(String text, List<Map.Entry<String, Object>> content) {}

  private record Style(int indent, int listIndent, int seed, boolean comments) {}

  @Provide
  Arbitrary<LaidOut> manifests() {
    Arbitrary<Style> styles =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 1_000_000),
                Arbitraries.of(true, false))
            .as(Style::new);
    return Combinators.combine(values().list().ofSize(16), styles)
        .as(LaidOutManifests::layOut)
        .withoutEdgeCases();
  }

  /** Texts that stand for themselves without quotes. */
  private static Arbitrary<String> values() {
    Arbitrary<String> free =
        Arbitraries.strings()
            .withChars("aZ09 :#-;,.@%*&!?/\\'\"()[]{}|>=~\u00FC\u6F22")
            .ofMaxLength(12)
            .map(text -> "v" + text.strip());
    return Arbitraries.oneOf(
        free,
        Arbitraries.of("yes", "010", "2012-07-01", "~", "1e3", "null", "a: b", "x #1", "http://y"));
  }

  private static LaidOut layOut(List<String> values, Style style) {
    Random random = new Random(style.seed);
    List<List<String>> blocks = new ArrayList<>();
    List<Map.Entry<String, Object>> content = new ArrayList<>();
    var take = values.iterator();
    for (String name : List.of("bucket", "deviceId", "generator", "notificationEmail", "acl")) {
      String value = take.next();
      blocks.add(List.of(name + colon(random) + value));
      content.add(Map.entry(name, value));
    }
    for (var block :
        Map.of(
                "returnAddress",
                List.of("name", "city", "country"),
                "customs",
                List.of("deviceType"))
            .entrySet()) {
      List<String> lines = new ArrayList<>(List.of(block.getKey() + ":"));
      List<Map.Entry<String, Object>> children = new ArrayList<>();
      for (String name : block.getValue()) {
        String value = take.next();
        lines.add(" ".repeat(style.indent) + name + colon(random) + value);
        children.add(Map.entry(name, value));
      }
      blocks.add(lines);
      content.add(Map.entry(block.getKey(), children));
    }
    List<String> items = List.of(take.next(), take.next());
    blocks.add(
        Stream.concat(
                Stream.of("ignore:"),
                items.stream().map(item -> " ".repeat(style.listIndent) + "- " + item))
            .toList());
    content.add(Map.entry("ignore", items));
    blocks.add(operations(take.next(), take.next(), take.next(), style, random, content));
    return shuffled(blocks, content, style, random);
  }

  private static List<String> operations(
      String first,
      String prefix,
      String second,
      Style style,
      Random random,
      List<Map.Entry<String, Object>> content) {
    String indent = " ".repeat(style.listIndent);
    content.add(
        Map.entry(
            "operations",
            List.of(
                List.of(Map.entry("exportBucket", first), Map.entry("prefix", prefix)),
                List.of(Map.entry("exportBucket", second)))));
    return List.of(
        "operations:",
        indent + "- exportBucket" + colon(random) + first,
        indent + "  prefix" + colon(random) + prefix,
        indent + "- exportBucket" + colon(random) + second);
  }

  private static LaidOut shuffled(
      List<List<String>> blocks,
      List<Map.Entry<String, Object>> content,
      Style style,
      Random random) {
    List<Integer> order =
        new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(blocks.size()).toList());
    Collections.shuffle(order, random);
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      for (String line : blocks.get(i)) {
        text.append(line).append(" ".repeat(random.nextInt(3))).append('\n');
        if (style.comments && random.nextInt(4) == 0) {
          text.append(random.nextBoolean() ? "   # x: y\n" : "\n");
        }
      }
    }
    return new LaidOut(text.toString(), order.stream().map(content::get).toList());
  }

  private static String colon(Random random) {
    return List.of(":", ": ", " : ", ":   ").get(random.nextInt(4));
  }
}

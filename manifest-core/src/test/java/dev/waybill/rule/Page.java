package dev.waybill.rule;

import static java.util.Objects.requireNonNull;

import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, taken apart.
 *
 * @param heading the text behind {@code #}
 * @param summary what stands between the heading and the first section
 * @param sections the lines of each section by its title, in order
 */
record Page(String heading, String summary, Map<String, List<String>> sections) {
  static final List<String> SECTIONS = List.of("Why", "Example", "Instead", "Source");

  private static final String FENCE = "```";

  /** {@code \t}, {@code \xE9}, {@code \u00A0} and {@code \{1009}}. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([tr0\\\\])|x(\\p{XDigit}{2})|u(\\p{XDigit}{4})|\\{(\\d+)})");

  /**
   * A fenced block.
   *
   * @param info the words behind the fence, the language first
   * @param text the lines, each with its line end
   */
  record Block(List<String> info, String text) {
    String language() {
      return info.isEmpty() ? "" : info.get(0);
    }

    boolean isStrict() {
      return info.contains("strict");
    }

    /** That of the word {@code edition=2013}, or the newest. */
    Edition edition() {
      return info.stream()
          .filter(word -> word.startsWith("edition="))
          .map(word -> Edition.ofYear(word.substring("edition=".length())).orElseThrow())
          .findFirst()
          .orElse(Edition.NEWEST);
    }

    /** Those of words like {@code harbour-archive=eu-west-1}. */
    BucketRegions regions() {
      Map<String, Region> regions = new HashMap<>();
      for (String word : info) {
        int sign = word.indexOf('=');
        if (sign > 0 && !word.startsWith("edition=")) {
          regions.put(
              word.substring(0, sign), Region.named(word.substring(sign + 1)).orElseThrow());
        }
      }
      return new BucketRegions(regions, null);
    }

    /** The rules that the block is checked under. */
    Ruleset rules() {
      return Ruleset.of(edition()).strict(isStrict()).in(regions());
    }

    /** The bytes that the block stands for. */
    byte[] bytes() {
      return info.contains("escaped") ? unescape(text) : text.getBytes(StandardCharsets.UTF_8);
    }
  }

  static Page parse(String markdown) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> intro = new ArrayList<>();
    List<String> current = intro;
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      fenced ^= line.startsWith(FENCE);
      if (!fenced && line.startsWith("## ")) {
        current = new ArrayList<>();
        sections.put(line.substring(3), current);
      } else {
        current.add(line);
      }
    }
    String heading = intro.isEmpty() ? "" : intro.get(0).replaceFirst("^# ", "");
    String summary = String.join("\n", intro.subList(Math.min(1, intro.size()), intro.size()));
    return new Page(heading, summary.strip(), sections);
  }

  /** The text of a section without its fenced blocks. */
  String prose(String section) {
    StringBuilder prose = new StringBuilder();
    boolean fenced = false;
    for (String line : lines(section)) {
      boolean isFence = line.startsWith(FENCE);
      if (!fenced && !isFence) {
        prose.append(line).append('\n');
      }
      fenced ^= isFence;
    }
    return prose.toString().strip();
  }

  List<Block> blocks(String section) {
    List<Block> blocks = new ArrayList<>();
    List<String> info = List.of();
    StringBuilder text = new StringBuilder();
    boolean fenced = false;
    for (String line : lines(section)) {
      if (line.startsWith(FENCE) && !fenced) {
        info = List.of(line.substring(FENCE.length()).split(" "));
        text.setLength(0);
        fenced = true;
      } else if (line.startsWith(FENCE)) {
        blocks.add(new Block(info, text.toString()));
        fenced = false;
      } else if (fenced) {
        text.append(line).append('\n');
      }
    }
    return blocks;
  }

  private List<String> lines(String section) {
    return requireNonNull(sections.getOrDefault(section, List.of()));
  }

  private static byte[] unescape(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int from = 0;
    while (escape.find()) {
      bytes.writeBytes(utf8(text.substring(from, escape.start())));
      from = escape.end();
      if (escape.group(1) != null) {
        bytes.write("\t\r\0\\".charAt("tr0\\".indexOf(escape.group(1))));
      } else if (escape.group(2) != null) {
        bytes.write(Integer.parseInt(escape.group(2), 16));
      } else if (escape.group(3) != null) {
        bytes.writeBytes(utf8(String.valueOf((char) Integer.parseInt(escape.group(3), 16))));
      } else {
        byte[] soFar = bytes.toByteArray();
        byte last = soFar[soFar.length - 1];
        for (int i = 1; i < Integer.parseInt(escape.group(4)); i++) {
          bytes.write(last);
        }
      }
    }
    bytes.writeBytes(utf8(text.substring(from)));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.waybill.rule;

import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** How a finding names the lines of a mistake that somebody made on many of them. */
final class Lines {
  /** More ranges than this tell nobody anything. */
  private static final int MOST_NAMED = 4;

  private Lines() {}

  /**
   * What to say behind a finding on the first line: {@code , here and on 9 more lines (8 to 14, 16,
   * 17)}; empty when all are on one line.
   *
   * @param places in the order of the text
   */
  static String besides(List<Span> places) {
    List<Integer> lines =
        places.stream().map(place -> place.start().line()).distinct().skip(1).toList();
    if (lines.isEmpty()) {
      return "";
    }
    return ", here and on "
        + lines.size()
        + (lines.size() == 1 ? " more line (" : " more lines (")
        + named(lines)
        + ")";
  }

  private static String named(List<Integer> lines) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
        int last = lines.get(i - 1);
        ranges.add(from == i - 1 ? "" + last : lines.get(from) + " to " + last);
        from = i;
      }
    }
    boolean areMany = ranges.size() > MOST_NAMED;
    return String.join(", ", areMany ? ranges.subList(0, MOST_NAMED) : ranges)
        + (areMany ? " and so on" : "");
  }
}

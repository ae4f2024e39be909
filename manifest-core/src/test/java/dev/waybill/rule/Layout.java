package dev.waybill.rule;

import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How the options of a manifest are written. */
record Layout(
    int indent,
    int dashIndent,
    String lineEnd,
    List<Boolean> tight,
    List<Optional<String>> between) {
  static Arbitrary<Layout> layouts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of(true, false).list().ofSize(7),
            Arbitraries.of("", "# checked", "   # deviceId: an old one", "#---")
                .optional(0.2)
                .list()
                .ofSize(11))
        .as(Layout::new);
  }

  Draft write(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      add(lines, "", Line.option(block.key(), block.value()));
      for (Line line : block.below()) {
        boolean isItem = line.key().equals("-") || !line.indent().isEmpty();
        String indent = " ".repeat(isItem ? dashIndent : this.indent);
        add(lines, indent + line.indent(), line);
      }
    }
    return new Draft(lines, lineEnd);
  }

  private void add(List<Line> lines, String indent, Line line) {
    int number = lines.size();
    between.get(number % between.size()).map(Line::of).ifPresent(lines::add);
    boolean isTight = line.colon().equals(": ") && tight.get(number % tight.size());
    lines.add(new Line(indent, line.key(), isTight ? ":" : line.colon(), line.value()));
  }
}

package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The lines of a manifest while tests still change them. Line numbers count from 1, as in findings.
 */
final class Draft {
  /**
   * One line.
   *
   * @param indent the blanks in front
   * @param key the name of the option, a dash, or the whole line when it is neither
   * @param colon the colon with the blanks around it; empty when the line has none
   * @param value what stands behind it
   */
  record Line(String indent, String key, String colon, String value) {
    static Line of(String text) {
      return new Line("", text, "", "");
    }

    static Line option(String key, String value) {
      return new Line("", key, ": ", value);
    }

    Line withKey(String other) {
      return new Line(indent, other, colon, value);
    }

    Line withValue(String other) {
      return new Line(indent, key, ": ", other);
    }

    Line withIndent(String other) {
      return new Line(other, key, colon, value);
    }

    boolean isTopLevel() {
      return indent.isEmpty() && !colon.isEmpty() && !key.equals("-");
    }

    String render() {
      return indent + key + colon + value;
    }
  }

  private final List<Line> lines;
  private final String lineEnd;

  Draft(List<Line> lines, String lineEnd) {
    this.lines = new ArrayList<>(lines);
    this.lineEnd = lineEnd;
  }

  Draft copy() {
    return new Draft(lines, lineEnd);
  }

  String lineEnd() {
    return lineEnd;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.render()).append(lineEnd));
    return text.toString();
  }

  /** The number of the line of a top-level option, or of one below {@code returnAddress}. */
  int find(String key) {
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).key().equals(key) && !lines.get(i).colon().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line of " + key))
        + 1;
  }

  boolean has(String key) {
    return lines.stream().anyMatch(line -> line.key().equals(key) && !line.colon().isEmpty());
  }

  Line get(int number) {
    return lines.get(number - 1);
  }

  int size() {
    return lines.size();
  }

  /** The numbers of the lines below a block, in order. */
  List<Integer> childrenOf(String block) {
    return indentedFrom(find(block) + 1);
  }

  /** The numbers of the indented lines from one on, up to the next at top level. */
  List<Integer> indentedFrom(int first) {
    List<Integer> children = new ArrayList<>();
    for (int number = first; number <= lines.size(); number++) {
      if (get(number).isTopLevel()) {
        break;
      }
      if (!get(number).colon().isEmpty()) {
        children.add(number);
      }
    }
    return children;
  }

  /** The numbers of the top-level options, in order. */
  List<Integer> topLevel() {
    return IntStream.rangeClosed(1, lines.size())
        .filter(number -> get(number).isTopLevel())
        .boxed()
        .toList();
  }

  /** Changes one line and says which. */
  int change(int number, UnaryOperator<Line> change) {
    lines.set(number - 1, change.apply(get(number)));
    return number;
  }

  int change(String key, UnaryOperator<Line> change) {
    return change(find(key), change);
  }

  /** Gives a top-level option a value, whether it is there or not. */
  int set(String key, String value) {
    return has(key) ? change(key, line -> line.withValue(value)) : append(Line.option(key, value));
  }

  void remove(int number) {
    lines.remove(number - 1);
  }

  /** Puts a line before the one of a number and says that number. */
  int insert(int number, Line line) {
    lines.add(number - 1, line);
    return number;
  }

  int append(Line line) {
    lines.add(line);
    return lines.size();
  }

  /** A block in the last lines, instead of the one that is there; says which line is the last. */
  int appendBlock(String key, Line... below) {
    removeBlock(key);
    append(Line.option(key, ""));
    for (Line line : below) {
      append(line);
    }
    return size();
  }

  void removeBlock(String key) {
    if (has(key)) {
      List<Integer> children = childrenOf(key);
      for (int i = children.size() - 1; i >= 0; i--) {
        remove(children.get(i));
      }
      remove(find(key));
    }
  }
}

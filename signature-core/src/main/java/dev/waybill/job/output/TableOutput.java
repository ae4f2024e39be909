package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code --output table}: a section for the single values of a mapping, and one for each list in
 * it, one bar deeper.
 *
 * <p>Line breaks in a value are printed as they are, and count as one column.
 */
final class TableOutput {
  private final List<TableSection> sections = new ArrayList<>();

  private TableOutput() {}

  /**
   * Writes a table.
   *
   * @param title the name of the operation
   * @param columns the width of the screen; a wider table gets names and values side by side
   */
  static void write(String title, Value value, int columns, boolean color, StringBuilder out)
      throws NotPrintableException {
    TableOutput table = new TableOutput();
    if (table.build(title, value, 0)) {
      table.render(columns, new TableLines(color, out));
    }
  }

  private boolean build(String title, Value value, int depth) throws NotPrintableException {
    if (isNothing(value)) {
      return false;
    }
    sections.add(new TableSection(title, depth));
    if (value instanceof Value.Items list) {
      if (list.items().get(0) instanceof Value.Mapping) {
        mappings(title, list.items(), depth);
      } else {
        rows(list.items());
      }
    } else if (value instanceof Value.Mapping mapping) {
      mapping(mapping, depth);
    }
    // A single value gets its title and nothing else: the provider's command line loses it.
    return true;
  }

  /** What Python takes for false: null, zero, and whatever is empty. */
  private static boolean isNothing(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().isEmpty();
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().isEmpty();
    }
    if (value instanceof Value.Flag flag) {
      return !flag.isTrue();
    }
    if (value instanceof Value.Text text) {
      return text.text().isEmpty();
    }
    return value instanceof Value.Nothing || Double.parseDouble(ScalarText.number(value)) == 0;
  }

  private TableSection current() {
    return sections.get(sections.size() - 1);
  }

  private void rows(List<Value> items) throws NotPrintableException {
    for (Value item : items) {
      if (ScalarText.isScalar(item)) {
        current().add(List.of(ScalarText.of(item)));
      } else if (item instanceof Value.Items list) {
        if (list.items().stream().allMatch(ScalarText::isScalar)) {
          current().add(list.items().stream().map(ScalarText::of).toList());
        } else {
          nested(list);
        }
      } else if (item instanceof Value.Mapping mapping) {
        // The provider's command line goes over it as if it were a list, which gives its names.
        current().add(List.copyOf(mapping.entries().keySet()));
      }
    }
  }

  /** A list of lists of lists goes on in the same section, and so does one of mappings. */
  private void nested(Value.Items list) throws NotPrintableException {
    if (list.items().get(0) instanceof Value.Mapping) {
      mappings(null, list.items(), 0);
    } else {
      rows(list.items());
    }
  }

  private void mapping(Value.Mapping mapping, int depth) throws NotPrintableException {
    List<String> names = names(List.of(mapping), true);
    if (names.size() == 1) {
      current().add(List.of(names.get(0), ScalarText.cell(mapping, names.get(0))));
    } else if (!names.isEmpty()) {
      current().nameColumns(names);
      current().add(cells(mapping, names));
    }
    below(mapping, names(List.of(mapping), false), depth);
  }

  /**
   * Rows below names.
   *
   * @param title of more sections, where each mapping has lists; null when they cannot have one
   */
  private void mappings(@Nullable String title, List<Value> items, int depth)
      throws NotPrintableException {
    List<Value.Mapping> mappings = new ArrayList<>();
    for (Value item : items) {
      if (!(item instanceof Value.Mapping mapping)) {
        throw new NotPrintableException("a table cannot have mappings among other items");
      }
      mappings.add(mapping);
    }
    List<String> names = names(mappings, true);
    List<String> lists = names(mappings, false);
    current().nameColumns(names);
    for (int i = 0; i < mappings.size(); i++) {
      if (i > 0 && !lists.isEmpty()) {
        if (title == null) {
          throw new NotPrintableException("a table cannot have lists in a list of lists");
        }
        sections.add(new TableSection(title, depth));
        current().nameColumns(names);
      }
      current().add(cells(mappings.get(i), names));
      below(mappings.get(i), lists, depth);
    }
  }

  private void below(Value.Mapping mapping, List<String> names, int depth)
      throws NotPrintableException {
    for (String name : names) {
      Value value = mapping.entries().get(name);
      if (value != null) {
        build(name, value, depth + 1);
      }
    }
  }

  private static List<String> cells(Value.Mapping mapping, List<String> names)
      throws NotPrintableException {
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(ScalarText.cell(mapping, name));
    }
    return cells;
  }

  /** The names under which any of the mappings has a single value, or under which one has more. */
  private static List<String> names(List<Value.Mapping> mappings, boolean ofScalars) {
    TreeSet<String> names = new TreeSet<>(NameOrder.BY_CHARACTER);
    for (Value.Mapping mapping : mappings) {
      mapping.entries().entrySet().stream()
          .filter(entry -> ScalarText.isScalar(entry.getValue()) == ofScalars)
          .map(Map.Entry::getKey)
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private void render(int columns, TableLines lines) throws NotPrintableException {
    if (width() > columns) {
      for (int i = 0; i < sections.size(); i++) {
        sections.set(i, sections.get(i).upright());
      }
    }
    int width = width();
    lines.top(width);
    sections.forEach(section -> lines.section(section, width));
  }

  private int width() {
    return sections.stream().mapToInt(TableSection::width).max().orElse(0);
  }
}

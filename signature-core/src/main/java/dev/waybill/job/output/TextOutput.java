package dev.waybill.job.output;

import dev.waybill.job.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code --output text}: the single values of a mapping on one line, sorted by name, with tabs
 * between them; below it the lists, each line led by the list's name in capitals.
 */
final class TextOutput {
  private final StringBuilder out;

  private TextOutput(StringBuilder out) {
    this.out = out;
  }

  static void write(Value value, StringBuilder out) throws NotPrintableException {
    new TextOutput(out).value(value, null, null);
  }

  /**
   * Writes a value.
   *
   * @param label the name of the list that it is in; null at the top
   * @param columns the names that get a cell in any case, because a neighbour has them; null for
   *     those that are there
   */
  private void value(Value value, @Nullable String label, @Nullable List<String> columns)
      throws NotPrintableException {
    if (value instanceof Value.Mapping mapping) {
      mapping(mapping, label, columns);
    } else if (value instanceof Value.Items list) {
      list(list.items(), label);
    } else {
      line(List.of(ScalarText.of(value)));
    }
  }

  private void list(List<Value> items, @Nullable String label) throws NotPrintableException {
    if (items.stream().anyMatch(item -> item instanceof Value.Mapping)) {
      List<String> columns = columns(items);
      for (Value item : items) {
        value(item, label, columns);
      }
      return;
    }
    scalars(items.stream().filter(ScalarText::isScalar).map(ScalarText::of).toList(), label);
    for (Value item : items) {
      if (!ScalarText.isScalar(item)) {
        value(item, label, null);
      }
    }
  }

  private void scalars(List<String> scalars, @Nullable String label) {
    if (label != null) {
      scalars.forEach(scalar -> line(List.of(capitals(label), scalar)));
    } else if (!scalars.isEmpty()) {
      line(scalars);
    }
  }

  /** The names of single values in any of the mappings. */
  private static List<String> columns(List<Value> items) throws NotPrintableException {
    TreeSet<String> names = new TreeSet<>(NameOrder.BY_CHARACTER);
    for (Value item : items) {
      if (!(item instanceof Value.Mapping mapping)) {
        throw new NotPrintableException("text cannot have mappings among other items");
      }
      names.addAll(scalarNames(mapping));
    }
    return List.copyOf(names);
  }

  private static List<String> scalarNames(Value.Mapping mapping) {
    return mapping.entries().entrySet().stream()
        .filter(entry -> ScalarText.isScalar(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted(NameOrder.BY_CHARACTER)
        .toList();
  }

  private void mapping(
      Value.Mapping mapping, @Nullable String label, @Nullable List<String> columns)
      throws NotPrintableException {
    List<String> shown = columns == null ? scalarNames(mapping) : columns;
    if (!shown.isEmpty()) {
      List<String> cells = new ArrayList<>();
      if (label != null) {
        cells.add(capitals(label));
      }
      for (String name : shown) {
        cells.add(ScalarText.cell(mapping, name));
      }
      line(cells);
    }
    for (String name : NameOrder.of(mapping)) {
      if (!shown.contains(name)) {
        value(Objects.requireNonNull(mapping.entries().get(name)), name, null);
      }
    }
  }

  private void line(List<String> cells) {
    out.append(String.join("\t", cells)).append('\n');
  }

  private static String capitals(String label) {
    return label.toUpperCase(Locale.ROOT);
  }
}

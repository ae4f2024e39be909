package dev.waybill.document;

import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows together to what they say: those that are deeper than the row above them are its
 * content.
 *
 * <p>A YAML parser that was given the rows as plain YAML would make the same of them; the tests
 * have one do so. It would take as long as everything else together.
 */
final class Tree {
  private final List<Row> rows;
  private int next;

  private Tree(List<Row> rows) {
    this.rows = rows;
  }

  static Mapping of(List<Row> rows) {
    return rows.isEmpty()
        ? new Mapping(List.of(), Span.at(Position.START))
        : new Tree(rows).mapping("");
  }

  private Mapping mapping(String parent) {
    int depth = rows.get(next).depth();
    List<Field> fields = new ArrayList<>();
    while (isAt(depth)) {
      Row row = rows.get(next++);
      String key = row.key().text();
      Value value = isBelow(depth) ? nested(Field.path(parent, key)) : scalar(row);
      fields.add(new Field(parent, key, row.keySpan(), value));
    }
    Field last = fields.get(fields.size() - 1);
    return new Mapping(fields, fields.get(0).keySpan().to(last.value().span()));
  }

  private Sequence sequence(String path) {
    int depth = rows.get(next).depth();
    List<Value> items = new ArrayList<>();
    while (isAt(depth)) {
      Row row = rows.get(next++);
      items.add(isBelow(depth) ? nested(path) : scalar(row));
    }
    Span first = items.get(0).span();
    return new Sequence(items, first.to(items.get(items.size() - 1).span()));
  }

  private Value nested(String path) {
    return rows.get(next).item() ? sequence(path + "[]") : mapping(path);
  }

  private static Scalar scalar(Row row) {
    return new Scalar(row.value().text(), row.value().quoted(), row.valueSpan());
  }

  private boolean isAt(int depth) {
    return next < rows.size() && rows.get(next).depth() == depth;
  }

  private boolean isBelow(int depth) {
    return next < rows.size() && rows.get(next).depth() > depth;
  }
}

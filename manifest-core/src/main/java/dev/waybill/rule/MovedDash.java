package dev.waybill.rule;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The first dash of a list when it is all that stands elsewhere: the options below it stand as
 * those of the next item do, and the other dashes in one column.
 *
 * @param span the dash
 * @param by how many columns to the right it has to go
 */
record MovedDash(Span span, int by) {

  /**
   * The dash that a line tells of; empty when it tells of none.
   *
   * @param place the second option of the item, or the second dash
   */
  static Optional<MovedDash> toldBy(Span place, Document document) {
    for (Field field : document.fields()) {
      if (field.value() instanceof Sequence list
          && list.items().size() > 1
          && list.items().get(0) instanceof Mapping first
          && list.items().get(1) instanceof Mapping second
          && first.fields().size() > 1) {
        boolean isOfIt =
            first.fields().get(1).keySpan().equals(place)
                || second.span().start().line() == place.start().line();
        if (isOfIt && areOptionsEven(first, second)) {
          return among(list.items(), document.source());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areOptionsEven(Mapping first, Mapping second) {
    int inner = column(second.fields().get(0));
    return column(first.fields().get(0)) != inner
        && first.fields().stream().skip(1).allMatch(option -> column(option) == inner);
  }

  private static Optional<MovedDash> among(List<Value> items, SourceText source) {
    int line = items.get(0).span().start().line();
    int first = dash(items.get(0), source);
    int second = dash(items.get(1), source);
    boolean areEven = items.stream().skip(1).allMatch(item -> dash(item, source) == second);
    return first < 0 || first == second || !areEven
        ? Optional.empty()
        : Optional.of(new MovedDash(source.span(line, first, first + 1), second - first));
  }

  private static int column(Field option) {
    return option.keySpan().start().column();
  }

  private static int dash(Value item, SourceText source) {
    return source.line(item.span().start().line()).indexOf('-');
  }
}

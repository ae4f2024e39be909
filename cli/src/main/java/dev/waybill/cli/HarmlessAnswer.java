package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Field;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import dev.waybill.text.Quoted;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The same answer, fit for a terminal: what would command it is shown as its code. */
final class HarmlessAnswer {
  private HarmlessAnswer() {}

  static Answer.Result of(Answer.Result result) {
    return new Answer.Result(
        result.operations(), result.pages().stream().map(HarmlessAnswer::page).toList());
  }

  private static Page page(Page page) {
    return new Page(
        page.fields().stream()
            .map(field -> new Field(field.member(), value(field.value()), field.certainty()))
            .toList());
  }

  private static Value value(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text(text.text()));
    }
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items().stream().map(HarmlessAnswer::value).toList());
    }
    if (value instanceof Value.Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, value(entry)));
      return new Value.Mapping(entries);
    }
    return value;
  }

  /** Line breaks and tabs stay. */
  static String text(String outside) {
    StringBuilder shown = new StringBuilder(outside.length());
    outside
        .codePoints()
        .forEach(
            c -> {
              if (Quoted.isHarmless(c) || c == '\n' || c == '\t') {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", c));
              }
            });
    return shown.toString();
  }
}

package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.text.Quoted;
import java.util.Locale;

/** The same answer, fit for a terminal: what would command it is shown as its code. */
final class HarmlessAnswer {
  private HarmlessAnswer() {}

  static Answer.Result of(Answer.Result result) {
    return result.map(field -> field.mapTexts(HarmlessAnswer::text));
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

package dev.waybill.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lines that a terminal broke at its width, and that were copied from it so. */
final class Wrapping {
  static final String FINDING =
      "lines broken where the width of a terminal ends; they were put together again";

  /** What a terminal has unless somebody pulled at its window. */
  private static final Set<Integer> USUAL = Set.of(80, 100, 120, 132);

  /** Nobody reads answers on fewer columns. */
  private static final int LEAST = 40;

  private Wrapping() {}

  /** The text with such lines put together; the same when it does not look broken. */
  static String undo(String text) {
    int width = 0;
    int times = 0;
    for (String line : text.split("\n", -1)) {
      int columns = columns(line);
      times = columns == width ? times + 1 : columns > width ? 1 : times;
      width = Math.max(width, columns);
    }
    return USUAL.contains(width) || (width >= LEAST && times > 1) ? join(text, width) : text;
  }

  /** The text with its widest lines put together with the next, whether it looks broken or not. */
  static String joinAtWidest(String text) {
    int width = 0;
    for (String line : text.split("\n", -1)) {
      width = Math.max(width, columns(line));
    }
    return join(text, width);
  }

  /** The text with each line of this width put together with the next. */
  static String join(String text, int width) {
    StringBuilder joined = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      joined.append(lines[i]);
      boolean isLast = i == lines.length - 1 || (i == lines.length - 2 && lines[i + 1].isEmpty());
      if (i < lines.length - 1 && (isLast || columns(lines[i]) != width)) {
        joined.append('\n');
      }
    }
    return joined.toString();
  }

  /** As a terminal shows it, with tab stops at each eighth column. */
  static int columns(String line) {
    int column = 0;
    for (int i = 0; i < line.length(); i++) {
      column = line.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  /**
   * Reads a text of a form that has names, which says by itself where a value ends: as it is, and
   * with the lines put together that a terminal may have broken.
   */
  static @Nullable Draft read(
      AnswerText source,
      Findings findings,
      BiFunction<AnswerText, Findings, @Nullable Draft> form) {
    Findings ofPlain = new Findings();
    Draft plain = form.apply(source, ofPlain);
    String joined = plain == null ? joinAtWidest(source.text()) : undo(source.text());
    Findings ofJoined = new Findings();
    Draft mended = joined.equals(source.text()) ? null : form.apply(source.with(joined), ofJoined);
    if (plain == null && mended != null) {
      findings.addAll(ofJoined);
      findings.warn(Findings.CHANGED, source.start(), FINDING);
      return mended.map(found -> found.atMost(Certainty.RECONSTRUCTED));
    }
    findings.addAll(ofPlain);
    return plain == null || mended == null ? plain : whereBothAgree(plain, mended, findings);
  }

  /** The first of two readings, doubtful wherever the other differs. */
  private static Draft whereBothAgree(Draft first, Draft second, Findings findings) {
    Map<Member, Value> others = new HashMap<>();
    second.pages().stream()
        .flatMap(List::stream)
        .forEach(found -> others.putIfAbsent(found.member(), found.value()));
    return first.map(
        found -> {
          @Nullable Value other = others.get(found.member());
          if (first.pages().size() > 1 || found.value().equals(other)) {
            return found;
          }
          findings.warn(
              Findings.DOUBTFUL,
              found.place(),
              found.member().text() + " may have been broken where the width of a terminal ends");
          return found.atMost(Certainty.AMBIGUOUS);
        });
  }
}

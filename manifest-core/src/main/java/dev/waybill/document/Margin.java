package dev.waybill.document;

import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the beginning or the end of every line and is no part of it: the marks of quoted
 * mail, of patches, of prompts and of line numbers; commas and semicolons of other languages.
 *
 * <p>Lines come out as long as they were, with what counts as nothing in place of the mark, so that
 * every place in them stays what it is.
 */
final class Margin {
  /** Fewer lines than this have nothing in common. */
  private static final int MIN_LINES = 3;

  private static final String ENDS = ",;\\";
  private static final String LEADS = ">|+$%";
  private static final int MAX_DIGITS = 6;
  private static final char QUOTE = '"';

  private final boolean numbered;

  /** The character that begins each line; 0 when none does. */
  private final char lead;

  /** The character that ends each line; 0 when none does. */
  private final char tail;

  /** What begins each option; null when nothing does. */
  private final @Nullable Bullets bullets;

  private final SourceText source;

  private Margin(SourceText source, Bullets bullets) {
    this.source = source;
    this.bullets = bullets;
    this.numbered = false;
    this.lead = '\0';
    this.tail = '\0';
  }

  private Margin(SourceText source, boolean numbered, char lead, char tail) {
    this.source = source;
    this.bullets = null;
    this.numbered = numbered;
    this.lead = lead;
    this.tail = tail;
  }

  static Margin of(SourceText source) {
    int number = 1;
    while (number <= source.lineCount() && isNothing(source.line(number))) {
      number++;
    }
    if (number > source.lineCount()) {
      return new Margin(source, false, '\0', '\0');
    }
    Bullets found = bullets(source, number);
    if (found != null) {
      return new Margin(source, found);
    }
    String line = source.line(number);
    char c = line.charAt(Blanks.skip(line, 0));
    if (isDigit(c)) {
      boolean numbered = numberEnd(line) >= 0 && areNumbered(source, number);
      return new Margin(source, numbered, '\0', '\0');
    }
    if (c == QUOTE && allInQuotes(source)) {
      return new Margin(source, false, QUOTE, QUOTE);
    }
    char lead = LEADS.indexOf(c) >= 0 && allBeginWith(source, c) ? c : '\0';
    char last = line.charAt(Blanks.trimmedEnd(line) - 1);
    char tail = lead == '\0' && ENDS.indexOf(last) >= 0 && allEndIn(source, last) ? last : '\0';
    return new Margin(source, false, lead, tail);
  }

  /** Comments may stand above the first of them. */
  private static @Nullable Bullets bullets(SourceText source, int firstLine) {
    for (int number = firstLine; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int from = Blanks.skip(line, 0);
      if (from < line.length() && line.charAt(from) != '#') {
        return Bullets.isBullet(line.charAt(from)) ? Bullets.in(source, number) : null;
      }
    }
    return null;
  }

  private boolean isNone() {
    return bullets == null && !numbered && lead == '\0' && tail == '\0';
  }

  /** What is read over in a line; empty when lines have no marks. */
  List<Span> marks(int number) {
    if (isNone()) {
      return List.of();
    }
    String line = source.line(number);
    if (isNothing(line)) {
      return List.of();
    }
    if (bullets != null) {
      int to = bullets.end(line);
      return to < 0 ? List.of() : List.of(source.span(number, Blanks.skip(line, 0), to));
    }
    int from = Blanks.skip(line, 0);
    int end = Blanks.trimmedEnd(line);
    Span last = source.span(number, end - 1, end);
    if (lead == QUOTE) {
      return List.of(source.span(number, from, from + 1), last);
    }
    if (tail != '\0') {
      return line.charAt(end - 1) == tail ? List.of(last) : List.of();
    }
    int to = numbered ? numberEnd(line) : leadEnd(line, lead);
    return to < 0 ? List.of() : List.of(source.span(number, from, to));
  }

  /** The line, with blanks in place of the mark. */
  String without(String line) {
    if (isNone() || isNothing(line)) {
      return line;
    }
    if (bullets != null) {
      return bullets.without(line);
    }
    if (lead == QUOTE) {
      int from = Blanks.skip(line, 0);
      int end = Blanks.trimmedEnd(line) - 1;
      return "\u200B".repeat(from + 1) + line.substring(from + 1, end) + " ";
    }
    if (tail != '\0') {
      int end = Blanks.trimmedEnd(line);
      return line.charAt(end - 1) == tail ? line.substring(0, end - 1) + " " : line;
    }
    int end = numbered ? numberEnd(line) : leadEnd(line, lead);
    // Of no width, so that numbers of one digit and of two leave the text in the same column.
    return end < 0 ? line : "\u200B".repeat(end) + line.substring(end);
  }

  private static boolean isNothing(String line) {
    return Blanks.skip(line, 0) == line.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean allBeginWith(SourceText source, char lead) {
    int count = 0;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if (!isNothing(line)) {
        if (line.charAt(Blanks.skip(line, 0)) != lead) {
          return false;
        }
        count++;
      }
    }
    return count >= MIN_LINES;
  }

  /** Lines of a list and those that open a block may be without. */
  private static boolean allEndIn(SourceText source, char tail) {
    int count = 0;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int from = Blanks.skip(line, 0);
      if (from < line.length() && line.charAt(from) != '#') {
        char last = line.charAt(Blanks.trimmedEnd(line) - 1);
        if (last == tail) {
          count++;
        } else if (last != ':' && !endsBlock(source, number)) {
          return false;
        }
      }
    }
    return count >= MIN_LINES;
  }

  /** Whether the next line that says something stands less deep, or none does. */
  private static boolean endsBlock(SourceText source, int number) {
    int next = number + 1;
    while (next <= source.lineCount() && isNothing(source.line(next))) {
      next++;
    }
    return next > source.lineCount()
        || Blanks.skip(source.line(next), 0) < Blanks.skip(source.line(number), 0);
  }

  /** Whether each line is one text in quotes, as spreadsheets save cells with blanks in them. */
  private static boolean allInQuotes(SourceText source) {
    int count = 0;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if (!isNothing(line)) {
        if (!isInQuotes(line)) {
          return false;
        }
        count++;
      }
    }
    return count >= MIN_LINES;
  }

  private static boolean isInQuotes(String line) {
    int from = Blanks.skip(line, 0);
    int end = Blanks.trimmedEnd(line);
    return line.charAt(from) == QUOTE && Quotes.closing(line, from, end) == end - 1;
  }

  /** Behind the mark; several of them may follow each other, as in mail that was quoted twice. */
  private static int leadEnd(String line, char lead) {
    int end = Blanks.skip(line, 0);
    while (end < line.length() && line.charAt(end) == lead) {
      end++;
      int next = Blanks.skip(line, end);
      if (lead == '>' && next == end + 1 && next < line.length() && line.charAt(next) == lead) {
        end = next;
      }
    }
    return end;
  }

  private static boolean areNumbered(SourceText source, int firstLine) {
    int count = 0;
    int before = -1;
    for (int number = firstLine; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if (!isNothing(line)) {
        int end = numberEnd(line);
        int value = end < 0 ? -1 : value(line);
        if (end < 0 || value <= before) {
          return false;
        }
        before = value;
        count++;
      }
    }
    return count >= MIN_LINES;
  }

  private static int value(String line) {
    int value = 0;
    for (int i = Blanks.skip(line, 0); i < line.length() && isDigit(line.charAt(i)); i++) {
      value = value * 10 + line.charAt(i) - '0';
    }
    return value;
  }

  /** Behind the number of a line and what divides it from the text; -1 when there is none. */
  private static int numberEnd(String line) {
    int from = Blanks.skip(line, 0);
    int end = from;
    while (end < line.length() && end - from < MAX_DIGITS && isDigit(line.charAt(end))) {
      end++;
    }
    if (end == from) {
      return -1;
    }
    int divider = Blanks.skip(line, end);
    if (divider < line.length() && ":.|)".indexOf(line.charAt(divider)) >= 0) {
      return divider + 1;
    }
    boolean isTab = end < line.length() && line.charAt(end) == '\t';
    return divider > end || end == line.length() ? end + (isTab ? 1 : 0) : -1;
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A character that cannot be seen. */
final class InvisibleCharacter implements Rule {
  private static final char SOFT_HYPHEN = '\u00AD';

  @Override
  public List<Diagnostic> check(Subject subject) {
    SourceText source = subject.document().source();
    List<Diagnostic> found = new ArrayList<>();
    Set<Integer> exact = null;
    Set<Integer> marred = null;
    for (int number = 1;
        number <= source.lineCount() && found.size() <= Rules.MAX_FINDINGS;
        number++) {
      String line = source.line(number);
      int index = firstIn(line);
      // What is garbled has one where a letter was, and a finding of its own.
      if (index >= 0 && !(line.charAt(index) == SOFT_HYPHEN && GarbledText.isIn(line))) {
        exact = exact == null ? exact(subject) : exact;
        marred = marred == null ? marred(subject) : marred;
        int c = line.codePointAt(index);
        Span place = source.span(number, index, index + Character.charCount(c));
        boolean isBeforeColon = line.indexOf(':') > index && line.charAt(firstOf(line)) != '#';
        boolean isInName = isBeforeColon || marred.contains(number);
        boolean spoils = isInName || exact.contains(number);
        Diagnostic finding =
            finding(c, place, isInName).as(spoils ? Severity.ERROR : Severity.WARNING);
        found.add(
            subject.untouchable().holds(place.start())
                ? finding
                : finding.correctedBy(Correction.doubtful(Edit.removal(place))));
      }
    }
    return found;
  }

  /** Whether a text has one. */
  static boolean isIn(String text) {
    return firstIn(text) >= 0;
  }

  /** The index of the first in a line, -1 when there is none. */
  private static int firstIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      // None of them is ASCII, and most lines are nothing else.
      if (line.charAt(i) > '~' && Character.getType(line.codePointAt(i)) == Character.FORMAT) {
        return i;
      }
    }
    return -1;
  }

  /** The lines of names that only such a character keeps from being those of options. */
  private static Set<Integer> marred(Subject subject) {
    return subject.standIns().unknown().stream()
        .filter(subject.standIns()::isMarred)
        .map(field -> field.keySpan().start().line())
        .collect(Collectors.toSet());
  }

  /** The lines of words, names and addresses, which are others with such a character. */
  private static Set<Integer> exact(Subject subject) {
    Set<Integer> lines = new HashSet<>();
    for (Field field : subject.document().fields()) {
      boolean isExact =
          field
              .option()
              .map(
                  option ->
                      switch (option.type()) {
                        case CHOICE, YES_NO, DECIMAL, BUCKET, EMAILS -> true;
                        default -> false;
                      })
              .orElse(false);
      if (isExact) {
        lines.add(field.keySpan().start().line());
      }
    }
    return lines;
  }

  /** The index of the first character that can be seen, or the last. */
  private static int firstOf(String line) {
    int i = 0;
    while (i < line.length() - 1
        && (Character.isWhitespace(line.charAt(i))
            || Character.getType(line.charAt(i)) == Character.FORMAT)) {
      i++;
    }
    return i;
  }

  /** In the name of an option it is what makes the option unknown. */
  private Diagnostic finding(int character, Span place, boolean isInName) {
    String code = String.format(Locale.ROOT, "the character U+%04X cannot be seen, ", character);
    return warning(place, code + (isInName ? "but spoils the name" : "but is part of the text"))
        .mendedBy("remove it");
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A character that cannot be seen. */
final class InvisibleCharacter implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    SourceText source = subject.document().source();
    List<Diagnostic> found = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        int c = line.codePointAt(i);
        if (Character.getType(c) == Character.FORMAT) {
          found.add(
              warning(
                      source.span(number, i, i + Character.charCount(c)),
                      String.format(
                          Locale.ROOT,
                          "the character U+%04X cannot be seen, but is part of the text",
                          c))
                  .mendedBy("remove it"));
          break;
        }
      }
    }
    return found;
  }
}

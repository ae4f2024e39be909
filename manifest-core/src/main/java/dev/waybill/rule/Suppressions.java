package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The comments of a manifest that allow rules to be broken: {@code # waybill: allow RULE[, RULE]}
 * for the next line that is no comment, {@code # waybill: allow-file RULE} for the whole file, with
 * a reason behind {@code --} where there is one.
 *
 * <p>They stand on lines of their own, since the format knows no comments behind values. What a
 * comment says is never quoted: people write passwords into them.
 */
final class Suppressions {
  private static final String NAME = "waybill";
  private static final String ALLOW = "allow";
  private static final String ALLOW_FILE = "allow-file";

  /** Behind this stands the reason. */
  private static final String REASON = "--";

  /** No manifest has so many; the budget keeps a hostile one cheap. */
  private static final int MOST = 1000;

  /**
   * A comment that is meant to allow something and does not.
   *
   * @param span where
   * @param written the name of a rule that there is not; empty when the form is wrong
   */
  record Misfit(Span span, String written) {}

  private final List<Suppression> all = new ArrayList<>();
  private final List<Misfit> misfits = new ArrayList<>();
  private final SourceText source;

  /** Those that hold for the next line, which has not been met yet. */
  private final List<Suppression> waiting = new ArrayList<>();

  private Suppressions(SourceText source) {
    this.source = source;
  }

  static Suppressions in(SourceText source) {
    Suppressions found = new Suppressions(source);
    for (int number = 1; number <= source.lineCount(); number++) {
      found.read(number, source.line(number));
    }
    found.waiting.forEach(found.all::add);
    return found;
  }

  List<Misfit> misfits() {
    return misfits;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The findings that no comment allows. */
  List<Diagnostic> notAllowed(List<Diagnostic> findings) {
    if (all.isEmpty()) {
      return findings;
    }
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (all.stream().noneMatch(suppression -> suppression.silences(finding))) {
        left.add(finding);
      }
    }
    return left;
  }

  /**
   * Those that silence nothing. On a line with another error they may yet: it can keep a rule from
   * judging the line.
   */
  List<Suppression> idle(List<Diagnostic> findings) {
    Set<Integer> linesWithErrors = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        linesWithErrors.add(finding.span().start().line());
      }
    }
    List<Suppression> idle = new ArrayList<>();
    for (Suppression suppression : all) {
      boolean silences = findings.stream().anyMatch(suppression::silences);
      boolean meetsError = findings.stream().anyMatch(suppression::concerns);
      if (!silences && (meetsError || !linesWithErrors.contains(suppression.line()))) {
        idle.add(suppression);
      }
    }
    return idle;
  }

  private void read(int number, String line) {
    int from = skipBlanks(line, 0);
    if (from == line.length()) {
      return;
    }
    if (line.charAt(from) != '#') {
      for (Suppression suppression : waiting) {
        all.add(new Suppression(suppression.rule(), suppression.span(), number));
      }
      waiting.clear();
      return;
    }
    while (from < line.length() && line.charAt(from) == '#') {
      from++;
    }
    from = skipBlanks(line, from);
    if (line.regionMatches(true, from, NAME, 0, NAME.length())
        && all.size() + waiting.size() + misfits.size() < MOST) {
      readComment(number, line, from);
    }
  }

  /** A comment that begins with our name; prose may do so too, and is left alone. */
  private void readComment(int number, String line, int nameFrom) {
    int at = skipBlanks(line, nameFrom + NAME.length());
    boolean hasColon = at < line.length() && line.charAt(at) == ':';
    int wordFrom = skipBlanks(line, hasColon ? at + 1 : at);
    int wordTo = wordEnd(line, wordFrom);
    String word = line.substring(wordFrom, wordTo);
    boolean isOurs = word.equals(ALLOW) || word.equals(ALLOW_FILE);
    int end = line.stripTrailing().length();
    if (!hasColon && !isOurs) {
      return;
    }
    int reason = line.indexOf(REASON, wordTo);
    int listEnd = reason < 0 ? end : reason;
    if (!hasColon || !isOurs || line.substring(wordTo, listEnd).isBlank()) {
      misfits.add(new Misfit(source.span(number, nameFrom, Math.max(wordTo, nameFrom)), ""));
      return;
    }
    readNames(number, line, wordTo, listEnd, word.equals(ALLOW_FILE));
  }

  private void readNames(int number, String line, int from, int to, boolean ofFile) {
    int start = from;
    while (start <= to) {
      int comma = line.indexOf(',', start);
      int end = comma < 0 || comma > to ? to : comma;
      int nameFrom = Math.min(skipBlanks(line, start), end);
      int nameTo = end;
      while (nameTo > nameFrom && isBlank(line.charAt(nameTo - 1))) {
        nameTo--;
      }
      String name = line.substring(nameFrom, nameTo);
      Span span = source.span(number, nameFrom, nameTo);
      if (name.isEmpty() || Rules.find(name).isEmpty()) {
        misfits.add(new Misfit(span, name));
      } else if (ofFile) {
        all.add(new Suppression(name, span, Suppression.WHOLE_FILE));
      } else {
        waiting.add(new Suppression(name, span, Suppression.NO_LINE));
      }
      start = end + 1;
    }
  }

  private static int wordEnd(String line, int from) {
    int end = from;
    while (end < line.length() && (isLowerCase(line.charAt(end)) || line.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  private static boolean isLowerCase(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }
}

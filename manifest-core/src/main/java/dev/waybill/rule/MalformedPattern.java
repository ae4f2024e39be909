package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern to ignore that is no regular expression. */
final class MalformedPattern implements Rule {
  private static final int MOST_GROUPS = 500;

  @Override
  public List<Diagnostic> check(Subject subject) {
    Document document = subject.document();
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar pattern : in(document)) {
      found.add(finding(document, pattern, fault(pattern.text()).orElseThrow()));
    }
    return found;
  }

  /** The patterns that are none. */
  static List<Scalar> in(Document document) {
    List<Scalar> found = new ArrayList<>();
    if (document.find("ignore").map(Field::value).orElse(null) instanceof Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Scalar scalar
            && !document.isFaulty(scalar)
            && fault(scalar.text()).isPresent()) {
          found.add(scalar);
        }
      }
    }
    return found;
  }

  private Diagnostic finding(Document document, Scalar pattern, String fault) {
    return error(
            pattern.span(),
            document.quote(pattern.span(), pattern.text())
                + " is no Java regular expression: "
                + fault)
        .about("ignore")
        .mendedBy(
            pattern.text().startsWith("*") || pattern.text().startsWith("?")
                ? "write a regular expression, not a shell pattern: \\.tmp$ stands for *.tmp"
                : "mend the expression, or write a backslash before the character that is meant as it is");
  }

  /** What keeps a pattern from being one; empty when nothing does. */
  static Optional<String> fault(String pattern) {
    return isSimple(pattern) ? Optional.empty() : faultOfAny(pattern);
  }

  /**
   * Spares most patterns the compiler: whether it has but letters, digits, dots, dashes, strokes,
   * escaped signs, stars and pluses, and something before each of these two.
   */
  static boolean isSimple(String pattern) {
    boolean canRepeat = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        if (i == pattern.length() || !isSign(pattern.charAt(i))) {
          return false;
        }
        canRepeat = true;
      } else if (c == '*' || c == '+') {
        if (!canRepeat) {
          return false;
        }
        canRepeat = false;
      } else if (c == '^' || c == '$') {
        canRepeat = false;
      } else if (isLetterOrDigit(c) || c == '.' || c == '/' || c == '-' || c == '_') {
        canRepeat = true;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return c > ' ' && c <= '~' && !isLetterOrDigit(c);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  static Optional<String> faultOfAny(String pattern) {
    // The compiler calls itself for each of them, and would not come back.
    if (pattern.chars().filter(c -> c == '(' || c == '[').count() > MOST_GROUPS) {
      return Optional.of("more than " + MOST_GROUPS + " groups");
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(what(e, pattern));
    }
  }

  /** In words of the person who wrote the pattern, where those of the compiler are about itself. */
  private static String what(PatternSyntaxException e, String pattern) {
    String description = e.getDescription().toLowerCase(Locale.ROOT);
    int character = Math.max(1, e.getIndex() + 1);
    if (description.startsWith("unmatched closing")) {
      // The compiler points before it.
      return "a closing bracket that nothing opens, at character " + (e.getIndex() + 2);
    }
    if (description.contains("internal error")) {
      return pattern.endsWith("\\")
          ? "the backslash at its end has no character behind it"
          : "not a whole expression at character " + character;
    }
    return description + " at character " + character;
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that a YAML reader would not read as it is written. */
final class NeedsQuotes implements Rule {

  /**
   * YAML 1.2.2, 7.3.3: a plain scalar does not begin with an indicator and has no ": ". A tab in it
   * is refused by readers of YAML 1.1.
   */
  private static final Pattern NOT_PLAIN =
      Pattern.compile(
          "(?<first>[,\\[\\]{}#&*!|>'\"%@`]).*|(?<word>[-?:])(\\s.*)?|.*:(\\s.*)?|.*\t.*",
          Pattern.DOTALL);

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Scalar> needing = new ArrayList<>();
    for (Scalar scalar : subject.plainScalars()) {
      if (isNeeded(scalar)) {
        needing.add(scalar);
      }
    }
    return needing.isEmpty() ? List.of() : check(subject, needing);
  }

  private List<Diagnostic> check(Subject subject, List<Scalar> needing) {
    Set<Scalar> judged = Collections.newSetFromMap(new IdentityHashMap<>());
    judged.addAll(HashInValue.judgedByOthers(subject));
    judged.addAll(MalformedPattern.in(subject.document()));
    judged.addAll(WordForNothing.judged(subject));
    judged.addAll(MalformedQuotes.apostrophes(subject));
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar scalar : needing) {
      if (!judged.contains(scalar)) {
        boolean secret = subject.document().isHidden(scalar.span());
        Diagnostic finding =
            warning(
                    scalar.span(),
                    "read as it is written, but a YAML reader would refuse it or read something else"
                        + (secret ? "" : because(scalar)))
                .mendedBy("put the value in quotes");
        found.add(Quoting.corrected(subject, scalar, finding));
      }
    }
    return found;
  }

  /** Whether a text without quotes would be read differently, or refused, by a YAML reader. */
  static boolean isNeeded(Scalar scalar) {
    return hasIndicator(scalar.text()) && NOT_PLAIN.matcher(scalar.text()).matches();
  }

  /** Spares most values the pattern: whether there is a colon, or no letter or digit in front. */
  private static boolean hasIndicator(String text) {
    return text.indexOf(':') >= 0
        || text.indexOf('\t') >= 0
        || (!text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0)));
  }

  private static String because(Scalar scalar) {
    Matcher matcher = NOT_PLAIN.matcher(scalar.text());
    if (!matcher.matches()) {
      return "";
    }
    String first = matcher.group("first") != null ? matcher.group("first") : matcher.group("word");
    if (first == null && scalar.text().indexOf('\t') >= 0) {
      return ": there is a tab in it";
    }
    return first != null
        ? ": it begins with \"" + first + "\""
        : ": there is a colon in it with a blank or nothing behind";
  }
}

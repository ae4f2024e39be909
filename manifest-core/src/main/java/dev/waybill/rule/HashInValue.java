package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash in a value, where YAML begins a comment. */
final class HashInValue implements Rule {

  private static final Pattern COMMENT = Pattern.compile("\\s#");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Scalar> withHash = new ArrayList<>();
    for (Scalar scalar : subject.plainScalars()) {
      if (scalar.text().indexOf('#') >= 0) {
        withHash.add(scalar);
      }
    }
    List<Diagnostic> found = withHash.isEmpty() ? new ArrayList<>() : check(subject, withHash);
    found.addAll(readOver(subject));
    return found;
  }

  private List<Diagnostic> readOver(Subject subject) {
    return subject.repairs(
        Repair.Kind.COMMENT_READ_OVER,
        span ->
            warning(
                    span,
                    "read as a comment, as a YAML reader does; whether the service does so is not"
                        + " known, official comments stand on lines of their own")
                .mendedBy("put the comment on a line of its own"));
  }

  private List<Diagnostic> check(Subject subject, List<Scalar> withHash) {
    Set<Scalar> judged = judgedByOthers(subject);
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar scalar : withHash) {
      Matcher hash = COMMENT.matcher(scalar.text());
      if (hash.find() && !judged.contains(scalar) && !NeedsQuotes.isNeeded(scalar)) {
        // Where in a password the hash stands is nobody's business.
        boolean secret = subject.document().isHidden(scalar.span());
        int offset = secret ? 0 : scalar.text().codePointCount(0, hash.start() + 1);
        found.add(Quoting.corrected(subject, scalar, finding(scalar, offset)));
      }
    }
    return found;
  }

  /** Whether there is one with a blank before it. */
  static boolean isIn(Scalar scalar) {
    return scalar.text().indexOf('#') >= 0 && COMMENT.matcher(scalar.text()).find();
  }

  /** What the rule of a value that takes no hash says about one; empty when there is none. */
  static String hint(String text) {
    return COMMENT.matcher(text).find() ? "; a comment stands on a line of its own" : "";
  }

  /** The values of options that take only certain words: with a hash they have none of them. */
  static Set<Scalar> judgedByOthers(Subject subject) {
    // By identity: to hash records costs a cold start more than all rules together.
    Set<Scalar> judged = Collections.newSetFromMap(new IdentityHashMap<>());
    subject.forEachValue(
        (option, field) -> {
          boolean isJudged =
              switch (option.type()) {
                case CHOICE, YES_NO, DECIMAL, BUCKET -> true;
                case EMAILS -> MalformedEmail.firstIn(field.text()) != null;
                default -> false;
              };
          if (isJudged && field.value() instanceof Scalar scalar) {
            judged.add(scalar);
          }
        });
    return judged;
  }

  private Diagnostic finding(Scalar scalar, int offset) {
    Position start = scalar.span().start();
    Position hash = new Position(start.line(), start.column() + offset);
    return warning(
            new Span(hash, scalar.span().end()),
            "the text from the hash on is read as part of the value; a YAML reader takes it for a comment")
        .mendedBy("quote the value if the hash belongs to it; put a comment on a line of its own");
  }
}

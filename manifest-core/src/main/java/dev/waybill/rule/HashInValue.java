package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash in a value, where YAML begins a comment. */
final class HashInValue implements Rule {

  private static final Pattern COMMENT = Pattern.compile("\\s#");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar scalar : subject.plainScalars()) {
      Matcher hash = COMMENT.matcher(scalar.text());
      if (hash.find()) {
        found.add(finding(scalar, scalar.text().codePointCount(0, hash.start() + 1)));
      }
    }
    return found;
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

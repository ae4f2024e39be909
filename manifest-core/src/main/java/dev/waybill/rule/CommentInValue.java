package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment of another language behind a value, which becomes part of it. */
final class CommentInValue implements Rule {
  /** With a blank before it: addresses of the web have their strokes behind a colon. */
  private static final Pattern COMMENT = Pattern.compile("\\s(?://+\\s*\\S|/\\*.*\\*/$|<!--)");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        OptionType.TEXT,
        (option, field) -> {
          if (field.value() instanceof Scalar scalar
              && !scalar.quoted()
              && mayBeIn(scalar.text())
              && isExact(option)) {
            Matcher comment = COMMENT.matcher(scalar.text());
            if (comment.find()) {
              found.add(finding(subject, field, comment.start() + 1));
            }
          }
        });
    return found;
  }

  /** Spares most values the pattern. */
  private static boolean mayBeIn(String text) {
    return text.contains("//") || text.contains("/*") || text.contains("<!--");
  }

  /** Descriptions may say anything. */
  private static boolean isExact(Option option) {
    return switch (option.name()) {
      case "dataDescription", "archiveComment", "generator" -> false;
      default -> !option.secret();
    };
  }

  private Diagnostic finding(Subject subject, Field field, int from) {
    Span value = field.value().span();
    int offset = subject.isSecret(field) ? 0 : field.text().codePointCount(0, from);
    Position start = new Position(value.start().line(), value.start().column() + offset);
    return warning(
            new Span(start, value.end()),
            "this is no comment here, but part of the value; comments begin with # and stand on"
                + " lines of their own")
        .about(field.path())
        .mendedBy("put the comment on a line of its own");
  }
}

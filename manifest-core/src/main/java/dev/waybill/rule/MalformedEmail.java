package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Quoted;
import dev.waybill.document.Field;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Something that is no list of e-mail addresses. */
final class MalformedEmail implements Rule {

  /** Plausible, not valid: what has no @ or no domain cannot be meant. */
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@;,]+@[^\\s@;,.]+(\\.[^\\s@;,.]+)+");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (option.type() == OptionType.EMAILS) {
            check(field, found);
          }
        });
    return found;
  }

  private void check(Field field, List<Diagnostic> found) {
    String[] parts = field.text().split(";", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean isTrailing = part.isEmpty() && i == parts.length - 1 && i > 0;
      if (!isTrailing && !ADDRESS.matcher(part).matches()) {
        found.add(
            error(
                    field.value().span(),
                    part.isEmpty()
                        ? "an empty address between semicolons"
                        : Quoted.text(part) + " is no e-mail address" + hint(part))
                .about(field.path())
                .sparing(field.option().orElseThrow().invalid())
                .leadingTo("nobody is told when something is wrong with the job"));
      }
    }
  }

  private static String hint(String part) {
    String comment = HashInValue.hint(part);
    if (!comment.isEmpty()) {
      return comment;
    }
    return part.contains(",") || part.contains(" ") ? "; several are separated by semicolons" : "";
  }
}

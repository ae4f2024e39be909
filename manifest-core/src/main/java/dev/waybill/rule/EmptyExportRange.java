package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.option.JobKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation of an export that no key can be part of. */
final class EmptyExportRange implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    if (subject.kind() == JobKind.EXPORT_S3) {
      subject.operations().forEach(operation -> check(subject, operation, found));
    }
    return found;
  }

  private void check(Subject subject, Mapping operation, List<Diagnostic> found) {
    Field prefix = key(subject, operation, "prefix");
    Field begin = key(subject, operation, "beginMarker");
    Field end = key(subject, operation, "endMarker");
    if (prefix != null && end != null && compare(end, prefix) < 0) {
      found.add(empty(end, "sorts before", subject, prefix));
    } else if (begin != null && end != null && compare(begin, end) >= 0) {
      // Keys sort behind the first and up to the second; the keys between them are exported.
      found.add(empty(begin, "does not sort before", subject, end));
    } else if (prefix != null
        && begin != null
        && compare(begin, prefix) > 0
        && !begin.text().startsWith(prefix.text())) {
      // As certain as the others, but the guide's own sample has it (guide 2014, export options).
      found.add(
          empty(begin, "sorts behind every key that begins with", subject, prefix)
              .as(Severity.NOTE));
    }
  }

  /** A character that cannot be seen makes a key sort where nobody wants it: another finding. */
  private static @Nullable Field key(Subject subject, Mapping operation, String name) {
    return subject
        .value(operation, name)
        .filter(field -> !InvisibleCharacter.isIn(field.text()))
        .orElse(null);
  }

  private Diagnostic empty(Field one, String relation, Subject subject, Field other) {
    return warning(
            one.value().span(),
            "this operation exports nothing: "
                + subject.quoteValue(one)
                + " "
                + relation
                + " the \""
                + other.key()
                + "\" "
                + subject.quoteValue(other)
                + " at line "
                + other.keySpan().start().line())
        .about(one.path())
        .leadingTo("the device comes back without these objects");
  }

  /** In the order of keys, which is that of their bytes. */
  private static int compare(Field one, Field other) {
    return Arrays.compareUnsigned(
        one.text().getBytes(StandardCharsets.UTF_8), other.text().getBytes(StandardCharsets.UTF_8));
  }
}

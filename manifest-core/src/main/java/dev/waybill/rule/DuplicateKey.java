package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same option is written twice at one place; the format does not say which one counts. */
final class DuplicateKey implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    visit(subject.document().root(), subject, found);
    return found;
  }

  private void visit(Value value, Subject subject, List<Diagnostic> found) {
    if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> visit(item, subject, found));
    } else if (value instanceof Mapping mapping) {
      Map<String, Field> first = new HashMap<>();
      for (Field field : mapping.fields()) {
        Field before = first.putIfAbsent(field.key(), field);
        if (before != null) {
          found.add(duplicate(before, field, subject));
        }
        visit(field.value(), subject, found);
      }
    }
  }

  private Diagnostic duplicate(Field before, Field field, Subject subject) {
    boolean same = !before.isEmpty() && before.text().equals(field.text());
    String message =
        subject.quoteKey(field)
            + " is set twice, first at line "
            + before.keySpan().start().line()
            + (same ? ", to the same value" : "; it is open which one counts");
    Diagnostic finding =
        error(field.keySpan(), message)
            .as(same ? Severity.WARNING : Severity.ERROR)
            .mendedBy("keep one of the two");
    // Only an option's own path: a key that nobody knows may be a secret in the wrong place.
    return field.option().map(option -> finding.about(option.path())).orElse(finding);
  }
}

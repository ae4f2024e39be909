package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several texts that are replaced with the same. */
final class ManyToOneSubstitution implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Map<String, Field> byReplacement = new HashMap<>();
    List<Diagnostic> found = new ArrayList<>();
    for (Field entry : subject.entries("substitutions")) {
      Field earlier = entry.isEmpty() ? null : byReplacement.putIfAbsent(entry.text(), entry);
      if (earlier != null && !earlier.key().equals(entry.key())) {
        found.add(
            note(
                    entry.value().span(),
                    "replaced with the same as "
                        + subject.quoteKey(earlier)
                        + " at line "
                        + earlier.keySpan().start().line()
                        + ": two names may become one")
                .about("substitutions"));
      }
    }
    return found;
  }
}

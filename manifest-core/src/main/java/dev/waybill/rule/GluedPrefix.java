package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Quoted;
import dev.waybill.document.Field;
import java.util.List;
import java.util.Set;

/** A prefix that does not end in a slash. */
final class GluedPrefix implements Rule {

  private static final Set<String> PREFIXES = Set.of("prefix", "logPrefix");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return PREFIXES.stream()
        .sorted()
        .flatMap(path -> subject.value(path).stream())
        .filter(field -> !field.text().endsWith("/"))
        .map(
            field ->
                note(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " does not end in a slash and none is added: names come out as "
                            + Quoted.text(example(field)))
                    .about(field.path()))
        .toList();
  }

  private static String example(Field field) {
    return field.text() + (field.path().equals("logPrefix") ? "import-log-JOBID" : "sample.jpg");
  }
}

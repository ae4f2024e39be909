package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
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
        .filter(field -> isUsed(subject, field) && !LogKeyTooLong.isTooLong(field))
        .map(
            field ->
                note(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " does not end in a slash and none is added: names come out as "
                            + subject
                                .document()
                                .quote(field.value().span(), example(subject, field)))
                    .about(field.path()))
        .toList();
  }

  private static boolean isUsed(Subject subject, Field field) {
    return subject.kind() == null
        || field.option().filter(option -> option.kinds().contains(subject.kind())).isPresent();
  }

  private static String example(Subject subject, Field field) {
    if (!field.path().equals("logPrefix")) {
      return field.text() + "sample.jpg";
    }
    return field.text()
        + (subject.kind() == JobKind.EXPORT_S3 ? "export-log-JOBID" : "import-log-JOBID");
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import java.util.ArrayList;
import java.util.List;

/** A prefix that does not end in a slash. */
final class GluedPrefix implements Rule {

  private static final List<String> PREFIXES = List.of("logPrefix", "prefix");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : used(subject)) {
      if (!field.text().endsWith("/")
          && !StraySlash.isIn(field.text())
          && !LogKeyTooLong.isTooLong(field)) {
        found.add(finding(subject, field));
      }
    }
    return found;
  }

  /** The texts that are put in front of names in this kind of job. */
  static List<Field> used(Subject subject) {
    List<Field> used = new ArrayList<>();
    for (String path : PREFIXES) {
      subject.value(path).filter(field -> isUsed(subject, field)).ifPresent(used::add);
    }
    return used;
  }

  private Diagnostic finding(Subject subject, Field field) {
    return note(
            field.value().span(),
            subject.quoteValue(field)
                + " does not end in a slash and none is added: names come out as "
                + subject.document().quote(field.value().span(), example(subject, field)))
        .about(field.path());
  }

  static boolean isUsed(Subject subject, Field field) {
    return subject.kind() == null
        || field.option().filter(option -> option.kinds().contains(subject.kind())).isPresent();
  }

  /** A name that comes of it. */
  static String example(Subject subject, Field field) {
    if (!field.path().equals("logPrefix")) {
      return field.text() + "sample.jpg";
    }
    return field.text()
        + (subject.kind() == JobKind.EXPORT_S3 ? "export-log-JOBID" : "import-log-JOBID");
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import java.util.ArrayList;
import java.util.List;

/** A prefix written like a path: with a slash in front, or with backslashes. */
final class StraySlash implements Rule {

  private static final List<String> PREFIXES = List.of("logPrefix", "prefix");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (String path : PREFIXES) {
      subject
          .value(path)
          .filter(field -> isIn(field.text()) && GluedPrefix.isUsed(subject, field))
          .ifPresent(
              field ->
                  found.add(
                      finding(
                          subject,
                          field,
                          "names come out as "
                              + quoted(subject, field, GluedPrefix.example(subject, field)))));
    }
    for (Mapping operation : subject.operations()) {
      subject
          .value(operation, "prefix")
          .filter(field -> isIn(field.text()) && GluedPrefix.isUsed(subject, field))
          .ifPresent(
              field ->
                  found.add(
                      finding(
                          subject, field, "only objects whose names begin with it are exported")));
    }
    return found;
  }

  /** Whether it looks like a path of a file system; a single slash may be meant. */
  static boolean isIn(String prefix) {
    return prefix.startsWith("/") || prefix.indexOf('\\') >= 0;
  }

  private Diagnostic finding(Subject subject, Field field, String effect) {
    String what =
        field.text().startsWith("/")
            ? " begins with a slash, which stays: "
            : " has backslashes, which part no folders: ";
    Diagnostic finding =
        note(field.value().span(), subject.quoteValue(field) + what + effect).about(field.path());
    String meant = meant(field.text());
    return meant.isEmpty() ? finding : finding.mendedBy("write " + quoted(subject, field, meant));
  }

  /** As names of objects are usually written; empty when nothing is left. */
  private static String meant(String prefix) {
    String slashes = prefix.replace('\\', '/').replaceFirst("^/+", "");
    return slashes.isEmpty() || slashes.endsWith("/") ? slashes : slashes + "/";
  }

  private static String quoted(Subject subject, Field field, String text) {
    return subject.document().quote(field.value().span(), text);
  }
}

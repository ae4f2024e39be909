package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.Catalogue;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A metadata key that no header can have. */
final class MalformedHeaderName implements Rule {

  private static final String SIGNS = "!#$%&'*+-.^_`|~";

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject
        .undoubted("diskTimestampMetadataKey")
        .filter(subject::isOfThisKind)
        .filter(field -> !isToken(field.text()))
        .ifPresent(
            field ->
                found.add(finding(field.value().span(), subject.quoteValue(field), field.path())));
    for (Field entry : subject.entries("staticMetadata")) {
      if (!isToken(entry.key())) {
        found.add(finding(entry.keySpan(), subject.quoteKey(entry), "staticMetadata"));
      }
    }
    return found;
  }

  private Diagnostic finding(Span span, String name, String option) {
    return warning(
            span,
            name
                + " cannot be the name of a header, which has letters, digits and dashes, no blanks")
        .as(Catalogue.find(option).orElseThrow().isRecalled() ? Severity.NOTE : Severity.WARNING)
        .about(option);
  }

  private static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || SIGNS.indexOf(c) >= 0);
  }
}

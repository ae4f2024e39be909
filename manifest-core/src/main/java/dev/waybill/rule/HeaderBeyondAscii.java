package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** A header with letters that headers cannot have. */
final class HeaderBeyondAscii implements Rule {

  private static final List<String> HEADERS =
      List.of("cacheControl", "contentDisposition", "contentLanguage", "expires", "staticMetadata");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    for (String header : HEADERS) {
      subject
          .value(header)
          .filter(subject::isOfThisKind)
          .filter(field -> isBeyond(field.text()))
          .ifPresent(field -> found.add(finding(subject, field, header)));
    }
    for (Field entry : subject.entries("staticMetadata")) {
      if (isBeyond(entry.text())) {
        found.add(finding(subject, entry, "staticMetadata"));
      }
    }
    return found;
  }

  private Diagnostic finding(Subject subject, Field field, String option) {
    return warning(
            field.value().span(),
            subject.quoteValue(field)
                + " has letters beyond ASCII, which come out otherwise in a header")
        .as(Catalogue.find(option).orElseThrow().isRecalled() ? Severity.NOTE : Severity.WARNING)
        .about(option);
  }

  private static boolean isBeyond(String text) {
    return text.chars().anyMatch(c -> c > '~');
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** Something that is no date, or none that the calendar has, where a header takes one. */
final class MalformedDate implements Rule {
  /** RFC 7234, section 5.3: to be taken for a time in the past. */
  private static final Pattern PAST = Pattern.compile("-?\\d{1,2}");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .undoubted("expires")
        .filter(subject::isOfThisKind)
        .filter(field -> !PAST.matcher(field.text()).matches() && !isDate(field.text()))
        .map(field -> finding(subject, field))
        .map(List::of)
        .orElse(List.of());
  }

  /** Nothing readable says what the service takes, so that this is worth knowing, and no more. */
  private Diagnostic finding(Subject subject, Field field) {
    return note(
            field.value().span(),
            subject.quoteValue(field)
                + " is no date as headers have it, or the day of the week is not that of the date")
        .about("expires")
        .mendedBy("write it like \"Sun, 01 Dec 2030 16:00:00 GMT\"");
  }

  private static boolean isDate(String text) {
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
      return text.endsWith("GMT");
    } catch (DateTimeException e) {
      return false;
    }
  }
}

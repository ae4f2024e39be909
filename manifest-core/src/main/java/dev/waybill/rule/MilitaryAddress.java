package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import dev.waybill.postal.State;
import java.util.List;
import java.util.regex.Pattern;

/** A return address at a military or diplomatic post office. */
final class MilitaryAddress implements Rule {

  private static final Pattern POST_OFFICE =
      Pattern.compile("(?:APO|FPO|DPO)(?:,? A[AEP]\\b.*)?|.*\\b(?:APO|FPO|DPO),? A[AEP]\\b.*");

  /** What every match of {@link #POST_OFFICE} has in it, and few addresses do. */
  private static final String MARK = "PO";

  private static final List<String> PARTS = List.of("city", "street1", "street2", "street3");

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Country country = address.knownCountry().orElse(null);
    if (country == null || !country.is("US")) {
      return List.of();
    }
    Field state = address.state().orElse(null);
    State known = address.knownState().orElse(null);
    if (state != null && known != null && known.isMilitary()) {
      return List.of(finding(subject, state));
    }
    for (String name : PARTS) {
      Field field = address.part(name).orElse(null);
      if (field != null && isPostOffice(field.text())) {
        return List.of(finding(subject, field));
      }
    }
    return List.of();
  }

  private static boolean isPostOffice(String text) {
    return text.contains(MARK) && POST_OFFICE.matcher(text).matches();
  }

  private Diagnostic finding(Subject subject, Field field) {
    return WrittenAddress.undeliverable(
        warning(
            field.value().span(),
            subject.quoteValue(field)
                + " is a military or diplomatic post office, to which the carrier does not deliver"),
        field);
  }
}

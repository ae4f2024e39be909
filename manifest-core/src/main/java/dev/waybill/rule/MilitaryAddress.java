package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.State;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A return address at a military or diplomatic post office. */
final class MilitaryAddress implements Rule {

  private static final Pattern POST_OFFICE =
      Pattern.compile("(?:APO|FPO|DPO)(?:,? A[AEP]\\b.*)?|.*\\b(?:APO|FPO|DPO),? A[AEP]\\b.*");

  /** What every match of {@link #POST_OFFICE} has in it, and few addresses do. */
  private static final String MARK = "PO";

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    boolean isInUsa = address.knownCountry().filter(country -> country.is("US")).isPresent();
    if (!isInUsa) {
      return List.of();
    }
    List<Field> parts = new ArrayList<>();
    address
        .state()
        .filter(field -> address.knownState().filter(State::isMilitary).isPresent())
        .ifPresent(parts::add);
    for (String name : List.of("city", "street1", "street2", "street3")) {
      address.part(name).filter(field -> isPostOffice(field.text())).ifPresent(parts::add);
    }
    return parts.stream().limit(1).map(field -> finding(subject, field)).toList();
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

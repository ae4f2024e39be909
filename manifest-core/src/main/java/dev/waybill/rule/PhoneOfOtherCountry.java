package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import java.util.List;
import java.util.Optional;

/** A phone number whose country code is not that of the address. */
final class PhoneOfOtherCountry implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Optional<Field> field = address.part("phoneNumber");
    Optional<Country> country = address.knownCountry();
    if (field.isEmpty() || country.isEmpty()) {
      return List.of();
    }
    PhoneNumber number = PhoneNumber.read(field.get().text());
    if (MalformedPhoneNumber.isIn(field.get(), address)) {
      return List.of();
    }
    if (!number.isInternational() || number.beginsWith(country.get().callingCode())) {
      return List.of();
    }
    Field written = address.country().orElseThrow();
    // People live in one country and have their phone from another.
    return List.of(
        note(
                field.get().value().span(),
                "the country code of "
                    + subject.quoteValue(field.get())
                    + " is not +"
                    + country.get().callingCode()
                    + ", that of \"country\" "
                    + subject.quoteValue(written)
                    + " at line "
                    + written.keySpan().start().line())
            .about(field.get().path())
            .leadingTo("the carrier may not reach anybody when it does not find the address"));
  }
}

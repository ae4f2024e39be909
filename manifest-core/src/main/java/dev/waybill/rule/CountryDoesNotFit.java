package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import java.util.List;

/** A country that neither the state nor the postal code of the address belong to. */
final class CountryDoesNotFit implements Rule {
  /** CA is California to some and Canada to others; a longer text is a name. */
  private static final int LONGEST_CODE = 3;

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    if (!address.isOfOtherCountry()) {
      return List.of();
    }
    Field country = address.country().orElseThrow();
    Field state = address.state().orElseThrow();
    Field postalCode = address.postalCode().orElseThrow();
    Country other = address.countryOfState().orElseThrow();
    return List.of(
        WrittenAddress.undeliverable(
                warning(
                        country.value().span(),
                        subject.quoteValue(country)
                            + " is "
                            + address.knownCountry().orElseThrow().name()
                            + ", but \""
                            + state.key()
                            + "\" "
                            + subject.quoteValue(state)
                            + " at line "
                            + state.keySpan().start().line()
                            + " and \""
                            + postalCode.key()
                            + "\" "
                            + subject.quoteValue(postalCode)
                            + " at line "
                            + postalCode.keySpan().start().line()
                            + " are of "
                            + other.name())
                    .as(ExpeditedOutsideUsa.speaksOf(subject) ? Severity.NOTE : Severity.WARNING),
                country)
            .mendedBy(
                country.text().length() > LONGEST_CODE
                    ? "write the country in which the address is, or mend \""
                        + state.key()
                        + "\" and \""
                        + postalCode.key()
                        + "\""
                    : "write the country in full"));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import java.util.List;
import java.util.Optional;

/** A state or province that is not in the country of the address. */
final class StateOfOtherCountry implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Optional<Country> other = address.countryOfState();
    Optional<Field> state = address.state();
    if (other.isEmpty() || state.isEmpty() || address.isOfOtherCountry()) {
      return List.of();
    }
    Field country = address.country().orElseThrow();
    return List.of(
        WrittenAddress.undeliverable(
            warning(
                    state.get().value().span(),
                    subject.quoteValue(state.get())
                        + " is "
                        + address.knownState().orElseThrow().name()
                        + " in "
                        + other.get().name()
                        + ", but \"country\" is "
                        + subject.quoteValue(country)
                        + " at line "
                        + country.keySpan().start().line())
                .as(ExpeditedOutsideUsa.speaksOf(subject) ? Severity.NOTE : Severity.WARNING),
            state.get()));
  }
}

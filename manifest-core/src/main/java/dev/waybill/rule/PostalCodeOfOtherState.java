package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.PostalCodes;
import dev.waybill.postal.State;
import java.util.List;
import java.util.Optional;

/** A postal code that begins as those of another state do. */
final class PostalCodeOfOtherState implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Optional<State> state =
        address
            .knownState()
            .filter(
                known ->
                    address.knownCountry().filter(land -> land.is(known.country())).isPresent());
    Optional<Field> postalCode =
        address
            .postalCode()
            .filter(
                field ->
                    address
                        .knownCountry()
                        .flatMap(PostalCodes::of)
                        .filter(codes -> codes.match(field.text()))
                        .isPresent());
    if (state.isEmpty()
        || postalCode.isEmpty()
        || state.get().hasPostalCode(postalCode.get().text())) {
      return List.of();
    }
    String others =
        State.all().stream()
            .filter(other -> other.country().equals(state.get().country()))
            .filter(other -> other.hasPostalCode(postalCode.get().text()))
            .map(State::name)
            .findFirst()
            .map(name -> "; codes that begin so are in " + name)
            .orElse("");
    // The provider's own samples have a code of California in Washington.
    return List.of(
        WrittenAddress.undeliverable(
            note(
                postalCode.get().value().span(),
                "the postal code "
                    + subject.quoteValue(postalCode.get())
                    + " does not begin as those of "
                    + state.get().name()
                    + " do"
                    + others),
            postalCode.get()));
  }
}

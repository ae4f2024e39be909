package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.NearestName;
import dev.waybill.postal.Country;
import dev.waybill.postal.State;
import dev.waybill.text.LookAlikes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No state of the USA and no province of Canada, in an address there. */
final class UnknownState implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Optional<Country> country =
        address.knownCountry().filter(known -> known.is("US") || known.is("CA"));
    Optional<Field> state =
        address
            .part("stateOrProvince")
            .filter(field -> address.knownState().isEmpty())
            .filter(field -> !WordForNothing.isIn(field))
            .filter(field -> !SampleValue.isAnyState(field.text()));
    if (country.isEmpty() || state.isEmpty()) {
      return List.of();
    }
    return List.of(finding(subject, state.get(), country.get()));
  }

  private Diagnostic finding(Subject subject, Field field, Country country) {
    List<String> names =
        State.all().stream()
            .filter(state -> country.is(state.country()))
            .flatMap(state -> Stream.concat(Stream.of(state.name()), state.otherNames().stream()))
            .filter(name -> name.length() > 3)
            .toList();
    // A letter of another script is the whole mistake, whatever name is near.
    Optional<State> alike = State.named(LookAlikes.fold(field.text()));
    Optional<State> meant =
        alike.or(() -> NearestName.of(field.text(), names).flatMap(State::named));
    Diagnostic finding =
        WrittenAddress.undeliverable(
            warning(
                field.value().span(),
                subject.quoteValue(field)
                    + (country.is("US") ? " is no state of the USA" : " is no province of Canada")
                    + (alike.isPresent()
                        ? LookAlikes.hint(field.text())
                        : meant
                            .map(state -> "; did you mean \"" + state.name() + "\"")
                            .orElse(""))),
            field);
    return finding.mendedBy(
        "write "
            + meant
                .map(state -> "\"" + state.code() + "\"")
                .orElse("the two letters, such as " + (country.is("US") ? "WA" : "ON")));
  }
}

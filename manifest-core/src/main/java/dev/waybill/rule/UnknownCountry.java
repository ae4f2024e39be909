package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Field;
import dev.waybill.option.NearestName;
import dev.waybill.postal.Country;
import dev.waybill.postal.State;
import dev.waybill.text.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A country that nobody knows. */
final class UnknownCountry implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject
        .returnAddress()
        .country()
        .filter(UnknownCountry::isUnknown)
        .map(field -> WrittenAddress.undeliverable(finding(subject, field), field))
        .ifPresent(found::add);
    // One sample shows that it is the name of a country; nobody says what else it may be.
    subject
        .value("customs.deviceCountryOfOrigin")
        .filter(UnknownCountry::isUnknown)
        .map(field -> finding(subject, field).as(Severity.NOTE).about(field.path()))
        .map(finding -> finding.sparing(ServiceError.INVALID_CUSTOMS))
        .ifPresent(found::add);
    return found;
  }

  private static boolean isUnknown(Field field) {
    return Country.named(field.text()).isEmpty() && !WordForNothing.isIn(field);
  }

  private Diagnostic finding(Subject subject, Field field) {
    // A letter of another script is the whole mistake, whatever name is near.
    Optional<Country> alike = Country.named(LookAlikes.fold(field.text()));
    Optional<Country> meant =
        alike.or(() -> behindComma(field.text())).or(() -> near(field.text()));
    Optional<State> state = State.named(field.text());
    String hint =
        state.isPresent()
            ? "; it is a part of " + Country.named(state.get().country()).orElseThrow().name()
            : alike.isPresent()
                ? LookAlikes.hint(field.text())
                : meant.map(country -> "; did you mean \"" + country.name() + "\"").orElse("");
    Optional<Country> right =
        state.flatMap(known -> Country.named(known.country())).or(() -> meant);
    Diagnostic finding =
        warning(
            field.value().span(),
            subject.quoteValue(field) + " is no country that is known" + hint);
    return finding.mendedBy(
        "write "
            + right
                .map(country -> "\"" + (country.is("US") ? "USA" : country.name()) + "\"")
                .orElse("the English name or the code of ISO 3166, such as USA"));
  }

  /** {@code Seattle, USA}. */
  private static Optional<Country> behindComma(String text) {
    int comma = text.lastIndexOf(',');
    return comma < 0 ? Optional.empty() : Country.named(text.substring(comma + 1));
  }

  private static Optional<Country> near(String text) {
    List<String> names =
        Country.all().stream()
            .flatMap(country -> country.names().stream())
            .filter(name -> name.length() > 3)
            .toList();
    return NearestName.of(text, names).flatMap(Country::named);
  }
}

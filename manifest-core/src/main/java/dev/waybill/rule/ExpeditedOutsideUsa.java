package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import java.util.List;
import java.util.Optional;

/** Expedited return to a country that does not have it. */
final class ExpeditedOutsideUsa implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .value("serviceLevel")
        .filter(field -> field.text().equals("expeditedShipping"))
        .flatMap(level -> why(subject).map(why -> finding(level, why)))
        .map(List::of)
        .orElse(List.of());
  }

  private Diagnostic finding(Field level, String why) {
    return warning(
            level.value().span(),
            "expedited return is for buckets and addresses in the USA; " + why)
        .about("serviceLevel")
        .mendedBy("write \"standard\"");
  }

  private static Optional<String> why(Subject subject) {
    return subject
        .value("returnAddress.country")
        .filter(ExpeditedOutsideUsa::isElsewhere)
        .map(
            country ->
                "\"country\" is "
                    + subject.quoteValue(country)
                    + " at line "
                    + country.keySpan().start().line())
        .or(
            () ->
                Facility.of(subject)
                    .filter(facility -> !facility.region().isInUsa())
                    .map(facility -> "the device is read in " + facility.describe()));
  }

  /**
   * Whether a finding says already that the country is another; one wrong country is one finding.
   */
  static boolean speaksOf(Subject subject) {
    return !new ExpeditedOutsideUsa().check(subject).isEmpty();
  }

  /** A country that nobody knows may be the USA, misspelt. */
  private static boolean isElsewhere(Field country) {
    return Country.named(country.text()).filter(known -> !known.is("US")).isPresent();
  }
}

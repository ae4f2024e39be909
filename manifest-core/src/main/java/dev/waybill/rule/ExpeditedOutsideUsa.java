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
    Optional<Field> level =
        subject.value("serviceLevel").filter(field -> field.text().equals("expeditedShipping"));
    Optional<Field> country =
        subject.value("returnAddress.country").filter(ExpeditedOutsideUsa::isElsewhere);
    if (level.isEmpty() || country.isEmpty()) {
      return List.of();
    }
    return List.of(
        warning(
                level.get().value().span(),
                "expedited return is for buckets and addresses in the USA; \"country\" is "
                    + subject.quoteValue(country.get())
                    + " at line "
                    + country.get().keySpan().start().line())
            .about("serviceLevel")
            .mendedBy("write \"standard\""));
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

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import dev.waybill.postal.PostalCodes;
import dev.waybill.postal.State;
import java.util.List;

/** A postal code that has not the form of those of its country. */
final class MalformedPostalCode implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    if (!address.hasForeignPostalCode() || address.isOfOtherCountry() || address.isCitySwapped()) {
      return List.of();
    }
    Field field = address.postalCode().orElseThrow();
    Country country = address.knownCountry().orElseThrow();
    String example = PostalCodes.of(country).orElseThrow().example();
    return List.of(
        WrittenAddress.undeliverable(
            warning(
                    field.value().span(),
                    subject.quoteValue(field)
                        + " is no postal code of "
                        + country.name()
                        + ", which are written like "
                        + example
                        + hint(field.text(), country))
                .mendedBy("write it like " + example),
            field));
  }

  private static String hint(String text, Country country) {
    if (country.is("US") && isFourDigits(text)) {
      return "; did a leading zero get lost, as in \"0" + text + "\"";
    }
    int blank = text.indexOf(' ');
    boolean hasState = blank > 0 && State.named(text.substring(0, blank)).isPresent();
    return hasState ? "; the state has an option of its own" : "";
  }

  private static boolean isFourDigits(String text) {
    return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

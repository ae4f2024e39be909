package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.option.Option;
import dev.waybill.option.YesNo;
import dev.waybill.postal.Country;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which options other options make necessary. */
final class Conditions {
  private Conditions() {}

  /** A clause for the message that says why an option is needed after all; null when it is not. */
  static @Nullable String whyNeeded(Option option, Mapping siblings) {
    return switch (option.path()) {
      // Official templates: "Required for USA and Canada".
      case "returnAddress.stateOrProvince" ->
          value(siblings, "country")
              .filter(Conditions::hasStates)
              .map(field -> "; addresses in the USA and Canada need it" + at(field))
              .orElse(null);
      // Manifest generator of 2015: written whenever the data is encrypted.
      case "customs.encryptionClassification" ->
          value(siblings, "encryptedData")
              .filter(field -> YesNo.read(field.text()).orElse(false))
              .map(field -> "; encrypted data needs it" + at(field))
              .orElse(null);
      default -> null;
    };
  }

  private static boolean hasStates(Field country) {
    return Country.named(country.text())
        .filter(known -> known.is("US") || known.is("CA"))
        .isPresent();
  }

  private static Optional<Field> value(Mapping siblings, String name) {
    return siblings.fields().stream()
        .filter(field -> field.key().equals(name))
        .reduce((first, second) -> second);
  }

  private static String at(Field field) {
    return " (see \"" + field.key() + "\" at line " + field.keySpan().start().line() + ")";
  }
}

package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.YesNo;
import dev.waybill.postal.Country;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which options other options make necessary. */
final class Conditions {
  private Conditions() {}

  /** A clause for the message that says why an option is needed after all; null when it is not. */
  static @Nullable String whyNeeded(Subject subject, Option option, Mapping siblings) {
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
      // Template for exports: without the password the request fails. Guide 2017: or a PIN.
      case "trueCryptPassword" -> whyPasswordNeeded(subject, siblings);
      // Guide 2011, international shipments.
      case "customs" ->
          Crossing.of(subject).map(crossing -> crossing.whyCustomsNeeded(subject)).orElse(null);
      default -> null;
    };
  }

  private static @Nullable String whyPasswordNeeded(Subject subject, Mapping siblings) {
    if (subject.kind() != JobKind.EXPORT_S3 || !subject.edition().isFrom(Edition.E2014)) {
      return null;
    }
    Option pin = Catalogue.find("pinCode").orElseThrow();
    if (!subject.edition().isFrom(pin.since())) {
      return "; an export needs it";
    }
    boolean hasPin =
        value(siblings, pin.name()).filter(field -> !field.isEmpty()).isPresent()
            || subject.standIns().cover(siblings, pin);
    return hasPin ? null : "; an export needs it, or \"pinCode\" for a device with a keypad";
  }

  private static boolean hasStates(Field country) {
    return Country.named(country.text())
        .filter(known -> known.is("US") || known.is("CA"))
        .isPresent();
  }

  private static Optional<Field> value(Mapping siblings, String name) {
    Field last = null;
    for (Field field : siblings.fields()) {
      if (field.key().equals(name)) {
        last = field;
      }
    }
    return Optional.ofNullable(last);
  }

  private static String at(Field field) {
    return " (see \"" + field.key() + "\" at line " + field.keySpan().start().line() + ")";
  }
}

package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.option.Region;
import dev.waybill.postal.Country;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The border between the facility and the return address of a device.
 *
 * @param facility where the device is read or filled
 * @param address the country it goes back to
 */
record Crossing(Facility facility, Field address) {
  /** Inside the customs of the United States, or so close to them that nobody should be alarmed. */
  private static final Set<String> OF_THE_USA = Set.of("US", "PR", "VI", "GU", "AS", "MP", "UM");

  /** The border; empty when there is none or the places are not known. */
  static Optional<Crossing> of(Subject subject) {
    Facility facility = Facility.of(subject).orElse(null);
    Field address = subject.value("returnAddress.country").orElse(null);
    if (facility == null || address == null) {
      return Optional.empty();
    }
    Country country = Country.named(address.text()).orElse(null);
    return country == null || isInside(facility.region(), country)
        ? Optional.empty()
        : Optional.of(new Crossing(facility, address));
  }

  private static boolean isInside(Region region, Country country) {
    return switch (region) {
      case US_EAST_1, US_WEST_1, US_WEST_2 -> OF_THE_USA.contains(country.code());
      case EU_WEST_1 -> country.isInEuropeanUnion();
      case AP_SOUTHEAST_1 -> country.is("SG");
    };
  }

  /** Whether no papers help: into the European Union, devices come only from inside. */
  boolean isForbidden() {
    return facility.region() == Region.EU_WEST_1;
  }

  /** A clause for the message that the papers are missing; null when they would not help. */
  @Nullable String whyCustomsNeeded(Subject subject) {
    return isForbidden()
        ? null
        : "; the device crosses the border between "
            + facility.describe()
            + " and "
            + subject.quoteValue(address)
            + " (see \"country\" at line "
            + address.keySpan().start().line()
            + ")";
  }
}

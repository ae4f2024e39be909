package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.postal.Country;
import dev.waybill.postal.PostalCodes;
import dev.waybill.postal.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The return address as far as the post can make sense of it. Parts that other rules object to for
 * the way they are written are left to those.
 */
final class WrittenAddress {
  /** One word for "there is none", of states and postal codes that a country does not have. */
  private static final Pattern NOTHING = Pattern.compile("(?i)n\\.?/?a\\.?|none|nil|null|-+|0+");

  private static final String BEGINNINGS_OF_NOTHING = "nN-0";

  static final List<String> STREETS = List.of("street1", "street2", "street3");

  private final Map<String, Field> parts = new HashMap<>();
  private Optional<Country> knownCountry = Optional.empty();
  private Optional<State> knownState = Optional.empty();
  private Optional<Field> state = Optional.empty();
  private Optional<Field> postalCode = Optional.empty();
  private boolean foreignPostalCode;

  private WrittenAddress() {}

  static WrittenAddress of(Subject subject) {
    WrittenAddress address = new WrittenAddress();
    Set<String> seen = new HashSet<>();
    for (Field field : subject.document().fields()) {
      if (field.parent().equals("returnAddress")) {
        if (!seen.add(field.key())) {
          // What is there twice says nothing until one of the two is gone.
          address.parts.remove(field.key());
        } else if (subject.isJudged(field) && isOrderly(field)) {
          address.parts.put(field.key(), field);
        }
      }
    }
    // Without its signs "N/A" would be Namibia.
    address.knownCountry =
        address
            .country()
            .filter(field -> !WordForNothing.isIn(field))
            .flatMap(field -> Country.named(field.text()));
    address.knownState =
        address.part("stateOrProvince").flatMap(field -> State.named(field.text()));
    address.state = address.part("stateOrProvince").filter(WrittenAddress::saysSomething);
    address.postalCode = address.part("postalCode").filter(WrittenAddress::saysSomething);
    address.foreignPostalCode =
        address.postalCode.isPresent()
            && address
                .knownCountry
                .flatMap(PostalCodes::of)
                .filter(codes -> !codes.match(address.postalCode.get().text()))
                .isPresent();
    return address;
  }

  /** One part, {@code city}; empty when it is not there or not worth judging. */
  Optional<Field> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  Optional<Field> country() {
    return part("country");
  }

  Optional<Country> knownCountry() {
    return knownCountry;
  }

  Optional<State> knownState() {
    return knownState;
  }

  /** The state or province where the country has such a thing, unless it is a word for nothing. */
  Optional<Field> state() {
    return state;
  }

  /** The postal code, unless it is a word for nothing. */
  Optional<Field> postalCode() {
    return postalCode;
  }

  /** Whether the postal code has no form of its country although that is known. */
  boolean hasForeignPostalCode() {
    return foreignPostalCode;
  }

  /**
   * The country of the state that the address names, when that is another than the one it names.
   */
  Optional<Country> countryOfState() {
    Country country = knownCountry().orElse(null);
    State state = knownState().orElse(null);
    if (country == null || state == null || isPartOf(state, country)) {
      return Optional.empty();
    }
    // Two letters may be a state or a province of many countries; a name of one has no two homes.
    boolean hasStates = country.is("US") || country.is("CA");
    boolean isWholeName = state.name().equalsIgnoreCase(state().map(Field::text).orElse(""));
    return hasStates || isWholeName || hasForeignPostalCode()
        ? Country.named(state.country())
        : Optional.empty();
  }

  /** Puerto Rico is a state to the post of the USA and a country to the rest of the world. */
  private static boolean isPartOf(State state, Country country) {
    return country.is(state.country())
        || (country.is(state.code())
            && Country.named(state.name()).filter(same -> same.is(country.code())).isPresent());
  }

  /** Whether the city stands where the postal code belongs, and that where the city does. */
  boolean isCitySwapped() {
    Optional<Field> city = part("city");
    return hasForeignPostalCode()
        && city.isPresent()
        && knownCountry()
            .flatMap(PostalCodes::of)
            .filter(codes -> codes.match(city.get().text()))
            .isPresent();
  }

  /** Whether state and postal code agree on another country than the one that is named. */
  boolean isOfOtherCountry() {
    return hasForeignPostalCode()
        && countryOfState()
            .flatMap(PostalCodes::of)
            .filter(codes -> codes.match(postalCode().orElseThrow().text()))
            .isPresent();
  }

  /** What all findings about an address that may not be found share. */
  static Diagnostic undeliverable(Diagnostic finding, Field field) {
    return finding
        .about(field.path())
        .sparing(ServiceError.INVALID_ADDRESS)
        .leadingTo("the device may be returned late, or to nobody");
  }

  private static boolean saysSomething(Field field) {
    return !WordForNothing.isIn(field) && !isNothing(field.text());
  }

  private static boolean isNothing(String text) {
    return BEGINNINGS_OF_NOTHING.indexOf(text.charAt(0)) >= 0 && NOTHING.matcher(text).matches();
  }

  private static boolean isOrderly(Field field) {
    return field.value() instanceof Scalar scalar
        && (scalar.quoted() || !(NeedsQuotes.isNeeded(scalar) || HashInValue.isIn(scalar)))
        && !InvisibleCharacter.isIn(scalar.text());
  }
}

package dev.waybill.postal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
  @ParameterizedTest
  @CsvSource({
    "US, US",
    "USA, US",
    "U.S.A., US",
    "U. S. A., US",
    "the United States of America, US",
    "UNITED STATES, US",
    "America, US",
    "UK, GB",
    "Great Britain, GB",
    "England, GB",
    "Deutschland, DE",
    "Österreich, AT",
    "Oesterreich, AT",
    "Holland, NL",
    "The Netherlands, NL",
    "Korea, KR",
    "'Korea, Republic of', KR",
    "Czech Republic, CZ",
    "Czechia, CZ",
    "Côte d’Ivoire, CI",
    "COTE D'IVOIRE, CI",
    "España, ES",
    "日本, JP",
    "대한민국, KR",
    "Россия, RU",
    "Ελλάδα, GR",
    "Trinidad & Tobago, TT",
    "Saint Lucia, LC",
    "St. Lucia, LC",
    "Georgia, GE",
  })
  void knowsWhatPeopleWrite(String written, String code) {
    assertThat(Country.named(written)).get().hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Washington", "Untied States", "ZZ", "EU", "12", "---"})
  void knowsNoOthers(String written) {
    assertThat(Country.named(written)).isEmpty();
  }

  @Test
  void hasTheCodesOfTheJdk() {
    assertThat(Country.all())
        .extracting(Country::code)
        .containsExactlyInAnyOrder(Locale.getISOCountries());
    for (Country country : Country.all()) {
      Locale locale = new Locale("", country.code());
      assertThat(country.alpha3()).isEqualTo(locale.getISO3Country());
      assertThat(Country.named(locale.getDisplayCountry(Locale.ENGLISH))).contains(country);
    }
  }

  @Test
  void hasTheCallingCodesOfThePhoneNumberLibrary() {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    for (Country country : Country.all()) {
      if (numbers.getSupportedRegions().contains(country.code())) {
        assertThat(country.callingCode())
            .describedAs("%s", country)
            .isEqualTo(String.valueOf(numbers.getCountryCodeForRegion(country.code())));
      }
      assertThat(country.callingCode()).matches("[1-9][0-9]{0,2}");
    }
  }

  @Test
  void knowsTheMembersOfTheUnionOfThoseYears() {
    assertThat(Country.all()).filteredOn(Country::isInEuropeanUnion).hasSize(28);
    assertThat(Country.named("UK").orElseThrow().isInEuropeanUnion()).isTrue();
    assertThat(Country.named("Croatia").orElseThrow().isInEuropeanUnion()).isTrue();
    for (String other : Set.of("Norway", "Switzerland", "Iceland", "Turkey", "USA")) {
      assertThat(Country.named(other).orElseThrow().isInEuropeanUnion()).isFalse();
    }
  }

  @Test
  void knowsEveryCountryByEachOfItsNamesAndNoNameTwice() {
    assertThat(Country.all().stream().flatMap(country -> country.names().stream()))
        .doesNotHaveDuplicates();
    for (Country country : Country.all()) {
      assertThat(Country.named(country.name())).contains(country);
      for (String name : country.names()) {
        assertThat(Spelling.plain(name)).isEqualTo(name);
        assertThat(Country.named(name)).contains(country);
      }
    }
  }
}

package dev.waybill.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {
  private static PostalCodes of(String country) {
    return PostalCodes.of(Country.named(country).orElseThrow()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "US, 98101", "US, 98101-1234", "US, 981011234", "US, 98101 1234", "CA, K1A 0B1", "CA, k1a0b1",
    "GB, SW1A 1AA", "GB, M1 1AE", "GB, EC1A1BB", "GB, B33 8TH", "DE, D-10115", "DE, DE 10115",
    "NL, 1012AB", "NL, NL-1012 AB", "SE, 111 20", "SE, 11120", "PL, 00-001", "PT, 1000-001",
    "PT, 1000", "CH, CH-8001", "AT, A-1010", "LV, LV-1010", "JP, 1000001", "AD, AD500",
    "FI, FIN-00100", "CZ, 110 00", "BR, 01310-100", "KR, 04524", "KR, 110-062",
  })
  void takeWhatPeopleWrite(String country, String code) {
    assertThat(of(country).match(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "US, 9810",
    "US, 981011",
    "US, WA 98101",
    "US, 9810l",
    "US, 98101-",
    "US, 98101--1234",
    "CA, 98101",
    "CA, K1A",
    "GB, 98101",
    "GB, SW1A",
    "DE, 1011",
    "DE, D-",
    "NL, 1012",
    "JP, 100",
    "FR, 7500",
    "US, ''",
    "DE, ABCD-10115",
  })
  void refuseOthers(String country, String code) {
    assertThat(of(country).match(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HK", "AE", "IE"})
  void areNotKnownWhereThereAreNoneOrNotAlways(String country) {
    assertThat(PostalCodes.of(Country.named(country).orElseThrow())).isEmpty();
  }

  @Test
  void matchTheirOwnExampleInEveryCountry() {
    List<Country> known =
        Country.all().stream().filter(country -> PostalCodes.of(country).isPresent()).toList();
    assertThat(known).hasSizeGreaterThan(60);
    for (Country country : known) {
      PostalCodes codes = PostalCodes.of(country).orElseThrow();
      for (String example : codes.example().split(" or ", -1)) {
        assertThat(codes.match(example)).describedAs("%s %s", country, example).isTrue();
      }
    }
  }
}

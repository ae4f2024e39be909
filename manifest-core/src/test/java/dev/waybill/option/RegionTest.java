package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
  @ParameterizedTest
  @CsvSource({
    "us-east-1, US_EAST_1",
    "US Standard, US_EAST_1",
    "us standard, US_EAST_1",
    "' us-west-1 ', US_WEST_1",
    "US-WEST-2, US_WEST_2",
    "eu-west-1, EU_WEST_1",
    "EU, EU_WEST_1",
    "ap-southeast-1, AP_SOUTHEAST_1"
  })
  void isFoundByItsNames(String name, Region region) {
    assertThat(Region.named(name)).contains(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "us-east-2", "us_east_1", "Europe", "sa-east-1"})
  void isNotFoundWhereThereIsNoFacility(String name) {
    assertThat(Region.named(name)).isEmpty();
  }

  @Test
  void hasACountryAndVaults() {
    assertThat(Region.words())
        .containsExactly("us-east-1", "us-west-1", "us-west-2", "eu-west-1", "ap-southeast-1");
    assertThat(Region.values()).extracting(Region::word).isEqualTo(Region.words());
    assertThat(Region.values())
        .extracting(Region::country)
        .containsExactly("US", "US", "US", "IE", "SG");
    assertThat(Region.values())
        .filteredOn(Region::isInUsa)
        .containsExactly(Region.US_EAST_1, Region.US_WEST_1, Region.US_WEST_2);
    assertThat(Region.values())
        .filteredOn(region -> !region.hasVaults())
        .containsExactly(Region.AP_SOUTHEAST_1);
  }
}

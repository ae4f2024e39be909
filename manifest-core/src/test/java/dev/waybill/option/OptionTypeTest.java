package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionTypeTest {
  @Test
  void knowsWhatStandsOnTheLinesBelow() {
    assertThat(OptionType.values())
        .filteredOn(OptionType::isNested)
        .containsExactly(
            OptionType.MAP,
            OptionType.LIST_OF_PATTERNS,
            OptionType.LIST_OF_MAPS,
            OptionType.TEXT_MAP);
  }

  @Test
  void knowsWhatStandsBehindDashes() {
    assertThat(OptionType.values())
        .filteredOn(OptionType::isList)
        .containsExactly(OptionType.LIST_OF_PATTERNS, OptionType.LIST_OF_MAPS);
  }
}

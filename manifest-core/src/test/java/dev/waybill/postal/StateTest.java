package dev.waybill.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
  @ParameterizedTest
  @CsvSource({
    "WA, US-WA",
    "wa., US-WA",
    "Washington, US-WA",
    "State of Washington, US-WA",
    "Washington (WA), US-WA",
    "WA - Washington, US-WA",
    "D.C., US-DC",
    "'Washington, D.C.', US-DC",
    "N.Y., US-NY",
    "Calif., US-CA",
    "Québec, CA-QC",
    "QUEBEC, CA-QC",
    "Newfoundland, CA-NL",
    "Province of Ontario, CA-ON",
    "AE, US-AE",
  })
  void knowsWhatPeopleWrite(String written, String state) {
    assertThat(State.named(written)).get().hasToString(state);
  }

  @Test
  void hasFiftyStatesAndWhatBelongsToThem() {
    assertThat(State.all()).filteredOn(state -> state.country().equals("US")).hasSize(62);
    assertThat(State.all()).filteredOn(state -> state.country().equals("CA")).hasSize(13);
    assertThat(State.all()).filteredOn(State::isMilitary).hasSize(3);
  }

  @Test
  void knowsEachByItsNamesAndNoNameTwice() {
    assertThat(
            State.all().stream()
                .flatMap(
                    state ->
                        Stream.concat(
                            Stream.of(Spelling.plain(state.code()), Spelling.plain(state.name())),
                            state.otherNames().stream())))
        .doesNotHaveDuplicates();
    for (State state : State.all()) {
      assertThat(State.named(state.code())).contains(state);
      assertThat(State.named(state.name())).contains(state);
      for (String other : state.otherNames()) {
        assertThat(Spelling.plain(other)).isEqualTo(other);
        assertThat(State.named(other)).contains(state);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NY, 10001",
    "NY, 00501",
    "WA, 98101-1234",
    "CA, 90012",
    "PR, 00901",
    "AK, 99501",
    "MA, 02134",
    "TX, 73301",
    "DC, 20001",
    "ON, K1A 0B1",
    "QC, h2x1y4",
    "BC, V5K 0A1",
    "AE, 09123",
  })
  void knowsHowPostalCodesBegin(String state, String postalCode) {
    State known = State.named(state).orElseThrow();
    assertThat(known.hasPostalCode(postalCode)).isTrue();
    assertThat(State.all())
        .filteredOn(other -> other.country().equals(known.country()))
        .filteredOn(other -> other.hasPostalCode(postalCode))
        .hasSizeLessThan(3);
  }
}

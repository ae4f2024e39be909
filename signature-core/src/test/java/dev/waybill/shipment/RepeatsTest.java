package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  @Test
  void findsAllThatHaveAValueTwice() {
    assertThat(among("b", "a", null, "b", "c", "b", "a").toString()).isEqualTo("{0, 1, 3, 5, 6}");
  }

  @Test
  void takesNoValueForNone() {
    assertThat(among(null, null, "").isEmpty()).isTrue();
    assertThat(among("", null, "").toString()).isEqualTo("{0, 2}");
    assertThat(among().isEmpty()).isTrue();
  }

  @Test
  void findsNothingInTheJobsAndPathsOfALongFleet() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      values.add("/media/device-" + i);
      values.add(Integer.toString(i, 34));
    }

    assertThat(Repeats.among(values.size(), values::get).isEmpty()).isTrue();
  }

  @Test
  void tellsApartWhatTheHashOfStringsDoesNot() {
    Set<Long> fingerprints = new HashSet<>();
    for (String text : List.of("AaAa", "BBBB", "AaBB", "BBAa", "\0", "\0\0", "")) {
      fingerprints.add(Repeats.fingerprint(text));
    }

    assertThat(fingerprints).hasSize(7).doesNotContain(Repeats.NONE);
  }

  private static BitSet among(@Nullable String... values) {
    return Repeats.among(values.length, Arrays.asList(values)::get);
  }
}

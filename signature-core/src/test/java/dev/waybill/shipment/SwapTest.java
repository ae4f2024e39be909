package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each pair says: the file on the first belongs to the second. */
class SwapTest {
  @Test
  void namesARotationFromItsFirstPlaceOn() {
    assertThat(of("B D", "C B", "D C")).containsExactly(closed("B", "C", "D"));
  }

  @Test
  void namesAnExchangeOfTwo() {
    assertThat(of("A B", "B A")).containsExactly(closed("A", "B"));
  }

  @Test
  void namesSeveralRotationsInTheOrderOfTheirFirstPlaces() {
    assertThat(of("A E", "B D", "C B", "D C", "E A"))
        .containsExactly(closed("A", "E"), closed("B", "C", "D"));
  }

  @Test
  void namesAChainWhoseLastFileIsNowhere() {
    assertThat(of("C B", "D C")).containsExactly(open("B", "C", "D"));
    assertThat(of("D C", "C B")).containsExactly(open("B", "C", "D"));
  }

  @Test
  void namesEachCopyOfOneFile() {
    assertThat(of("B A", "C A")).containsExactly(open("A", "B"), open("A", "C"));
  }

  @Test
  void namesWhatHangsOnARotationByItself() {
    assertThat(of("A B", "B A", "C A", "D C"))
        .containsExactly(closed("A", "B"), open("A", "C", "D"));
    assertThat(of("D C", "C A", "B A", "A B"))
        .containsExactly(closed("B", "A"), open("A", "C", "D"));
  }

  @Test
  void namesABranchOnceAndTheOtherFromWhereItForks() {
    assertThat(of("B A", "C B", "D B")).containsExactly(open("A", "B", "C"), open("B", "D"));
  }

  @Test
  void saysWhatMovesMendIt() {
    assertThat(closed("B", "C", "D").moves())
        .containsExactlyInAnyOrder(
            new Swap.Move<>("C", "B"), new Swap.Move<>("D", "C"), new Swap.Move<>("B", "D"));
    assertThat(open("B", "C").moves()).containsExactly(new Swap.Move<>("C", "B"));
  }

  @Test
  void isNothingWhereNothingIsMisplaced() {
    assertThat(of()).isEmpty();
  }

  @Test
  void refusesAPlaceThatIsItsOwnOther() {
    assertThatThrownBy(() -> of("A A")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Swap<String>> of(String... pairs) {
    Map<String, String> belongings = new LinkedHashMap<>();
    for (String pair : pairs) {
      belongings.put(pair.substring(0, 1), pair.substring(2));
    }
    return Swap.of(belongings);
  }

  private static Swap<String> closed(String... path) {
    return new Swap<>(List.of(path), true);
  }

  private static Swap<String> open(String... path) {
    return new Swap<>(List.of(path), false);
  }
}

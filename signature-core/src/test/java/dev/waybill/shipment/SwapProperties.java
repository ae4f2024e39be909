package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SwapProperties {
  /** At each place the number of the place whose file lies there. */
  @Provide
  Arbitrary<List<Integer>> permutations() {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(size -> Arbitraries.shuffle(IntStream.range(0, size).boxed().toList()));
  }

  /** The same with files that are there several times, or not at all. */
  @Provide
  Arbitrary<List<Integer>> heaps() {
    return Arbitraries.integers()
        .between(1, 25)
        .flatMap(size -> Arbitraries.integers().between(0, size - 1).list().ofSize(size));
  }

  @Property
  void thePermutationIsNamedExactlyAndItsMovesMendIt(@ForAll("permutations") List<Integer> fileAt) {
    List<Swap<Integer>> swaps = Swap.of(belongings(fileAt));

    assertThat(swaps).allMatch(Swap::closed);
    List<Integer> mended = new ArrayList<>(fileAt);
    moves(swaps).forEach(move -> mended.set(move.to(), fileAt.get(move.from())));
    assertThat(mended).isEqualTo(IntStream.range(0, fileAt.size()).boxed().toList());
    assertThat(moves(swaps)).hasSize(belongings(fileAt).size());
    assertThat(swaps).extracting(swap -> swap.path().get(0)).isSorted();
  }

  @Property
  void everyMisplacedFileIsMovedToItsPlaceByExactlyOneSwap(@ForAll("heaps") List<Integer> fileAt) {
    Map<Integer, Integer> belongings = belongings(fileAt);

    List<Swap<Integer>> swaps = Swap.of(belongings);

    Map<Integer, Integer> moved = new HashMap<>();
    for (Swap.Move<Integer> move : moves(swaps)) {
      assertThat(moved.put(move.from(), move.to())).as("moved twice").isNull();
    }
    assertThat(moved).isEqualTo(belongings);
    assertThat(swaps).allSatisfy(swap -> assertThat(swap.path()).doesNotHaveDuplicates());
  }

  private static Map<Integer, Integer> belongings(List<Integer> fileAt) {
    Map<Integer, Integer> belongings = new LinkedHashMap<>();
    for (int place = 0; place < fileAt.size(); place++) {
      if (fileAt.get(place) != place) {
        belongings.put(place, fileAt.get(place));
      }
    }
    return belongings;
  }

  private static List<Swap.Move<Integer>> moves(List<Swap<Integer>> swaps) {
    return swaps.stream().flatMap(swap -> swap.moves().stream()).toList();
  }
}

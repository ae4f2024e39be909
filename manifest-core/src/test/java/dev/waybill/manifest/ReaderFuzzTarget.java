package dev.waybill.manifest;

import dev.waybill.option.Edition;
import dev.waybill.rule.Ruleset;
import java.util.Arrays;
import java.util.List;

/** What {@code .ci/fuzz} throws bytes at: the reader under all rules. */
public final class ReaderFuzzTarget {
  private ReaderFuzzTarget() {}

  /** Called by the fuzzer, which finds it by its name. */
  public static void fuzzerTestOneInput(byte[] data) {
    // Chosen by the bytes, so that the same bytes always give the same.
    List<Edition> editions = List.of(Edition.values());
    Edition edition = editions.get(Math.floorMod(Arrays.hashCode(data), editions.size()));
    boolean isStrict = data.length % 2 == 1;
    Answer.assertSound(data, Ruleset.of(edition).strict(isStrict));
    Answer.assertSound(data);
  }
}

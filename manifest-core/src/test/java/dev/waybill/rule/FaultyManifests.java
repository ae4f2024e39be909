package dev.waybill.rule;

import dev.waybill.option.JobKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Manifests of every kind as people write them: complete, with any of the other options, in any
 * order, with or without a blank behind the colon, indented by any number of blanks, with comments,
 * in LF or CR LF. And the same with one thing wrong.
 */
final class FaultyManifests extends DomainContextBase {
  @Provide
  Arbitrary<SoundManifest> soundManifests() {
    return Arbitraries.of(JobKind.class)
        .flatMap(FaultyManifests::drafts)
        .map(draft -> new SoundManifest(draft.text()));
  }

  @Provide
  Arbitrary<FaultyManifest> faultyManifests() {
    return Arbitraries.of(Faults.ALL)
        .flatMap(
            fault ->
                Combinators.combine(drafts(fault.kind()), Arbitraries.integers().between(0, 1023))
                    .as(fault::in));
  }

  private static Arbitrary<Draft> drafts(JobKind kind) {
    return Combinators.combine(KindBlocks.of(kind).flatMap(Arbitraries::shuffle), Layout.layouts())
        .as((blocks, layout) -> layout.write(blocks));
  }
}

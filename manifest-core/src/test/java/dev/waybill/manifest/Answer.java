package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import dev.waybill.text.SourceText;

/** What holds for whatever was read. */
final class Answer {
  private Answer() {}

  static void assertSound(byte[] bytes) {
    assertSound(bytes, Ruleset.NEWEST);
  }

  /** What is written is read under the same rules: an older edition takes what a newer refuses. */
  static void assertSound(byte[] bytes, Ruleset rules) {
    ReadResult result = ManifestReader.read(bytes, rules);
    boolean hasError = result.diagnostics().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    assertThat(result).isInstanceOf(hasError ? ReadResult.Invalid.class : ReadResult.Valid.class);
    assertThat(result.diagnostics()).isSortedAccordingTo(Diagnostic.ORDER).doesNotHaveDuplicates();
    for (Diagnostic finding : result.diagnostics()) {
      assertThat(finding.message().codePoints()).as(finding.message()).allMatch(Quoted::isHarmless);
      if (result.document().isReadable()) {
        assertInside(result.document().source(), finding.span().start());
        assertInside(result.document().source(), finding.span().end());
      }
    }
    if (result instanceof ReadResult.Valid valid) {
      String text = ManifestWriter.write(valid.manifest());
      ReadResult again = ManifestReader.read(text.getBytes(UTF_8), rules);
      assertThat(again).isInstanceOf(ReadResult.Valid.class);
      assertThat(((ReadResult.Valid) again).manifest()).isEqualTo(valid.manifest());
    }
  }

  private static void assertInside(SourceText source, Position place) {
    assertThat(place.line()).isBetween(1, source.lineCount());
    String line = source.line(place.line());
    assertThat(place.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
  }
}

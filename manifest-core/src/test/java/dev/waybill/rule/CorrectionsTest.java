package dev.waybill.rule;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.DialectReader;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every correction promises, in the example of the page of every rule. */
class CorrectionsTest {
  static final List<String> IDS = Rules.ALL.stream().map(Rule::id).toList();

  private static final Set<String> DEAR =
      Set.of(
          "eraseDevice",
          "deviceId",
          "bucket",
          "exportBucket",
          "logBucket",
          "region",
          "trueCryptPassword",
          "pinCode");

  private static Page.Block example(String id) {
    return Page.parse(RulePage.read(Rules.find(id).orElseThrow())).blocks("Example").get(0);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void aCorrectionMendsItsFindingAndAddsNoError(String id) {
    Page.Block example = example(id);
    Document before = DialectReader.read(SourceText.decode(example.bytes()));
    List<Diagnostic> findings = Findings.in(example.bytes(), example.rules());
    for (Diagnostic finding : findings) {
      Correction correction = finding.correction();
      if (correction != null) {
        byte[] mended = before.source().edited(correction.edits());
        Document after = DialectReader.read(SourceText.decode(mended));
        List<Diagnostic> left = Findings.in(mended, example.rules());

        assertThat(of(finding.rule(), left))
            .describedAs(finding.render("m"))
            .isLessThan(of(finding.rule(), findings));
        assertThat(errors(findings)).describedAs(finding.render("m")).containsAll(errors(left));
        assertThat(after.isReadable()).isTrue();
        assertThat(correction.safe() && !before.saysTheSameAs(after))
            .describedAs(finding.render("m"))
            .isFalse();
        assertThat(correction.edits()).noneMatch(edit -> isDear(before, edit));
      }
    }
  }

  @Test
  void manyRulesHaveSome() {
    assertThat(IDS)
        .filteredOn(
            id ->
                Findings.in(example(id).bytes(), example(id).rules()).stream()
                    .anyMatch(finding -> finding.correction() != null))
        .hasSizeGreaterThan(8);
  }

  private static long of(String rule, List<Diagnostic> findings) {
    return findings.stream().filter(finding -> finding.rule().equals(rule)).count();
  }

  private static Set<String> errors(List<Diagnostic> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Diagnostic::rule)
        .collect(toSet());
  }

  /** Whether an edit takes away a character of a value that only the person may change. */
  private static boolean isDear(Document document, Edit edit) {
    return document.fields().stream()
        .filter(field -> DEAR.contains(field.key()) || field.parent().equals("returnAddress"))
        .map(Field::value)
        .anyMatch(value -> overlaps(value.span(), edit.span()));
  }

  private static boolean overlaps(Span value, Span edit) {
    return edit.start().compareTo(value.end()) < 0 && edit.end().compareTo(value.start()) > 0;
  }
}

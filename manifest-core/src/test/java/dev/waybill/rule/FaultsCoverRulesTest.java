package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultsCoverRulesTest {
  /**
   * Held by their pages and by examples: whole files, notes, and what needs another edition or the
   * regions of buckets.
   */
  private static final List<String> NOT_AMONG_THE_FAULTS =
      List.of(
          "too-large",
          "wide-encoding",
          "not-utf8",
          "empty-manifest",
          "not-a-manifest",
          "lone-carriage-return",
          "missing-dash",
          "tight-dash",
          "tight-colon",
          "ambiguous-type",
          "unclear-kind",
          "option-newer-than-edition",
          "not-a-number",
          "glued-prefix",
          "stray-slash",
          "unused-suppression",
          "military-address",
          "postal-code-of-other-state",
          "phone-of-other-country",
          "other-script",
          "sample-value",
          "repeated-pattern",
          "many-to-one-substitution",
          "same-export-twice",
          "overridden-target-directory",
          "unusual-tariff-code",
          "comment-in-value",
          "html-entity",
          "garbled-text",
          "malformed-date",
          "buckets-in-several-regions",
          "kind-newer-than-edition",
          "version-newer-than-edition",
          "older-edition-agrees");

  @Test
  void everyRuleHasAFaultOrIsNamedAsAnException() {
    Set<String> covered = Faults.ALL.stream().map(Fault::rule).collect(Collectors.toSet());
    assertThat(Rules.ALL)
        .extracting(Rule::id)
        .filteredOn(id -> !covered.contains(id))
        .containsExactlyInAnyOrderElementsOf(NOT_AMONG_THE_FAULTS);
  }
}

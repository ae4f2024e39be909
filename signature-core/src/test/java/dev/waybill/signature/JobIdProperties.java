package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JobIdProperties {
  @Property
  void takesExactlyThePatternInEitherCase(@ForAll @From("nearlyJobIds") String typed) {
    assertThat(JobId.isWellFormed(typed)).isEqualTo(typed.matches("[1-9A-NP-Za-np-z]{5}"));
  }

  @Property
  void refusesOrTakesAnyTextWithoutBreaking(@ForAll String typed) {
    assertThat(JobId.firstFault(typed).isEmpty()).isEqualTo(typed.matches("[1-9A-NP-Za-np-z]{5}"));
  }

  @Provide
  Arbitrary<String> nearlyJobIds() {
    return Arbitraries.strings().withChars("0O1o9AZNPaznp/:@[`{é").ofMinLength(4).ofMaxLength(6);
  }
}

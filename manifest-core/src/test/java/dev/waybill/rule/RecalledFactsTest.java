package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody has seen but somebody remembers gives no more than a note. */
class RecalledFactsTest {
  static Stream<String> manifests() {
    List<String> values =
        List.of(
            " GLACIER",
            " standard",
            " 0",
            " never",
            " Größe",
            "\n  a: b",
            "\n  \"a b\": ü",
            "\n  - a\n  - b");
    return Catalogue.OPTIONS.stream()
        .filter(Option::isRecalled)
        .flatMap(option -> values.stream().map(value -> option.name() + ":" + value + "\n"));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void givesNoMoreThanNotes(String lines) {
    assertThat(Findings.in(Samples.IMPORT_S3 + lines))
        .extracting(Diagnostic::severity)
        .allMatch(severity -> severity == Severity.NOTE);
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "98109",
        "91011-1111",
        "206-555-0100",
        "+1 206-555-0100",
        "12 Any Street",
        "2.5",
        "0.25",
        "-0.5",
        "-7",
        "0",
        "0.0",
        "532404500021",
        "S/N 12",
        "2012-07",
        "2012-07-04b",
        "12-07-04",
        "Norway",
        "nay",
        "1.2.3",
        "12-B",
        "7e",
        "v1_0",
        "-",
        "+",
        ".",
        "a",
        "",
      })
  void isQuietAboutWhatAllReadAlike(String value) {
    assertThat(AmbiguousType.typeOf(value)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "01234, a number that is written otherwise",
    "12_000, a number that is written otherwise",
    "1e3, a number that is written otherwise",
    "0x1F, a number that is written otherwise",
    "0o17, a number that is written otherwise",
    "0b11, a number that is written otherwise",
    "12:30:45, a number that is written otherwise",
    "12:30.5, a number that is written otherwise",
    "+1, a number that is written otherwise",
    "-01, a number that is written otherwise",
    "1.10, a number that is written otherwise",
    "0.0001, a number that is written otherwise",
    ".5, a number that is written otherwise",
    ".inf, a number that is written otherwise",
    ".NaN, a number that is written otherwise",
    "9:5, a number that is written otherwise",
    "2012-07-04, a date",
    "2012-7-4 10:00:00, a date",
    "2012-07-04T10:00:00Z, a date",
    "~, nothing at all",
    "null, nothing at all",
    "no, a yes or no",
    "FALSE, a yes or no",
    "y, a yes or no",
    "=, a sign of its own",
    "<<, a sign of its own",
  })
  void tellsWhatOthersRead(String value, String type) {
    assertThat(AmbiguousType.typeOf(value)).isEqualTo(type);
  }

  @Test
  void looksAtNoTextThatIsTooLongForANumber() {
    assertThat(AmbiguousType.typeOf("0".repeat(64))).isNotNull();
    assertThat(AmbiguousType.typeOf("0".repeat(65))).isNull();
  }

  @Test
  void leavesValuesAloneThatAreMeantSo() {
    assertThat(
            Findings.in(IMPORT_S3 + "customs:\n  deviceValue: 250.00\n").stream()
                .map(Diagnostic::rule))
        .doesNotContain("ambiguous-type");
  }

  @Test
  void looksAtTheKeysThatAreTheUsersOwn() {
    String text = IMPORT_S3 + "contentTypes:\n  %s: image/jpeg\n";

    assertThat(Findings.messages("ambiguous-type", text.formatted("007"))).hasSize(1);
    assertThat(Findings.messages("ambiguous-type", text.formatted("jpg"))).isEmpty();
    assertThat(Findings.messages("ambiguous-type", text.formatted("'007'"))).isEmpty();
    assertThat(Findings.messages("ambiguous-type", text.formatted("\"007\""))).isEmpty();
    assertThat(Findings.messages("ambiguous-type", IMPORT_S3 + "007: x\n")).isEmpty();
  }

  @Test
  void doesNotTellWhatASecretLooksLike() {
    assertThat(Findings.messages("ambiguous-type", IMPORT_S3 + "pinCode: 007\n"))
        .singleElement()
        .asString()
        .contains("take it for something else")
        .doesNotContain("number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eraseDevise: yes\n", // not known
        "custom:\n  a: yes\n  b: 007\n  c: ~\n",
        "custom:\n  - yes\n  - 007\n",
        "requiresExportLicense: no\n", // not here
      })
  void leavesTheValuesOfWhatIsNoOptionAlone(String lines) {
    assertThat(Findings.in(IMPORT_S3 + lines)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "city: Springfield, city: null",
    "deviceId: WD-42-0007, deviceId: ~",
    "country: USA, country: +1",
    "postalCode: 98000, postalCode: 98109.",
    "bucket: harbour-archive, 'bucket: harbour-archive\nexpires: 2016-12-01'",
  })
  void isSilentWhereTheValueIsToBeWrittenAnew(String right, String wrong) {
    assertThat(Findings.in(with(IMPORT_S3, right, wrong.translateEscapes())))
        .singleElement()
        .extracting(Diagnostic::rule)
        .isNotEqualTo("ambiguous-type");
  }

  @Test
  void speaksWhereTheOtherFindingIsNotWanted() {
    String allowed = "    # waybill: allow word-for-nothing -- it is called so\n    city: null";

    assertThat(Findings.in(with(IMPORT_S3, "    city: Springfield", allowed)))
        .extracting(Diagnostic::rule)
        .containsExactly("ambiguous-type");
  }
}

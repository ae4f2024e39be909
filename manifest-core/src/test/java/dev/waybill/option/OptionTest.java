package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.option.Option.Place;
import org.junit.jupiter.api.Test;

class OptionTest {
  @Test
  void isForItsKindsFromItsFirstEditionOn() {
    Option pin = Catalogue.find("", "pinCode").orElseThrow();

    assertThat(pin.since()).isGreaterThan(Edition.E2009);
    assertThat(pin.isFor(JobKind.IMPORT_S3, pin.since())).isTrue();
    assertThat(pin.isFor(JobKind.IMPORT_S3, Edition.E2009)).isFalse();

    Option bucket = Catalogue.find("", "bucket").orElseThrow();
    assertThat(bucket.isFor(JobKind.IMPORT_S3, Edition.NEWEST)).isTrue();
    assertThat(bucket.isFor(JobKind.EXPORT_S3, Edition.NEWEST)).isFalse();
  }

  @Test
  void isRecalledWhereNobodyHasSeenIt() {
    assertThat(Catalogue.find("", "storageClass").orElseThrow().isRecalled()).isTrue();
    assertThat(Catalogue.find("", "bucket").orElseThrow().isRecalled()).isFalse();
  }

  @Test
  void hasAPlace() {
    assertThat(Place.of("bucket")).isEqualTo(new Place("", "bucket", "bucket"));
    assertThat(Place.of("operations[].customs.typeOfImport"))
        .isEqualTo(
            new Place("operations[].customs", "typeOfImport", "operations[].customs.typeOfImport"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("", "a", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "b", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "b", "a.c"));
  }

  @Test
  void limitsCountCharactersAsAPersonDoesOrBytes() {
    Limit characters = new Limit(3, Limit.Unit.CHARACTERS);
    Limit bytes = new Limit(3, Limit.Unit.BYTES);

    assertThat(characters.length("aé\ud83d\ude00")).isEqualTo(3);
    assertThat(bytes.length("aé\ud83d\ude00")).isEqualTo(7);
    assertThat(characters.words()).isEqualTo("3 characters");
    assertThat(bytes.words()).isEqualTo("3 bytes in UTF-8");
  }

  @Test
  void confidenceHasWords() {
    assertThat(Confidence.values())
        .extracting(Confidence::words)
        .containsExactly(
            "seen in an official source",
            "concluded from programs and samples",
            "recalled, seen nowhere");
  }

  @Test
  void formsAreThoseOfWholeValues() {
    assertThat(OptionType.values())
        .filteredOn(type -> !type.form().isEmpty())
        .contains(OptionType.EMAILS)
        .doesNotContain(OptionType.MAP, OptionType.TEXT_MAP);
    assertThat("ops@example.org; dock@example.org").matches(OptionType.EMAILS.form());
    assertThat("ops").doesNotMatch(OptionType.EMAILS.form());
  }
}

package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cheap look spares the patterns: the texts that nearly all manifests have. */
class SparedPatternsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "410 Terry Ave North",
        "1200 Shoreline Drive",
        "12 Main Street",
        "1 Main Rd",
        "22 Wellington Mews",
        "Zeile 4",
        "Unit 3-4/5",
        "The Mews 1",
        "5 Mill Lane, 2nd Floor",
        "4 Elm Court",
        "7 Iris Way",
        "Hafenweg 9",
        "A1 Aaron St",
        "Beach Rd 2",
        "Chester Row 3",
        "Deep Way 2",
        "Gate 7",
        "Karlsweg 8",
        "Left Side 9",
        "Seaside 3"
      })
  void sparesUsualStreets(String street) {
    assertThat(PostBox.mayBeIn(street)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "po box 1",
        "PO BOX 1",
        "Box 7",
        "BP 12",
        "b.p. 12",
        "C.P. 12",
        "casilla 1",
        "cp 3",
        "PO drawer 5",
        "antwoordnummer 3",
        "Apartado 4",
        "GPO Box 4",
        "Kotak Pos 1",
        "Lock Box 2",
        "Skrytka 3",
        "Tromol Pos 4",
        "12-pobox 4",
        "1 Main Rd,Postfach 1",
        "信箱 4"
      })
  void looksTwiceAtWhatMayBeAPostBox(String street) {
    assertThat(PostBox.mayBeIn(street)).isTrue();
    assertThat(PostBox.isFoundIn(street)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "harbour-archive",
        "WX31A-55012",
        "Jane Roe",
        "2.0",
        "Seattle",
        "*",
        "a*b*",
        "ops@example.org",
        "5 % of it",
        "{a}",
        "100%",
        "a@",
        "@[x]",
        "{@",
        "%~x",
        "Anna Keel",
        "Dock 7"
      })
  void sparesUsualValues(String value) {
    assertThat(Placeholder.mayBeWithin(value)).isFalse();
    assertThat(Placeholder.mayBeWords(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Terry", "Fa", "xa", "Xylo", "Ca", "Roe", "Ia", "Ea", "Pa", "Ya"})
  void sparesTheWordsThatOnlyBeginLikeOne(String value) {
    assertThat(Placeholder.mayBeWords(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "harbour-archive", "1", "Jane Roe", "?", "-", "a[b]"})
  void sparesWhatDoesNotBeginWithABracketOrAMark(String value) {
    assertThat(Placeholder.mayBeWhole(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a {AB}", "mail @ZZ@", "x %AAAA%", "**A**", "x***A***", "{ZA}", "@AZ@"})
  void looksTwiceAtMarksBeforeCapitals(String value) {
    assertThat(Placeholder.mayBeWithin(value)).isTrue();
    assertThat(Placeholder.isWithin(value)).isTrue();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedQuotesTest {
  private static final String ID = "malformed-quotes";

  @ParameterizedTest
  @CsvSource({
    "WD-42-0007, WD-42-0007\", 3:21",
    "Ada Example, Ada Example\", 7:22",
    "12 Any Street, 12 Any Street\", 8:27",
    "12 Any Street, 12 \"Any\" Street\", 8:29",
    "WD-42-0007, 532404500021\", 3:23",
    "USA, USA\", 12:17",
    "USA, USA', 12:17",
    "Province: WA, Province: WA\", 10:24",
    "555-0100, 555 0100\", 13:33"
  })
  void warnsOfAQuoteAtTheEndThatNothingOpens(String right, String wrong, String place) {
    assertThat(brief(with(IMPORT_S3, right, wrong))).containsExactly(place + " warning " + ID);
    assertThat(messages(ID, with(IMPORT_S3, right, wrong)))
        .containsExactly("a quote that nothing opens; it is part of the text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WD 3.5\"",
        "3\"",
        "WD 2,5\"",
        "Disk 3 1/2\"",
        "the \"red\"",
        "'7\"'",
        "a\"b",
        "Jones'"
      })
  void leavesInchesAndPairsAlone(String device) {
    assertThat(brief(with(IMPORT_S3, "WD-42-0007", device))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "Springfield, 's-Hertogenbosch, 9:11",
        "12 Any Street, 't Hofje 3, 8:14",
        "12 Any Street, 's-Gravenhage 't Hofje, 8:14",
        "12 Any Street, 'Ohi'a Road 7, 8:14",
        "Ada Example, 'Ada Example, 7:11"
      })
  void knowsAnApostropheFromAQuote(String right, String wrong, String place) {
    String text = with(IMPORT_S3, right, wrong);

    assertThat(brief(text)).containsExactly(place + " warning " + ID);
    assertThat(Findings.in(text))
        .extracting(finding -> finding.fix())
        .containsExactly("put the value in double quotes");
    assertThat(brief(with(IMPORT_S3, right, '"' + wrong + '"'))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Ada '", "'Ada O''Neil'", "'s-Hertogenbosch'", "'Ada'"})
  void readsQuotesThatAreWholeAsQuotes(String name) {
    assertThat(brief(with(IMPORT_S3, "Ada Example", name))).isEmpty();
    assertThat(Findings.in(with(IMPORT_S3, "Ada Example", name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "Ada Example, \"Ada Example",
        "Ada Example, 'Ada' Example",
        "harbour-archive, 'harbour-archive",
        "WD-42-0007, 'WD-42-0007"
      })
  void refusesQuotesThatAreNotWhole(String right, String wrong) {
    assertThat(brief(with(IMPORT_S3, right, wrong)))
        .singleElement()
        .asString()
        .endsWith(" error " + ID);
  }

  @Test
  void refusesATextThatGoesOnBelowAnApostrophe() {
    assertThat(brief(with(IMPORT_S3, "city: Springfield", "city: 'Spring\n     field'")))
        .containsExactly("10:6 error stray-text");
  }

  @Test
  void readsOverACommentBehindQuotes() {
    String text = with(IMPORT_S3, "harbour-archive", "\"harbour-archive\" # main");

    assertThat(brief(text)).containsExactly("2:27 warning hash-in-value");
    assertThat(Findings.in(text))
        .extracting(finding -> finding.fix())
        .containsExactly("put the comment on a line of its own");
    assertThat(brief(with(IMPORT_S3, "Ada Example", "'Ada Example'  # me")))
        .containsExactly("7:26 warning hash-in-value");
    assertThat(brief(IMPORT_S3 + "ignore:\n  - \"^a b/\" # none\n"))
        .containsExactly("15:13 warning hash-in-value");
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "\"harbour-archive\"# main")))
        .containsExactly("2:9 error " + ID);
  }

  @Test
  void doesNotTellHowLongAPasswordIsByTheCommentBehindIt() {
    assertThat(brief(with(EXPORT_S3, "pinCode: 2718281", "pinCode: \"2718281\" # old")))
        .containsExactly("5:10 warning hash-in-value");
  }

  @Test
  void leavesWhatIsNoWordWithItToOthers() {
    assertThat(brief(with(IMPORT_S3, "harbour-archive", "harbour-archive\"")))
        .containsExactly("2:9 error bucket-name");
    assertThat(brief(with(IMPORT_S3, "ops@example.org", "ops@example.org\"")))
        .containsExactly("5:20 error malformed-email");
    assertThat(brief(with(IMPORT_S3, "postalCode: 98000", "postalCode: 98000\"")))
        .containsExactly("11:17 warning malformed-postal-code");
  }

  @Test
  void notesAQuoteInAPasswordWithoutTellingWhere() {
    String text = with(EXPORT_S3, "pinCode: 2718281", "trueCryptPassword: correct\"");

    assertThat(brief(text)).isEmpty();
    assertThat(Findings.in(text))
        .filteredOn(finding -> finding.rule().equals(ID))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.span().start().column()).isEqualTo(20);
              assertThat(finding.span().end().column()).isEqualTo(28);
            });
    assertThat(messages(ID, with(text, "correct\"", "\"correct\""))).isEmpty();
    assertThat(messages(ID, with(text, "correct\"", "so \"correct\""))).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalRulesTest {
  private static String at(String country, String state, String postalCode) {
    return IMPORT_S3
        .replace("WA\n", state + "\n")
        .replace("98000", postalCode)
        .replace("+1 206-555-0100", "555 010 0100")
        .replace("USA", country);
  }

  private static String street(String street) {
    return with(IMPORT_S3, "12 Any Street", street);
  }

  @ParameterizedTest
  @CsvSource({
    "Germany, Bayern, 80331",
    "Deutschland, BE, D-10115",
    "UK, Kent, CT1 2AB",
    "England, London, SW1A1AA",
    "France, '', 75001",
    "Holland, NH, 1012 AB",
    "Japan, Tokyo, 100-0001",
    "Hong Kong, n/a, n/a",
    "UAE, Dubai, 00000",
    "Ireland, Co. Cork, T12 X70A",
    "Ireland, Dublin, Dublin 4",
    "Australia, WA, 6000",
    "Brazil, PA, 01310100",
    "Sweden, n/a, SE-111 20",
    "Puerto Rico, PR, 00901",
    "USA, Puerto Rico, 00901",
    "USA, 'Washington, DC', 20001",
    "Portugal, Lisboa, 1000-001",
    "Singapore, Singapore, 018956",
    "Georgia, Tbilisi, 0105",
    "Peru, Lima, 15001",
  })
  void isContentWithAddressesOfTheWorld(String country, String state, String postalCode) {
    assertThat(Findings.in(at(country, state, postalCode)))
        .filteredOn(
            finding -> finding.severity().compareTo(dev.waybill.diagnostic.Severity.NOTE) < 0)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Georgia, GA, 30301, 12:14 warning country-does-not-fit",
    "CA, CA, 94105, 12:14 warning country-does-not-fit",
    "Washington, WA, 98101, 12:14 warning unknown-country",
    "'Seattle, USA', WA, 98101, 12:14 warning unknown-country",
    "Germany, Ontario, 10115, 10:22 warning state-of-other-country",
    "Germany, Bayern, 1011, 11:17 warning malformed-postal-code",
    "USA, WA, WA 98101, 11:17 warning malformed-postal-code",
    "Canada, ON, 98101, 11:17 warning malformed-postal-code",
    "USA, AP, 96266, 10:22 warning military-address",
  })
  void findsOneThing(String country, String state, String postalCode, String finding) {
    assertThat(brief(at(country, state, postalCode))).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n.a.", "none"})
  void aWordForNothingIsNoCountry(String word) {
    assertThat(Findings.in(with(IMPORT_S3, "USA", word)))
        .filteredOn(
            finding -> finding.severity().compareTo(dev.waybill.diagnostic.Severity.NOTE) < 0)
        .extracting(finding -> finding.rule())
        .containsExactly("word-for-nothing");
  }

  @Test
  void notesACountryOfOriginThatIsNone() {
    String customs = IMPORT_S3 + "customs:\n    deviceCountryOfOrigin: ";
    assertThat(messages("unknown-country", customs + "Chnia\n"))
        .containsExactly("\"Chnia\" is no country that is known; did you mean \"China\"");
    assertThat(brief(customs + "Chnia\n")).doesNotContain("15:28 warning unknown-country");
    for (String known : new String[] {"China", "CN", "Viet Nam", "South Korea", "n/a"}) {
      assertThat(messages("unknown-country", customs + known + "\n")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Germny | ; did you mean \"Germany\" | write \"Germany\"",
        "Ontario | ; it is a part of Canada | write \"Canada\"",
        "Washington | ; it is a part of United States | write \"USA\"",
        "Seattle, USA | ; did you mean \"United States\" | write \"USA\"",
        "Springfield, Portugal | ; did you mean \"Portugal\" | write \"Portugal\"",
        "a, b, Portugal | ; did you mean \"Portugal\" | write \"Portugal\"",
        "Portugal, Europe | | write the English name or the code of ISO 3166, such as USA",
        "Atlantis | | write the English name or the code of ISO 3166, such as USA",
        "QQ | | write the English name or the code of ISO 3166, such as USA",
      })
  void saysWhichCountryWasMeant(String country, String hint, String fix) {
    assertThat(Findings.in(with(IMPORT_S3, "USA", country)))
        .filteredOn(finding -> finding.rule().equals("unknown-country"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo(
                      "\"%s\" is no country that is known%s", country, hint == null ? "" : hint);
              assertThat(finding.fix()).isEqualTo(fix);
            });
  }

  @Test
  void says() {
    assertThat(messages("unknown-country", with(IMPORT_S3, "USA", "Germny")))
        .containsExactly("\"Germny\" is no country that is known; did you mean \"Germany\"");
    assertThat(messages("unknown-country", with(IMPORT_S3, "USA", "Ontario")))
        .containsExactly("\"Ontario\" is no country that is known; it is a part of Canada");
    assertThat(messages("malformed-postal-code", with(IMPORT_S3, "98000", "2134")))
        .containsExactly(
            "\"2134\" is no postal code of United States, which are written like 98101 or"
                + " 98101-1234; did a leading zero get lost, as in \"02134\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PO Box 12",
        "P.O.Box12",
        "p o box 7",
        "POB 12",
        "Post Office Box 12",
        "Postfach 12 34",
        "Postfach",
        "Boîte postale 12",
        "BP 123",
        "B.P. 12345",
        "Case postale 12",
        "CP 12",
        "Apartado de Correos 12",
        "Apartado 12",
        "Casella postale 12",
        "Caixa Postal 123",
        "Postbus 12",
        "Postboks 12",
        "Postilokero 12",
        "PL 123",
        "Box 123",
        "Skrytka pocztowa 12",
        "а/я 12",
        "私書箱12号",
        "邮政信箱 12",
        "Locked Bag 12",
        "Private Bag X12",
        "Packstation 123",
        "GPO Box 12",
        "12 Any Street, PO Box 12",
        "P.O. Box A",
        "PO Box number 12",
        "Pobox 12",
        "Hauptstraße 5, Postfach 12",
        "Lock Box 12",
        "Pf. 12",
        "P.K. 12",
        "Antwoordnummer 12",
        "Pósthólf 12",
        "Postafiók 12",
        "Poštanski pretinac 12",
        "Căsuța poștală 12",
        "Posta Kutusu 12",
        "Kotak Pos 12",
        "Τ.Θ. 12",
        "ת.ד. 12",
        "ص.ب 12",
        "P.O. Drawer 12",
      })
  void knowsPostBoxesOfManyLanguages(String street) {
    assertThat(brief(street(street))).contains("8:14 error post-box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 Box Hill Road",
        "12 Postbox Lane",
        "BP station road 12",
        "12 Case Postale Road",
        "Boxwood Drive 12",
        "Pl. Wolności 3",
        "CP Rail Yard 7",
        "12 Apartado Way",
        "7 Private Bagley Street",
        "Poststraße 12",
        "12 Packstationsweg",
        "Casillas 12",
        "Box 12 Lane 7",
        "[unit 5] 12 Any Street",
        "12 Pobox Avenue",
        "12 P.O. Box Lane",
        "Old Post Office Box Hill 3",
        "Calle Apartado 12",
        "Via Casella Postale 3",
        "Rua Caixa Postal 7",
        "Rue de la Boîte postale 5",
        "Am alten Postfach 3",
        "ul. Skrytka 5",
        "Postbus-Allee 3",
        "GPO Box Road",
        "Lockboxer Weg 4",
        "12 Post Office Box Rd",
        "〒100-0005 千代田区丸の内1-2-3",
      })
  void leavesStreetsAlone(String street) {
    assertThat(messages("post-box", street(street))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "206-555-0100",
        "+1 (206) 555-0100",
        "001 206 555 0100",
        "1.206.555.0100 x12",
        "206 555 0100 ext. 12345",
        "1-800-FLOWERS",
        "Tel. 206 555 0100",
        "+1 206 555 0100 / +1 206 555 0101",
        "206 555 0100 ext. 123456789",
        "2065550100,123456",
        "2065550100;123456",
        "2065550100x123456",
        "2065550100 X123456",
        "2065550100 Ext. 123456",
        "2065550100/123456",
        "+491234567890123",
        "800-HARBOUR",
        "+49 123 456 7890",
        "+1 2345678901",
        "223 456 7891",
        "206/555-0100",
        "206-555-0100 or 206-555-0101",
        "206 555 0100 (office), 206 555 0101",
        "(206) 555-0100 12",
        "206-555-0100*7",
        "1 (206) 555-0100 extension 7",
        "206-555-0100 / 0101",
        "011 49 30 123456",
        "00 1 206 555 0100",
        "206-CALL",
      })
  void takesPhoneNumbersAsPeopleWriteThem(String number) {
    assertThat(brief(with(IMPORT_S3, "+1 206-555-0100", number))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "call me, is no phone number",
    "911, has too few digits for a phone number",
    "1234, has too few digits for a phone number",
    "2222, has too few digits for a phone number",
    "+123456, has too few digits for a phone number",
    "00123456, has too few digits for a phone number",
    "11111, 'is one digit again and again, which nobody''s number is'",
    "111-11, 'is one digit again and again, which nobody''s number is'",
    "2.06555E+9, 'is a number as spreadsheets shorten it, not all of its digits'",
    "206 555 0100 206 555 0101, has more than the 15 digits of the longest phone numbers",
    "1234567890123456, has more than the 15 digits of the longest phone numbers",
    "911 CALL ME AT HARBOUR, has too few digits for a phone number",
    "91 PORT, has too few digits for a phone number",
    "555-0100, 'has no area code, which the three digits before the last seven are'",
    "123-456-7890, 'is the row of digits as they stand on the keys, which nobody''s number is'",
    "0123 456789, 'is the row of digits as they stand on the keys, which nobody''s number is'",
    "123456789, 'is the row of digits as they stand on the keys, which nobody''s number is'",
    "12345678901234567, has more than the 15 digits of the longest phone numbers",
    "206-555-010, has 9 digits; numbers of United States have ten behind the +1",
    "206-555, has 6 digits; numbers of United States have ten behind the +1",
    "98109, has 5 digits; numbers of United States have ten behind the +1",
    "206-555-01000, has 11 digits; numbers of United States have ten behind the +1",
    "206-555-010 ext. 5, has 9 digits; numbers of United States have ten behind the +1",
    "1-206-555-010, has 9 digits; numbers of United States have ten behind the +1",
    "+1 206 555 01000, has 11 digits; numbers of United States have ten behind the +1",
    "(106) 555-0100, has 9 digits; numbers of United States have ten behind the +1",
    "(016) 555-0100, 'has an area code that begins with 0 or 1, as none does in United States'",
    "++1 206 555 0100, begins with two plus signs",
  })
  void saysWhyANumberCannotBeCalled(String number, String why) {
    assertThat(messages("malformed-phone-number", with(IMPORT_S3, "+1 206-555-0100", number)))
        .containsExactly("\"" + number + "\" " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"206-555-010", "98109", "1-206-555-010"})
  void countsTheDigitsOnlyWhereItIsKnownHowManyThereAre(String number) {
    String abroad = with(IMPORT_S3, "USA", "Germany");
    assertThat(messages("malformed-phone-number", with(abroad, "+1 206-555-0100", number)))
        .isEmpty();
  }

  @Test
  void onlyNotesThatAPhoneIsFromAnotherCountry() {
    String text = with(IMPORT_S3, "+1 206-555-0100", "0049 30 1234567");
    assertThat(brief(text)).isEmpty();
    assertThat(messages("phone-of-other-country", text))
        .containsExactly(
            "the country code of \"0049 30 1234567\" is not +1, that of \"country\" \"USA\" at line"
                + " 12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-000-0000", "00000000", "+49", "0049"})
  void asksNotForTheCountryOfANumberThatIsNone(String number) {
    String text = with(IMPORT_S3, "+1 206-555-0100", number);

    assertThat(messages("malformed-phone-number", text)).hasSize(1);
    assertThat(messages("phone-of-other-country", text)).isEmpty();
  }

  @Test
  void onlyNotesThatAPostalCodeIsOfAnotherState() {
    assertThat(brief(at("USA", "WA", "97201"))).isEmpty();
    assertThat(messages("postal-code-of-other-state", at("USA", "WA", "97201")))
        .containsExactly(
            "the postal code \"97201\" does not begin as those of Washington do; codes that begin"
                + " so are in Oregon");
    assertThat(messages("postal-code-of-other-state", at("Canada", "ON", "V5K 0A1"))).hasSize(1);
  }

  @Test
  void makesOneFindingOfExpeditedReturnToAnotherCountry() {
    assertThat(brief("serviceLevel: expeditedShipping\n" + with(IMPORT_S3, "USA", "UK")))
        .containsOnlyOnce("1:15 warning expedited-outside-usa")
        .noneMatch(line -> line.contains("warning") && !line.contains("expedited"));
  }
}

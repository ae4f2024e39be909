package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as people write them, of as many countries as there are lines. */
class AddressesOfTheWorldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1600 Amphitheatre Pkwy, Bldg 43 | Mountain View | CA | 94043-1351 | U.S.A. | +1 (650) 555-0100
          350 5th Ave, Fl 34 | New York | NY | 10118 | United States | 212-555-0100
          Calle Loíza 1750 | San Juan | PR | 00911 | Puerto Rico | +1 787 555 0100
          1200 Rue Sherbrooke O, bureau 5 | Montréal | QC | H3A 1H6 | Canada | +1 514 555-0100
          10 Downing Street | London | | SW1A 2AA | United Kingdom | +44 20 7946 0000
          Flat 2/1, 14 Byres Road | Glasgow | Scotland | G11 5RJ | UK | 0141 496 0000
          1 Castle Street | Douglas | | IM1 2AA | Isle of Man | +44 1624 555010
          Straße des 17. Juni 135 | Berlin | | 10623 | Germany | +49 30 5550100
          Am Postplatz 3 | München | Bayern | D-80331 | Deutschland | 089 5550100
          12 bis, rue de la Poste | Paris | | 75002 | France | +33 1 99 00 12 34
          4 place du Marché | Cayenne | | 97300 | French Guiana | +594 594 00 00 00
          Via Casilina 12/B, Scala C | Roma | RM | 00182 | Italy | +39 06 5550100
          C/ Gran Vía, 28, 3º izda. | Madrid | Madrid | 28013 | Spain | +34 915 550 100
          Rua Augusta 24, 2.º Esq. | Lisboa | | 1100-053 | Portugal | +351 21 555 0100
          Keizersgracht 555-III | Amsterdam | Noord-Holland | 1017 DR | The Netherlands | +31 20 555 0100
          Rue de la Loi 16 / Wetstraat 16 | Brussel | | B-1000 | Belgium | +32 2 555 01 00
          Bahnhofstrasse 1 | Zürich | ZH | CH-8001 | Switzerland | +41 44 555 01 00
          Mariahilfer Straße 100/2/15 | Wien | | A-1070 | Austria | +43 1 5550100
          Sankt Annæ Plads 5, 2. tv. | København K | | DK-1250 | Denmark | +45 55 50 10 00
          Box Lane 3 | Galway | Co. Galway | H91 E2K1 | Ireland | +353 91 555 010
          Kungsgatan 7 A | Göteborg | | SE-411 19 | Sweden | +46 31 555 01 00
          Karl Johans gate 22 | Oslo | | 0026 | Norway | +47 22 55 01 00
          Mannerheimintie 30 A 4 | Helsinki | | 00100 | Finland | +358 9 5550100
          Laugavegur 10 | Reykjavík | | 101 | Iceland | +354 555 0100
          ul. Marszałkowska 84/92 m. 12 | Warszawa | mazowieckie | 00-514 | Poland | +48 22 555 01 00
          Na Poříčí 1047/26 | Praha 1 | | 110 00 | Czech Republic | +420 255 501 000
          Váci utca 12. II. em. 3. | Budapest | | 1052 | Hungary | +36 1 555 0100
          Str. Lipscani nr. 5, ap. 3 | București | Sector 3 | 030031 | Romania | +40 21 555 0100
          Ermou 24 | Athina | | 105 63 | Greece | +30 21 0555 0100
          İstiklal Cad. No: 5 Kat: 3 | İstanbul | Beyoğlu | 34430 | Turkey | +90 212 555 01 00
          Rothschild Blvd 16 | Tel Aviv-Yafo | | 6688119 | Israel | +972 3 555 0100
          1-1-2 Ōtemachi, Chiyoda-ku | Tokyo | | 100-0004 | Japan | +81 3-5550-0100
          110 Sejong-daero, Jung-gu | Seoul | | 04524 | South Korea | +82 2 555 0100
          Room 1203, Tower B, 88 Jianguo Lu | Beijing | Beijing | 100022 | P.R. China | +86 10 5555 0100
          Flat 12C, 8 Queen's Road Central | Hong Kong | | N/A | Hong Kong | +852 5550 0100
          No. 7, Sec. 5, Xinyi Rd. | Taipei | | 110 | Taiwan | +886 2 5550 0100
          21 Mahatma Gandhi Road, 2nd Floor | Bengaluru | Karnataka | 560 001 | India | +91 80 5550 0100
          1 Raffles Place, #20-61 Tower 2 | Singapore | | 048616 | Singapore | +65 6555 0100
          Level 3, 1 Box Hill Street | Box Hill | VIC | 3128 | Australia | +61 3 5550 0100
          42A Private Bay Road | Auckland | | 1010 | New Zealand | +64 9 555 0100
          Av. Paulista, 1578, conj. 12 | São Paulo | SP | 01310-200 | Brazil | +55 11 5555-0100
          Av. Corrientes 1234, 5° B | Buenos Aires | | C1043AAZ | Argentina | +54 11 5555-0100
          Av. Apoquindo 3000, of. 501 | Las Condes, Santiago | RM | 7550000 | Chile | +56 2 2555 0100
          Av. Insurgentes Sur 1602, Int. 4 | Ciudad de México | CDMX | 03940 | Mexico | +52 55 5555 0100
          Carrera 7 # 71-21, Torre B | Bogotá | D.C. | 110231 | Colombia | +57 1 555 0100
          12 Long Street | Cape Town | Western Cape | 8001 | South Africa | +27 21 555 0100
          Sheikh Zayed Road, Tower 1 | Dubai | Dubai | 00000 | United Arab Emirates | +971 4 555 0100
          """)
  void areAllRight(
      String street, String city, String state, String postalCode, String country, String phone) {
    String manifest =
        Samples.IMPORT_S3.substring(0, Samples.IMPORT_S3.indexOf("returnAddress:"))
            + "returnAddress:\n    name: Ada Example\n"
            + part("street1", street)
            + part("city", city)
            + part("stateOrProvince", state == null ? "" : state)
            + part("postalCode", postalCode)
            + part("country", country)
            + part("phoneNumber", phone);

    assertThat(Findings.brief(manifest)).isEmpty();
  }

  /** In quotes, so that only the address is judged. */
  private static String part(String name, String text) {
    return "    " + name + ": '" + text.replace("'", "''") + "'\n";
  }
}

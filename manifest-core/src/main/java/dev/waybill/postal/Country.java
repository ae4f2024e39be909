package dev.waybill.postal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A country or territory that mail can be addressed to. */
public final class Country {
  private final String code;
  private final String alpha3;
  private final String callingCode;
  private final boolean inEuropeanUnion;
  private final String name;
  private final List<String> names;

  private Country(List<String> columns) {
    this.code = columns.get(0);
    this.alpha3 = columns.get(1);
    this.callingCode = columns.get(2);
    this.inEuropeanUnion = columns.get(3).equals("EU");
    this.name = columns.get(4);
    this.names = Table.split(columns.get(5), ';');
  }

  /**
   * The country of a code or a name, with or without capitals, accents and punctuation: {@code US},
   * {@code USA}, {@code U.S.A.}, {@code the United States of America}, {@code Estados Unidos}. Of
   * two countries that share a name, the one that a carrier would take it for.
   */
  public static Optional<Country> named(String written) {
    return Optional.ofNullable(Countries.BY_NAME.get(Spelling.plain(written)));
  }

  /** All countries and territories, in the order of their codes. */
  public static List<Country> all() {
    return Countries.ALL;
  }

  /** The code of two letters, {@code US}. */
  public String code() {
    return code;
  }

  /** The code of three letters, {@code USA}. */
  public String alpha3() {
    return alpha3;
  }

  /** The short English name, {@code United States}. */
  public String name() {
    return name;
  }

  /** Every name it is known by, without case, accents and punctuation. */
  public List<String> names() {
    return names;
  }

  /** What international phone numbers begin with behind the plus, {@code 1}. */
  public String callingCode() {
    return callingCode;
  }

  /** Whether it was a member state of the European Union at some time from 2009 to 2017. */
  public boolean isInEuropeanUnion() {
    return inEuropeanUnion;
  }

  /** Whether it has this code of two letters. */
  public boolean is(String alpha2) {
    return code.equals(alpha2);
  }

  @Override
  public String toString() {
    return code;
  }

  /** Read when the first country is asked for. */
  private static final class Countries {
    private static final List<Country> ALL =
        Table.read("countries.txt").stream().map(Country::new).toList();

    private static final Map<String, Country> BY_NAME = byName();

    private static Map<String, Country> byName() {
      // The names stand in the table in their plain form already.
      Map<String, Country> byName = new HashMap<>(4 * 1024);
      for (Country country : ALL) {
        byName.put(country.code.toLowerCase(Locale.ROOT), country);
        byName.put(country.alpha3.toLowerCase(Locale.ROOT), country);
        for (String name : country.names) {
          byName.put(name, country);
        }
      }
      return byName;
    }
  }
}

package dev.waybill.option;

import java.util.Arrays;
import java.util.Optional;

/** The state of the rules at a time, named after the year of the guide that shows it. */
public enum Edition {
  /** Jobs by e-mail, manifest version 1.0, the customer signs. */
  E2009("2009"),
  /** The web service; volumes; erasing is a choice. */
  E2011("2011"),
  /** Archives. */
  E2013("2013"),
  /**
   * Erasing must be confirmed, a notification address is required, passwords for encrypted devices.
   */
  E2014("2014"),
  /** Devices with a PIN. */
  E2015("2015"),
  /** The last state. */
  E2017("2017");

  /** The rules that hold unless another edition is asked for. */
  public static final Edition NEWEST = E2017;

  private final String year;

  Edition(String year) {
    this.year = year;
  }

  /** The year, which is also how an edition is asked for. */
  public String year() {
    return year;
  }

  /** Whether this is the other edition or a later one. */
  public boolean isFrom(Edition other) {
    return compareTo(other) >= 0;
  }

  /** The edition of a year; empty for any other text. */
  public static Optional<Edition> ofYear(String year) {
    return Arrays.stream(values()).filter(edition -> edition.year.equals(year)).findFirst();
  }
}

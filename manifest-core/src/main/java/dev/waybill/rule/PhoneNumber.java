package dev.waybill.rule;

import dev.waybill.postal.Country;
import java.util.List;

/** A phone number as people write it, with blanks, brackets, dashes and an extension. */
final class PhoneNumber {
  /** ITU-T E.164, 6.1: country code and number together. */
  private static final int MAX_DIGITS = 15;

  /** The shortest numbers of small countries, without their code. */
  private static final int MIN_DIGITS = 5;

  /** The keys in their order, as somebody types who has no number at hand. */
  private static final List<String> ROWS = List.of("1234567890", "0123456789", "123456789");

  private final String digits;
  private final boolean international;

  private PhoneNumber(String digits, boolean international) {
    this.digits = digits;
    this.international = international;
  }

  /** What is left of a text without what stands behind {@code ext.} or {@code or}. */
  static PhoneNumber read(String text) {
    StringBuilder digits = new StringBuilder();
    boolean plus = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '+' && digits.isEmpty()) {
        plus = true;
      } else if ((Character.isLetter(c) || ",;/|&".indexOf(c) >= 0)
          && digits.length() >= 2 * MIN_DIGITS) {
        break;
      }
    }
    boolean zeros =
        !plus && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
    return new PhoneNumber(zeros ? digits.substring(2) : digits.toString(), plus || zeros);
  }

  boolean isEmpty() {
    return digits.isEmpty();
  }

  boolean isTooShort() {
    return digits.length() < (international ? MIN_DIGITS + 2 : MIN_DIGITS);
  }

  boolean isTooLong() {
    return digits.length() > MAX_DIGITS;
  }

  /** Whether it was typed by holding one key down. */
  boolean isOneDigit() {
    for (int i = 1; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(0)) {
        return false;
      }
    }
    return digits.length() >= MIN_DIGITS;
  }

  /** Whether it was typed along the row of digits. */
  boolean isRowOfKeys() {
    return !international && ROWS.contains(digits);
  }

  /** Whether it is one of the USA or Canada without the three digits that come first there. */
  boolean lacksAreaCode(Country country) {
    return country.callingCode().equals("1") && !international && digits.length() == 7;
  }

  /**
   * Whether it is written as one of the USA, Canada or the islands beside them is, in a country
   * there.
   */
  boolean mayBeOf(Country country) {
    return country.callingCode().equals("1") && (!international || digits.startsWith("1"));
  }

  /** Whether it begins with a country code. */
  boolean isInternational() {
    return international;
  }

  boolean beginsWith(String callingCode) {
    return digits.startsWith(callingCode);
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.postal.Country;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that nobody can call. */
final class MalformedPhoneNumber implements Rule {
  private static final Pattern OF_SPREADSHEET = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");

  @Override
  public List<Diagnostic> check(Subject subject) {
    WrittenAddress address = subject.returnAddress();
    Field field = address.part("phoneNumber").orElse(null);
    if (field == null || WordForNothing.isIn(field)) {
      return List.of();
    }
    String what = what(field.text(), address);
    return what == null ? List.of() : List.of(finding(subject, field, what));
  }

  /**
   * Why nobody can call it; null when somebody can. So it is with numbers with letters on the keys,
   * 1-800-FLOWERS.
   */
  private static @Nullable String what(String text, WrittenAddress address) {
    if (text.length() > 1
        && ".,".indexOf(text.charAt(1)) >= 0
        && OF_SPREADSHEET.matcher(text).matches()) {
      return " is a number as spreadsheets shorten it, not all of its digits";
    }
    if (text.startsWith("++")) {
      return " begins with two plus signs";
    }
    PhoneNumber number = PhoneNumber.read(text);
    if (number.isEmpty()) {
      return " is no phone number";
    }
    if (number.isOneDigit()) {
      return " is one digit again and again, which nobody's number is";
    }
    if (number.isRowOfKeys()) {
      return " is the row of digits as they stand on the keys, which nobody's number is";
    }
    if (number.isTooShort()) {
      return isWord(text) && text.chars().filter(Character::isDigit).count() > 2
          ? null
          : " has too few digits for a phone number";
    }
    if (number.isTooLong()) {
      return " has more than the 15 digits of the longest phone numbers";
    }
    Country country = address.knownCountry().orElse(null);
    if (country == null) {
      return null;
    }
    if (number.lacksAreaCode(country)) {
      return letters(text) == 0
          ? " has no area code, which the three digits before the last seven are"
          : null;
    }
    return wrongLength(text, number, country);
  }

  private static @Nullable String wrongLength(String text, PhoneNumber number, Country country) {
    Integer digits = number.mayBeOf(country) ? NorthAmericanNumber.wrongLength(text) : null;
    if (digits == null) {
      return null;
    }
    return digits == NorthAmericanNumber.LENGTH
        ? " has an area code that begins with 0 or 1, as none does in " + country.name()
        : " has " + digits + " digits; numbers of " + country.name() + " have ten behind the +1";
  }

  /** Whether nobody can call it, so that the country it belongs to does not matter. */
  static boolean isIn(Field field, WrittenAddress address) {
    return what(field.text(), address) != null;
  }

  private static boolean isWord(String text) {
    return letters(text) >= 4 && letters(text) <= 8;
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private Diagnostic finding(Subject subject, Field field, String what) {
    return warning(field.value().span(), subject.quoteValue(field) + what)
        .about(field.path())
        .sparing(field.option().orElseThrow().invalid())
        .leadingTo("the carrier cannot call when it does not find the address")
        .mendedBy("write it with its country code, such as +1 206 555 0100");
  }
}
